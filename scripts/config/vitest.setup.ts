// Gives every property test of a run the one seed that vitest.config.ts chose and printed, so a failure can be
// replayed with FC_SEED. It must never choose a seed of its own.
import fc from 'fast-check';

const seed = Number(process.env['FC_SEED']);
if (!Number.isSafeInteger(seed)) throw new Error('FC_SEED must be a whole number.');

fc.configureGlobal({ seed });
