/** Every parameter and every secret of a deployment, once. */
import { defineSecret, defineString } from 'firebase-functions/params';

/** Where the functions run: the region nearest to Viet Nam that offers all of them. `firebase.json` names it too. */
export const REGION = 'asia-southeast1';

/** The topic on which postings announce which totals changed. */
export const TOTALS_TOPIC = 'totals-changed';

/** Wall clock of the tick's schedule. Campaign calendars carry their own zone; the tick refuses one it cannot read. */
export const TICK_TIME_ZONE = defineString('TICK_TIME_ZONE', {
  default: 'Asia/Ho_Chi_Minh',
  description: 'Time zone of the scheduled tick',
});

/** The topic on which the tick says that letters are due. */
export const DELIVERIES_TOPIC = 'deliveries-due';

/** The mail server. Empty: nothing is sent. */
export const MAIL_SERVER = defineString('MAIL_SERVER', {
  default: '',
  description: 'Mail server, smtps://user@host:465 or smtp://user@host:587 (with STARTTLS); empty: no mail',
});
export const MAIL_FROM = defineString('MAIL_FROM', {
  default: '',
  description: 'Sender of the letters, e.g. Ban tin <ban-tin@example.vn>',
});
/** Read by the function that sends and by no other. */
export const MAIL_PASSWORD = defineSecret('MAIL_PASSWORD');

/** Returns where the page of this deployment is, as letters link to it. */
export function pageAddress(): string {
  const named = process.env['PAGE_ADDRESS'] ?? '';
  return named === '' ? `https://${process.env['GCLOUD_PROJECT'] ?? ''}.web.app` : named;
}

/** Every minute: a job is late by a minute at most. */
export const TICK_SCHEDULE = 'every 1 minutes';

/** True on the emulators, where the demonstration clock may be set; Google's runtime never sets this. */
export function onEmulator(): boolean {
  return process.env['FUNCTIONS_EMULATOR'] === 'true';
}

/**
 * Returns true where this process is to run the function: Google's runtime names one, discovery none. The emulator's one
 * process runs all of them, whichever it was started for.
 */
export function runsHere(name: string): boolean {
  return onEmulator() || (process.env['FUNCTION_TARGET'] ?? name) === name;
}

/** Returns where a page of this deployment may connect to: the emulators' addresses on the emulators, else null. */
export function emulatorOrigins(): string[] | null {
  if (!onEmulator()) return null;
  const hosts = [process.env['FIRESTORE_EMULATOR_HOST'], process.env['FIREBASE_AUTH_EMULATOR_HOST']];
  return hosts.flatMap((host) => (host === undefined ? [] : [`http://${host}`]));
}
