import type { Words } from '../vi/index.ts';

/** What stands around every screen. */
export const shell: Words['shell'] = {
  cannotStart: 'The page could not start. Please check the network and reload.',
  demonstration: 'DEMONSTRATION DATA',
  simulatedClock: 'Simulated clock',
  signOut: 'Sign out',
  accountIs: (status: string) => `The role of this account: ${status}.`,
  statuses: {
    invited: 'waits for a second administrator',
    active: 'active',
    suspended: 'suspended',
    revoked: 'revoked',
  },
  because: (reason) => `Reason: “${reason}”`,
  noRole: 'This account has no role yet. Please ask the administrator.',
  signOutUnsent: (count) =>
    `${count} not sent yet. They stay on this device and are sent after the next sign-in. Sign out anyway?`,
  skip: 'Skip to the content',
  language: 'Language',
  screens: 'Screens',
  campaign: 'Campaign',
  noCampaign: 'No plan has been loaded yet.',
  unsent: (count) => `${count} not sent`,
  returned: (count: number) => `${count} returned`,
  unread: (count: number) => (count === 0 ? 'Notices' : `Notices, ${count} unread`),
  purposeTitle: 'What the numbers are for',
  understood: 'I understand',
};
