/** Mutants of the letters: the table, the lease, what a broken connection means. Storms on the database send none. */
import type { Mutant } from './mutant.ts';

const TABLE = 'domain/delivery.ts';
const SENDER = 'workflows/send-deliveries.ts';
const SMTP = 'store/smtp.ts';
const unseen = { test: 'workflows/delivery-faults.test.ts', why: 'storms send no letters' };

export const MUTANTS_OF_LETTERS: readonly Mutant[] = [
  {
    name: 'send again what nobody knows',
    file: TABLE,
    changes: [["lose: 'unclear', leaseOver: 'unclear'", "lose: 'deferred', leaseOver: 'unclear'"]],
    unseen,
  },
  {
    name: 'send again what a dead process had',
    file: TABLE,
    changes: [["leaseOver: 'unclear', giveBack", "leaseOver: 'queued', giveBack"]],
    unseen,
  },
  {
    name: 'let a machine take what is unclear',
    file: TABLE,
    changes: [
      ["bounce: 'bounced', open: 'acknowledged', resend: 'queued' },\n  },", "claim: 'sending' },\n  },"],
      [
        "if (state === 'deferred') return",
        "if (state === 'unclear') return atMs;\n  if (state === 'deferred') return",
      ],
    ],
    unseen: { test: 'domain/delivery.test.ts', why: 'every seed fails, and a hunt wants one that passes' },
  },
  {
    name: 'take a letter that another process has',
    file: TABLE,
    changes: [
      ['if (isTimed && (delivery.nextAtMs === null || delivery.nextAtMs > atMs)) return null;', ''],
      ['sending: {\n', "sending: {\n    claim: 'sending',\n"],
    ],
    unseen,
  },
  {
    name: 'believe an answer to another try',
    file: TABLE,
    changes: [['if (attempt !== undefined && attempt !== delivery.attempt) return null;', '']],
    unseen: {
      test: 'domain/delivery.test.ts',
      why: 'needs a person between a dead process and its late answer',
    },
  },
  {
    name: 'hear an act twice',
    file: TABLE,
    changes: [
      ['if (entryId !== null && delivery.steps.some(', 'if (entryId === null && delivery.steps.some('],
    ],
    unseen: { test: 'domain/delivery.test.ts', why: 'the table itself stops most repetitions' },
  },
  {
    name: 'put off for ever',
    file: TABLE,
    changes: [['delivery.deferrals >= BACKOFF_MS.length', 'delivery.deferrals >= Infinity']],
    unseen: { test: 'domain/delivery.test.ts', why: 'a storm ends before the last pause' },
  },
  {
    name: 'a lease without an end',
    file: TABLE,
    changes: [["if (state === 'sending') return atMs + LEASE_MS;", "if (state === 'sending') return null;"]],
    unseen: { test: 'domain/delivery.test.ts', why: 'every seed fails, and a hunt wants one that passes' },
  },
  {
    name: 'the same Message-ID for a letter that is sent again by hand',
    file: TABLE,
    changes: [['envelope.contentHash, resends]', 'envelope.contentHash, 0]']],
    unseen: { test: 'domain/delivery.test.ts', why: 'a server may drop it as the same letter' },
  },
  {
    name: 'call everything lost surely not sent',
    file: SMTP,
    changes: [["status >= 400 ? 'defer' : 'lose'", "status >= 400 ? 'defer' : 'defer'"]],
    unseen,
  },
  {
    name: 'hand over a letter whose lease is over',
    file: SMTP,
    changes: [
      ["if (phase !== 'handed' && !said.isStillOurs())", "if (phase === 'handed' && !said.isStillOurs())"],
    ],
    unseen: { test: 'store/smtp.test.ts', why: 'needs a person while a process is frozen' },
  },
  {
    name: 'forget where the conversation was',
    file: SMTP,
    changes: [["        phase = 'handed';\n", '']],
    unseen,
  },
  {
    name: 'take a refusal for a delay',
    file: SMTP,
    changes: [["event: status >= 500 ? 'refuse' : 'defer'", "event: 'defer'"]],
    unseen: { test: 'store/smtp.test.ts', why: 'a letter that is put off often enough is given up' },
  },
  {
    name: 'go on where the password is wrong',
    file: SENDER,
    changes: [['const isOfSettings = fault !==', 'const isOfSettings = fault === undefined && fault !==']],
    unseen: { test: 'workflows/send-deliveries.test.ts', why: 'three in a row stop a run as well' },
  },
  {
    name: 'knock on a server that is broken every minute',
    file: SENDER,
    changes: [['(server?.nextAtMs ?? 0) > startedAtMs', '(server?.nextAtMs ?? 0) < 0']],
    unseen: { test: 'workflows/send-deliveries.test.ts', why: 'nobody is sent anything twice by it' },
  },
];
