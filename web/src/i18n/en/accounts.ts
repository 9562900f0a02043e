import type { Words } from '../vi/index.ts';

/** Units and accounts. */
export const accounts: Words['accounts'] = {
  title: 'Units and accounts',
  summary: (accounts, empty) => `${accounts} accounts · ${empty} units without an account`,
  notReadable: 'This account may not see the accounts.',
  noUnit: 'Of no unit',
  noAccount: 'No account yet',
  none: 'No account yet.',
  onlyEmpty: 'Only units without an account',
  displayName: 'Name shown',
  displayNameHint: 'A position, or a member of staff; no telephone or document numbers.',
  role: 'Role',
  code: 'Account code',
  codeHint: 'The person makes an account on the sign-in page and sends this code to the administrator.',
  grant: 'Grant a role',
  granted: 'The role is granted. The person can enter at once.',
  notOneself: 'Nobody changes their own role.',
  unusable: 'Content that could not be used',
  nothingUnusable: 'Nothing was set aside.',
  missedJobs: 'Scheduled work that was missed',
  nothingMissed: 'Nothing was missed.',
  jobs: {
    remind: 'First reminder',
    'remind-again': 'Second reminder',
    lock: 'Lock of the day',
    digest: 'Issue of the edition',
    recount: 'Recount from the journal',
  },
};
