/**
 * Mutants of every check of who may bring what somebody else wrote, and of what then is said of whom. Nobody in a course
 * brings anything: each names the test that must notice.
 */
import type { Mutant } from './mutant.ts';

const CARRIERS = 'domain/carriers.ts';
const JUDGE = 'domain/acts/judge.ts';
const NOBODY_BRINGS = 'nobody in a course brings what somebody else wrote';
const ON_PAPER = { test: 'domain/acts/carried.test.ts', why: NOBODY_BRINGS };
const IN_THE_STORE = { test: 'emulator/carried.test.ts', why: NOBODY_BRINGS };

export const MUTANTS_OF_CARRIERS: readonly Mutant[] = [
  {
    name: 'take what a suspended carrier brings',
    file: JUDGE,
    changes: [["carrier?.status !== 'active'", "!carrier || carrier.status === 'invited'"]],
    unseen: ON_PAPER,
  },
  {
    name: 'let people approve what they brought',
    file: 'domain/acts/report-review.ts',
    changes: [["if (isCarriedBy(last?.content, entry.by)) problems.push(problem('entry.own-work'));", '']],
    unseen: ON_PAPER,
  },
  {
    name: 'let people take in or take back what they brought',
    file: 'domain/acts/report-review.ts',
    changes: [['|| (MAKES_COUNT.has(kind) && isCarriedBy', '|| (!MAKES_COUNT.has(kind) && isCarriedBy']],
    unseen: ON_PAPER,
  },
  {
    name: 'count what somebody brings for its author',
    file: 'store/paces.ts',
    changes: [['return signed - carriedByOthers + carried;', 'return signed;']],
    unseen: IN_THE_STORE,
  },
  {
    name: 'set aside in the author’s name alone',
    file: 'domain/set-aside.ts',
    changes: [['...(carriedBy && { carriedBy }),', '']],
    unseen: ON_PAPER,
  },
  {
    name: 'hear a carrier about every act',
    file: JUDGE,
    changes: [['!CARRIED_KINDS.has(kind) || ', '']],
    unseen: ON_PAPER,
  },
  {
    name: 'let a carrier approve in the name of somebody else',
    file: CARRIERS,
    changes: [["'difficulty.raise',", "'difficulty.raise', 'report.approve',"]],
    unseen: ON_PAPER,
  },
  {
    name: 'let an author be their own carrier',
    file: JUDGE,
    changes: [[' || carriedBy.by === by', '']],
    unseen: ON_PAPER,
  },
  {
    name: 'hear every carrier',
    file: JUDGE,
    changes: [
      [
        'if (entry.carriedBy && !isRightlyCarried(entry, entry.carriedBy, context))',
        "if (entry.carriedBy && entry.by === '' && !isRightlyCarried(entry, entry.carriedBy, context))",
      ],
    ],
    unseen: ON_PAPER,
  },
  {
    name: 'hear a carrier for every unit',
    file: JUDGE,
    changes: [
      [
        "return mayCarry(carrier, unitId, index?.units.get(unitId ?? '')?.leadUnitId ?? null);",
        "return mayCarry(carrier, carrier.unitId, index?.units.get(unitId ?? '')?.leadUnitId ?? null);",
      ],
    ],
    unseen: ON_PAPER,
  },
  {
    name: 'believe the role that a carrier signs with',
    file: JUDGE,
    changes: [['carrier.role !== carriedBy.role || ', '']],
    unseen: ON_PAPER,
  },
  {
    name: 'believe the unit that a carrier signs with',
    file: JUDGE,
    changes: [[' || carrier.unitId !== carriedBy.unitId', '']],
    unseen: ON_PAPER,
  },
  {
    name: 'let a carrier speak for an author without a unit',
    file: CARRIERS,
    changes: [['if (authorUnitId === null) return false;', '']],
    unseen: ON_PAPER,
  },
  {
    name: 'refuse the standing agency as a carrier',
    file: CARRIERS,
    changes: [["if (role === 'standing') return true;", '']],
    unseen: ON_PAPER,
  },
  {
    name: 'let a recipient be a carrier',
    file: CARRIERS,
    changes: [
      [
        "new Set(['reporter', 'collector', 'digital-lead'])",
        "new Set(['reporter', 'collector', 'digital-lead', 'recipient'])",
      ],
    ],
    unseen: ON_PAPER,
  },
  {
    name: 'let anybody of the leading unit be a carrier',
    file: CARRIERS,
    changes: [["(role === 'digital-lead' && unitId === leadUnitId)", 'unitId === leadUnitId']],
    unseen: ON_PAPER,
  },
  {
    name: 'let a lead be a carrier for the units of others',
    file: CARRIERS,
    changes: [["(role === 'digital-lead' && unitId === leadUnitId)", "role === 'digital-lead'"]],
    unseen: ON_PAPER,
  },
  {
    name: 'forget the carrier in the decision',
    file: 'domain/posting.ts',
    changes: [['...(entry.carriedBy && { carriedBy: entry.carriedBy }),', '']],
    unseen: ON_PAPER,
  },
  {
    name: 'forget the carrier in the report',
    file: 'domain/acts/report-submit-rules.ts',
    changes: [['...(entry.carriedBy && { carriedBy: entry.carriedBy }),', '']],
    unseen: ON_PAPER,
  },
  {
    name: 'date a report by the clock of its carrier’s device',
    file: 'domain/acts/report-submit-rules.ts',
    changes: [['entry.carriedBy ? 0 : entry.clientInfo', 'entry.clientInfo']],
    unseen: ON_PAPER,
  },
  {
    name: 'name the clock of the carrier’s device',
    file: 'domain/acts/report-content.ts',
    changes: [['!entry.carriedBy && Math.abs', 'Math.abs']],
    unseen: ON_PAPER,
  },
  {
    name: 'count what a carrier brings against its author',
    file: CARRIERS,
    changes: [['return carriedBy?.by ?? by;', 'return carriedBy ? by : by;']],
    unseen: IN_THE_STORE,
  },
  {
    name: 'look up the author’s grant for the carrier’s',
    file: CARRIERS,
    changes: [['accountId(campaignId, carriedBy.by)', "accountId(campaignId, 'nobody' + carriedBy.by)"]],
    unseen: IN_THE_STORE,
  },
  {
    name: 'judge a carrier by what was granted last',
    file: 'domain/in-force.ts',
    changes: [
      [
        'carrier: grantBefore(accountOf(carrier), entry)',
        'carrier: accountOf(carrier)?.steps.at(-1) ?? null',
      ],
    ],
    unseen: IN_THE_STORE,
  },
  {
    name: 'let the audit forget what the carrier was granted',
    file: 'domain/proof/replay.ts',
    changes: [['carrier: read(at.carrier),', 'carrier: null,']],
    unseen: IN_THE_STORE,
  },
  {
    name: 'let the audit forget the carrier of what is set aside',
    file: 'domain/proof/journal.ts',
    changes: [
      ['return carrier ? { ...sender, carriedBy: carrier } : sender;', 'return carrier ? sender : sender;'],
    ],
    unseen: IN_THE_STORE,
  },
];
