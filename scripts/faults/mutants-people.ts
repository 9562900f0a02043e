/** Mutants of every check of who may speak: role, unit, campaign, own work, the life of a grant, the second administrator. */
import type { Mutant } from './mutant.ts';

const DECIDE = 'domain/acts/judge.ts';
const ACCOUNT = 'domain/acts/account.ts';

export const MUTANTS_OF_PEOPLE: readonly Mutant[] = [
  {
    name: 'hear anybody, whatever they were granted',
    file: DECIDE,
    changes: [["if (author?.status !== 'active') return problem('entry.author-not-active');", '']],
  },
  {
    name: 'hear who only waits for a second administrator',
    file: DECIDE,
    changes: [["author?.status !== 'active'", "author?.status !== 'active' && author?.status !== 'invited'"]],
  },
  {
    name: 'hear who is suspended',
    file: DECIDE,
    changes: [
      ["author?.status !== 'active'", "author?.status !== 'active' && author?.status !== 'suspended'"],
    ],
  },
  {
    name: 'hear whose seat was revoked',
    file: DECIDE,
    changes: [["author?.status !== 'active'", "author?.status !== 'active' && author?.status !== 'revoked'"]],
  },
  {
    name: 'let every role say everything',
    file: DECIDE,
    changes: [['if (!act.roles.includes(entry.role) ||', "if (entry.role === 'auditor' ||"]],
  },
  {
    name: 'believe the role that somebody signs with',
    file: DECIDE,
    changes: [['author.role === entry.role && author', 'author']],
  },
  {
    name: 'believe the unit that somebody signs with',
    file: DECIDE,
    changes: [[' && author.unitId === entry.unitId', '']],
  },
  {
    name: 'believe a person who signs as the server',
    file: DECIDE,
    changes: [["return entry.by === 'system' ? null", "return entry.by !== '' ? null"]],
  },
  {
    name: 'take what is said about a record of another campaign',
    file: DECIDE,
    changes: [['if (!isSubject(act, entry)) return', "if (entry.target === '') return"]],
  },
  {
    name: 'take what is said about an account without a campaign',
    file: DECIDE,
    changes: [
      ["if (subject === 'accounts' && !entry", "if (subject === 'accounts' && entry.by === '' && !entry"],
    ],
  },
  {
    name: 'let a suspension hold for what was said before it',
    file: 'domain/accounts.ts',
    changes: [['return account?.steps.findLast(isBefore) ?? null;', 'return account?.steps.at(-1) ?? null;']],
  },
  {
    name: 'count whoever was once an administrator',
    file: 'domain/accounts.ts',
    changes: [["grant?.status === 'active' && grant", 'grant']],
  },
  {
    name: 'let the doors open to whoever is not active',
    file: 'domain/accounts.ts',
    changes: [["status === 'active' ? { role", "status !== 'revoked' ? { role"]],
  },
  {
    name: 'suspend nobody',
    file: ACCOUNT,
    changes: [["to: 'suspended'", "to: 'active'"]],
  },
  {
    name: 'revoke nothing',
    file: ACCOUNT,
    changes: [["to: 'revoked'", "to: 'active'"]],
  },
  {
    name: 'let a suspended person resume themselves, or anybody else',
    file: ACCOUNT,
    changes: [
      [
        'export const accountResume: Act<unknown, Account> = { ...STEP,',
        "export const accountResume: Act<unknown, Account> = { ...STEP, roles: ['admin', 'reporter', 'standing'],",
      ],
    ],
  },
  {
    name: 'resume what was revoked',
    file: ACCOUNT,
    changes: [["from: ['suspended']", "from: ['suspended', 'revoked']"]],
  },
  {
    name: 'confirm what was suspended',
    file: ACCOUNT,
    changes: [["from: ['invited']", "from: ['invited', 'suspended']"]],
  },
  {
    name: 'suspend twice, or what was revoked',
    file: ACCOUNT,
    changes: [
      [
        "from: ['active', 'invited'], to: 'suspended'",
        "from: ['active', 'invited', 'suspended', 'revoked'], to: 'suspended'",
      ],
    ],
  },
  {
    name: 'revoke twice',
    file: ACCOUNT,
    changes: [
      ["from: ['active', 'invited', 'suspended']", "from: ['active', 'invited', 'suspended', 'revoked']"],
    ],
  },
  {
    name: 'let people grant themselves what they like',
    file: ACCOUNT,
    changes: [["if (uid === entry.by) problems.push(problem('entry.own-work'));", '']],
  },
  {
    name: 'let people decide about their own account',
    file: ACCOUNT,
    changes: [["if (record.uid === entry.by) problems.push(problem('entry.own-work'));", '']],
  },
  {
    name: 'give a high role without a second administrator',
    file: ACCOUNT,
    changes: [['HIGH_ROLES.has(role) && entry', "HIGH_ROLES.has('') && entry"]],
  },
  {
    name: 'let a high role wait where there is nobody to confirm it',
    file: ACCOUNT,
    changes: [['(context.accounts?.admins ?? 0) >= 2', '(context.accounts?.admins ?? 0) >= 1']],
  },
  {
    name: 'let whoever granted it confirm it',
    file: ACCOUNT,
    changes: [['last.by === entry.by', "last.by === ''"]],
  },
  {
    name: 'confirm by suspending and resuming',
    file: ACCOUNT,
    changes: [["record.steps.some(({ status }) => status === 'active')", 'record.steps.length > 0']],
  },
  {
    name: 'ask nobody why',
    file: ACCOUNT,
    changes: [['if (reason && entry', "if (reason && entry.by === '' && entry"]],
  },
  {
    name: 'grant a role to a code without a login',
    file: ACCOUNT,
    changes: [['context.accounts?.hasLogin !== true', 'context.accounts === undefined']],
  },
  {
    name: 'grant a role that is not the unit’s',
    file: ACCOUNT,
    changes: [['role.data !== unit.role', "role.data === 'admin'"]],
  },
  {
    name: 'grant a role for a unit that no plan has',
    file: ACCOUNT,
    changes: [['if (unit === undefined ||', 'if ((unit === undefined && unitId === null) ||']],
  },
  {
    name: 'grant a unit’s role without a unit',
    file: ACCOUNT,
    changes: [['(unit === null && OF_A_UNIT.has(role.data))', '(unit === null && OF_A_UNIT.size === 0)']],
  },
  {
    name: 'let a unit report for another one',
    file: 'domain/acts/report-submit-rules.ts',
    changes: [['if (entry.unitId !== sent.unitId) return', 'if (entry.unitId === null) return']],
  },
  {
    name: 'let a unit report about a place that is not its own',
    file: 'domain/acts/report-submit-rules.ts',
    changes: [['!unit.areaIds.includes(sent.areaId)', 'unit.areaIds.length === 0']],
  },
  {
    name: 'take a report under the name of another',
    file: 'domain/acts/report-submit-rules.ts',
    changes: [
      [
        "entry.target !== documentPath('reports'",
        "entry.target === '' && entry.target !== documentPath('reports'",
      ],
    ],
  },
  {
    name: 'let people judge their own work',
    file: 'domain/acts/report-review.ts',
    changes: [["if (last.content?.by === entry.by) problems.push(problem('entry.own-work'));", '']],
  },
  {
    name: 'let people take in or take back their own work',
    file: 'domain/acts/report-review.ts',
    changes: [
      [
        'const isAuthor = counted?.by === uid || content?.by === uid;',
        'const isAuthor = counted?.by === uid;',
      ],
    ],
  },
  {
    name: 'let every unit tell of every task',
    file: 'domain/acts/task.ts',
    changes: [['state.definition.person.unitId !== entry.unitId', 'entry.unitId === null']],
  },
  {
    name: 'let a unit raise a difficulty anywhere',
    file: 'domain/acts/difficulty.ts',
    changes: [['!unit.areaIds.includes(areaId)', 'unit.areaIds.length === 0']],
  },
  {
    name: 'lock a day before its deadline',
    file: 'domain/acts/day.ts',
    changes: [["if (context.nowMs < momentOf(plan, day, 'deadline'))", 'if (context.nowMs < 0)']],
  },
  {
    name: 'lock a day twice',
    file: 'domain/acts/day.ts',
    changes: [['if (record?.locked) {', 'if (record?.locked && record.version < 0) {']],
  },
];
