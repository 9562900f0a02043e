/**
 * `npm run faults -- [--seeds N] [--from S] [--mutants [--only WORDS]]`: the engine in a storm, two campaigns a seed, each
 * against an oracle; with `--mutants` the engine broken on purpose (those whose names hold the words), each until a seed
 * notices, or the test named where no storm can. Exit 1 where a seed finds a fault or a mutant survives. Starts an
 * emulator of its own.
 */
import { parseArgs } from 'node:util';
import { database } from '#store/ports.ts';
import { dryFaults, type Rules } from '../functions/test/faults/dry.ts';
import { ENGINE } from '../functions/test/faults/engine.ts';
import { runLetters } from '../functions/test/faults/letters.ts';
import { runSeed } from '../functions/test/faults/run.ts';
import { MUTANTS } from './faults/mutants.ts';
import { copyOf, engineOf, failing, removeCopies, rulesOf } from './faults/mutate.ts';
import { onFirestore } from './suite/suite.ts';
import { countOption } from './stage/count-option.ts';

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    mutants: { type: 'boolean', default: false },
    deliveries: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const FROM = countOption('from', options.from);
/** Seeds after which a mutant that nobody noticed has survived. */
const PATIENCE = 12;

type Database = ReturnType<typeof database>;

/** Of each of the two campaigns. */
const REPORTS_A_DAY = 3;

/** Of this process alone: a hunt and a hundred seeds may run side by side. */
const PROJECT = `demo-faults-${String(process.pid)}`;

async function storms(db: Database, count: number): Promise<boolean> {
  const startedMs = Date.now();
  let bad = 0;
  let [acts, delivered, failed] = [0, 0, 0];
  for (let seed = FROM; seed < FROM + count; seed++) {
    const ran = await runSeed(db, ENGINE, seed, REPORTS_A_DAY);
    acts += ran.acts;
    delivered += ran.delivered;
    failed += ran.failed;
    if (seed % 10 === 0) console.log(`… seed ${String(seed)}`);
    if (ran.faults.length === 0) continue;
    bad += 1;
    console.log(`✗ seed ${String(seed)} (replay: npm run faults -- --seeds 1 --from ${String(seed)})`);
    for (const { checker, what } of ran.faults.slice(0, 5)) console.log(`    ${checker}: ${what}`);
  }
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  console.log(
    `${String(count)} seeds: ${String(acts)} acts, ${String(delivered)} deliveries, ${String(failed)} failed`,
  );
  console.log(`${String(bad)} seeds with faults, ${String(seconds)} s`);
  return bad === 0;
}

/** The letters: no emulator, a scripted mail server as the oracle. */
async function letters(count: number): Promise<boolean> {
  const startedAtMs = Date.now();
  const states = new Map<string, number>();
  let [bad, all, attempts, deaths] = [0, 0, 0, 0];
  for (let seed = FROM; seed < FROM + count; seed++) {
    const ran = await runLetters(seed);
    all += ran.letters;
    attempts += ran.attempts;
    deaths += ran.deaths;
    for (const [state, many] of Object.entries(ran.states))
      states.set(state, (states.get(state) ?? 0) + many);
    if (seed % 50 === 0) console.log(`… seed ${String(seed)}`);
    if (ran.faults.length === 0) continue;
    bad += 1;
    console.log(
      `✗ seed ${String(seed)} (replay: npm run faults -- --deliveries --seeds 1 --from ${String(seed)})`,
    );
    for (const { checker, what } of ran.faults.slice(0, 5)) console.log(`    ${checker}: ${what}`);
  }
  const seconds = Math.round((Date.now() - startedAtMs) / 1000);
  const ended = [...states].map(([state, many]) => `${state} ${String(many)}`).join(', ');
  console.log(
    `${String(count)} seeds: ${String(all)} letters, taken ${String(attempts)} times, ${String(deaths)} processes died; ended ${ended}`,
  );
  console.log(`${String(bad)} seeds with faults, ${String(seconds)} s`);
  return bad === 0;
}

async function hunt(db: Database): Promise<boolean> {
  let survivors = 0;
  const wanted = MUTANTS.filter(({ name }) => name.includes(options.only));
  for (const [index, mutant] of wanted.entries()) {
    const copy = copyOf(mutant, index);
    const killer = mutant.unseen
      ? await failing(copy, mutant.unseen.test)
      : (mutant.file.startsWith('domain/') && dryKillerOf(await rulesOf(copy))) ||
        (await killerOf(db, await engineOf(copy)));
    if (killer === null) survivors += 1;
    console.log(
      `${killer === null ? 'SURVIVED' : 'killed  '} ${mutant.name}${killer === null ? '' : ` – ${killer}`}`,
    );
  }
  console.log(`${String(wanted.length)} mutants, ${String(survivors)} survived`);
  return survivors === 0;
}

/** Where the rules themselves are broken, the courses show it without a storm: no delivery changes an answer. */
function dryKillerOf(rules: Rules): string | null {
  for (let seed = FROM; seed < FROM + PATIENCE; seed++) {
    const [fault] = dryFaults(seed, REPORTS_A_DAY, rules);
    if (fault) return `seed ${String(seed)}, dry, ${fault.checker}`;
  }
  return null;
}

async function killerOf(db: Database, engine: typeof ENGINE): Promise<string | null> {
  for (let seed = FROM; seed < FROM + PATIENCE; seed++) {
    try {
      const [fault] = (await runSeed(db, engine, seed, REPORTS_A_DAY)).faults;
      if (fault) return `seed ${String(seed)}, ${fault.checker}`;
    } catch (error) {
      return `seed ${String(seed)}, ${error instanceof Error ? error.message.slice(0, 80) : 'broke off'}`;
    }
  }
  return null;
}

if (options.deliveries) process.exit((await letters(countOption('seeds', options.seeds))) ? 0 : 1);

const fine = await onFirestore(PROJECT, () => {
  const db = database(PROJECT);
  return options.mutants ? hunt(db) : storms(db, countOption('seeds', options.seeds));
}).finally(removeCopies);
process.exit(fine ? 0 : 1);
