import type { Words } from '../vi/index.ts';

/** What each role is called. */
export const roles: Words['roles'] = {
  reporter: 'Reporting unit',
  'digital-lead': 'Lead of the digital teams',
  collector: 'Dossier collector',
  standing: 'Standing agency',
  leader: 'Leader',
  recipient: 'Recipient of editions',
  auditor: 'Auditor',
  admin: 'Administrator',
};
