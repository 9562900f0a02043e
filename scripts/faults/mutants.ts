/**
 * The engine broken on purpose, one line at a time: a suite that does not notice proves little. Data: which file, which
 * text, what instead. A text that is no longer there stops the run, so that a mutant never silently becomes the engine.
 * Not here: the precondition on the record alone, which the decision's own guard covers in any order of events (what
 * needs it is a hand in the database; recovery.test.ts fails without it), and a lost answer taken for a success, which
 * the sweep repairs.
 */
import type { Mutant } from './mutant.ts';
import { MUTANTS_OF_ANSWERS } from './mutants-answers.ts';
import { MUTANTS_OF_CARRIERS } from './mutants-carriers.ts';
import { MUTANTS_OF_LETTERS } from './mutants-letters.ts';
import { MUTANTS_OF_WORK } from './mutants-work.ts';
import { MUTANTS_OF_PEOPLE } from './mutants-people.ts';

const LEDGER = 'store/ledger.ts';
const POST = 'workflows/post-entry.ts';

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'no guard at all: increments from the event',
    file: LEDGER,
    changes: [
      [
        'batch.update(db.doc(record.target), { ...record.data }, { lastUpdateTime: revision })',
        'batch.set(db.doc(record.target), { ...record.data })',
      ],
      ['batch.create(db.doc(record.target), record.data)', 'batch.set(db.doc(record.target), record.data)'],
      ["batch.create(db.collection('decisions')", "batch.set(db.collection('decisions')"],
    ],
  },
  {
    name: 'decide in the order of arrival',
    file: POST,
    changes: [
      [
        'other.id !== entry.id && comesBefore(other, entry)',
        'other.id !== entry.id && !comesBefore(other, other)',
      ],
    ],
  },
  {
    name: 'answer from an old state of the record',
    file: POST,
    changes: [['some((sequence) => sequence > 0)', 'some((sequence) => sequence < 0)']],
  },
  {
    name: 'skip the subtraction',
    file: 'domain/contribution.ts',
    changes: [['if (have) add(have, -1);', '']],
  },
  {
    name: 'subtract on the new path',
    file: 'domain/contribution.ts',
    changes: [
      ['if (have) add(have, -1);', 'if (have) add({ ...have, nodes: want.nodes, shards: want.shards }, -1);'],
    ],
  },
  {
    name: 'count what is held',
    file: 'domain/contribution.ts',
    changes: [
      ["state.status === 'received' || state.status === 'approved')", "state.status !== 'returned')"],
      ['state.content !== null && (', '(state.content ?? state.held) !== null && ('],
      [
        'if (counts && state.content)',
        'if (counts && state.held) Object.assign(vector, state.held.values);\n  if (counts && state.content)',
      ],
    ],
  },
  {
    name: 'shard by time',
    file: 'domain/shards.ts',
    changes: [['bucketOf(reportId,', 'bucketOf(reportId + String(Date.now()),']],
  },
  {
    name: 'publish without the read-time guard',
    file: 'store/indicators.ts',
    changes: [
      ['writer.update(document, data, { lastUpdateTime: stored.revision })', 'writer.set(document, data)'],
      ['writer.create(document, data)', 'writer.set(document, data)'],
    ],
  },
  {
    name: 'forget who was not told',
    file: 'workflows/sweep.ts',
    changes: [['if (nodes.length > 0) await publishNodes(campaignId, nodes, ports);', '']],
  },
  {
    name: 'never sweep',
    file: 'workflows/catch-up.ts',
    changes: [
      ['for (const entry of await', 'for (const entry of []) void entry;\n  for (const entry of (await'],
      ['throughMicros)) {', 'throughMicros)).slice(0, 0)) {'],
    ],
  },
  {
    name: 'leave reports where the old plan counted them',
    file: 'workflows/after-commit.ts',
    changes: [
      [
        "'plan.load': ({ campaignId }, ports, postEntry) =>",
        "'digest.issue': ({ campaignId }, ports, postEntry) =>",
      ],
    ],
  },
  {
    name: 'a day’s past under today’s tree',
    file: 'domain/hierarchy.ts',
    changes: [
      [
        'area.formerParents?.find(({ throughDay }) => day <= throughDay)?.parentId ?? area.parentId',
        'area.parentId',
      ],
    ],
  },
  {
    name: 'forget the shards a report was put into',
    file: 'domain/contribution.ts',
    changes: [
      ['const shard = from.shards[index] ?? 0;', 'const shard = sign < 0 ? 0 : (from.shards[index] ?? 0);'],
    ],
  },
  ...MUTANTS_OF_PEOPLE,
  ...MUTANTS_OF_CARRIERS,
  ...MUTANTS_OF_ANSWERS,
  ...MUTANTS_OF_WORK,
  ...MUTANTS_OF_LETTERS,
];
