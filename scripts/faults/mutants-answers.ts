/** Mutants of what is answered when nothing can be decided, and of what no answer and no act may exceed. */
import type { Mutant } from './mutant.ts';

const LEDGER = 'store/ledger.ts';

export const MUTANTS_OF_ANSWERS: readonly Mutant[] = [
  {
    name: 'set aside at the first failure',
    file: 'workflows/set-aside.ts',
    changes: [['const MOST_ATTEMPTS = 3', 'const MOST_ATTEMPTS = 1']],
  },
  {
    name: 'set aside at the second failure',
    file: 'workflows/set-aside.ts',
    changes: [['const MOST_ATTEMPTS = 3', 'const MOST_ATTEMPTS = 2']],
  },
  {
    name: 'set aside after failures that were not equal',
    file: LEDGER,
    changes: [['sha256Hex(detail).slice(0, 16)', "sha256Hex('').slice(0, 16)"]],
  },
  {
    name: 'never set aside',
    file: 'workflows/set-aside.ts',
    changes: [
      [
        'if (attempts >= MOST_ATTEMPTS || inARow >= MOST_IN_A_ROW) return answer(entry, BROKE, ports);',
        'if (attempts >= MOST_ATTEMPTS) throw fault;',
      ],
    ],
  },
  {
    name: 'set aside what passes by itself',
    file: 'workflows/set-aside.ts',
    changes: [['if (!isLasting(cause)) throw cause;', '']],
  },
  {
    name: 'set aside an edition',
    file: 'workflows/set-aside.ts',
    changes: [[" || entry.kind === 'digest.issue'", '']],
  },
  {
    name: 'tell nobody what was set aside',
    file: 'domain/set-aside.ts',
    changes: [
      ['campaignId, kind, record, by, unitId }', "campaignId, kind, record, by: 'system', unitId: null }"],
    ],
  },
  {
    name: 'say nothing to whom no entry can be read of',
    file: 'workflows/set-aside.ts',
    changes: [['if (!found.sender) return null;', 'return null;']],
  },
  {
    name: 'show nobody what is no entry',
    file: 'workflows/set-aside.ts',
    changes: [['(await ports.ledger.setAside([found.id])).size === 0', "found.id === ''"]],
  },
  {
    name: 'let an entry that was set aside hold up the edition',
    file: 'workflows/catch-up.ts',
    changes: [
      [
        'for (const node of decision?.nodes ?? [])',
        'if (decision?.setAside) caught.failed.push(entry);\n    for (const node of decision?.nodes ?? [])',
      ],
    ],
  },
  {
    name: 'never say again',
    file: 'workflows/after-commit.ts',
    changes: [["'entry.close': sayAgain", "'digest.issue': sayAgain"]],
  },
  {
    name: 'say again whatever was closed',
    file: 'workflows/say-again.ts',
    changes: [['if (!aside?.again) return;', 'if (!aside) return;']],
  },
  {
    name: 'say again what was decided',
    file: 'workflows/say-again.ts',
    changes: [['if (!decision?.setAside ||', 'if (!decision ||']],
  },
  {
    name: 'close a matter twice',
    file: 'domain/acts/aside.ts',
    changes: [['if (record) return', 'if (record?.version === 0) return']],
  },
  {
    name: 'close a matter without a reason',
    file: 'domain/acts/aside.ts',
    changes: [["if (reason === '') return", "if (reason === '-') return"]],
  },
  {
    name: 'give a refusal every reason there is',
    file: 'domain/acts/limits.ts',
    changes: [['MOST_PROBLEMS = 50;', 'MOST_PROBLEMS = 50_000;']],
  },
  {
    name: 'repeat in a refusal however much was sent',
    file: 'domain/acts/limits.ts',
    changes: [['text.length <= LONGEST_WORD ?', "text !== '' ?"]],
    unseen: {
      test: 'domain/acts/limits.test.ts',
      why: 'a course says nothing so long that other rules let through',
    },
  },
  {
    name: 'search a payload of any size',
    file: 'domain/acts/redact.ts',
    changes: [['charactersOf(entry) > MOST_CHARACTERS', 'charactersOf(entry) < 0 * MOST_CHARACTERS']],
    unseen: { test: 'domain/acts/too-large.test.ts', why: 'it is refused all the same, only later' },
  },
  {
    name: 'believe every clock',
    file: 'domain/acts/limits.ts',
    changes: [['ms >= CLOCK_MS.from && ms < CLOCK_MS.to', 'ms !== CLOCK_MS.to']],
  },
  {
    name: 'let a record grow beyond a document',
    file: 'domain/acts/limits.ts',
    changes: [['storedBytes(part) > MOST_BYTES', 'storedBytes(part) < 0']],
    unseen: { test: 'domain/acts/limits.test.ts', why: 'a record of a megabyte takes thousands of acts' },
  },
  {
    name: 'let an account say as much as it likes',
    file: 'domain/acts/limits.ts',
    changes: [['sentWithinMinute > MOST_A_MINUTE)', 'sentWithinMinute < 0)']],
    unseen: {
      test: 'domain/acts/limits.test.ts',
      why: 'which of many entries are refused depends on the worker that hears them',
    },
  },
  {
    name: 'never count how much an account says',
    file: 'store/paces.ts',
    changes: [['if (recent.length < SUSPICIOUS) return null;', 'return null;']],
    unseen: {
      test: 'emulator/poison.test.ts',
      why: 'which of many entries are refused depends on the worker that hears them',
    },
  },
  {
    name: 'repeat what was typed in a refusal',
    file: 'domain/acts/echo.ts',
    changes: [['typed.has(String(value)) ? LEFT_OUT : value', 'value']],
    unseen: {
      test: 'domain/acts/closed-words.test.ts',
      why: 'a course types no sentence in the place of an id',
    },
  },
  {
    name: 'let the work of the day be in every list',
    file: 'domain/as-of.ts',
    changes: [["asOfMoment === 'day-start' ? addDays(asOfDay, -1) : asOfDay", 'asOfDay']],
  },
  {
    name: 'take a list older than the one in force',
    file: 'domain/acts/baseline.ts',
    changes: [['throughDay < throughDayOf(current)', "throughDay < ''"]],
  },
];
