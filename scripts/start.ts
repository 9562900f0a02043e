/** `npm start`: the whole thing on this machine, with three weeks of reports; `-- --fresh` starts over. */
import { parseArgs } from 'node:util';
import { announce, startDemonstration } from './stage/demonstration.ts';

const { values: options } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });

try {
  await announce(await startDemonstration(options));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
