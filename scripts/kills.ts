/**
 * `npm run kills -- [--runs N] [--from S]`: phones that die while they send. Each run is two people with one phone on the real
 * suite: killed pages, no signal, a spoilt way to the server, a storage that is full or closed, a wrong clock, newer versions.
 * Exit 1 where a report was lost, doubled or changed, or a screen said more than is so. Starts a suite of its own.
 */
import { parseArgs } from 'node:util';
import { countOption } from './stage/count-option.ts';
import { build } from './suite/build.ts';
import { ensureChromium } from './suite/chromium.ts';
import { freePorts } from './suite/ports.ts';
import { startSuite } from './suite/suite.ts';
import { writeWebConfig } from './suite/web-config.ts';
import { hunt } from './kills/hunt.ts';
import type { Ran } from './kills/run.ts';

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '25' }, from: { type: 'string', default: '1' } },
});

function tell({ seed, steps, sent, promised, journaled, killed, heldBack, refused, faults, ms }: Ran): void {
  const figures = `${String(sent)} sent, ${String(promised)} promised, ${String(journaled)} in the journal, ${String(killed)} killed`;
  console.log(
    `${faults.length === 0 ? '✔' : '✗'} seed ${String(seed)}, ${(ms / 1000).toFixed(0)} s: ${figures}`,
  );
  console.log(`    ${steps.join('; ')}`);
  for (const one of heldBack) console.log(`    not sent: ${one}`);
  for (const one of refused) console.log(`    refused: ${one}`);
  for (const fault of faults) console.log(`    ✗ ${fault}`);
  if (faults.length > 0) console.log(`    replay: npm run kills -- --runs 1 --from ${String(seed)}`);
}

async function run(): Promise<boolean> {
  const [count, from] = [countOption('runs', options.runs), countOption('from', options.from)];
  const browser = await ensureChromium(console.log);
  build();
  const [functions = 0, firestore = 0, pubsub = 0, auth = 0, hosting = 0] = await freePorts(5);
  const projectId = `demo-kills-${String(process.pid)}`;
  const suite = await startSuite({ projectId, ports: { functions, firestore, pubsub, auth, hosting } });
  try {
    writeWebConfig(suite);
    Object.assign(process.env, suite.env, {
      ...{ SUITE_FUNCTIONS: suite.functionsOrigin, SUITE_HOSTING: suite.hostingOrigin },
      CHROMIUM_PATH: browser.path,
    });
    const startedMs = Date.now();
    const seeds = Array.from({ length: count }, (_, index) => from + index);
    const ran = await hunt(seeds, `kills-${String(from)}`, tell);
    const sum = (of: (one: Ran) => number): string => String(ran.reduce((total, one) => total + of(one), 0));
    const bad = ran.filter(({ faults }) => faults.length > 0).length;
    console.log(
      `${String(count)} runs: ${sum(({ steps }) => steps.length)} steps, ${sum(({ killed }) => killed)} killed pages, ${sum(({ sent }) => sent)} reports sent, ${sum(({ promised }) => promised)} promised, ${sum(({ journaled }) => journaled)} in the journal, ${sum(({ refused }) => refused.length)} refused`,
    );
    console.log(`${String(bad)} runs with faults, ${((Date.now() - startedMs) / 1000).toFixed(0)} s`);
    return bad === 0;
  } finally {
    await suite.stop();
  }
}

const fine = await run().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  return false;
});
process.exit(fine ? 0 : 1);
