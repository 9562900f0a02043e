/** All ports on Google's services: what a deployed function, and a script beside the emulators, works with. */
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { appOf } from './app.ts';
import { announcingOnce } from './announce-once.ts';
import type { Clock, Ports } from '#workflows/ports.ts';
import { accountsOn } from './accounts.ts';
import { archiveOn } from './archive.ts';
import { deliveriesOn } from './deliveries.ts';
import { jobsOn } from './jobs.ts';
import { ledgerOn } from './ledger.ts';
import { loginsOnAuth } from './logins.ts';
import { announcerOn } from './announcer.ts';
import { indicatorsOn } from './indicators.ts';

export const serverClock: Clock = {
  nowMs: () => Date.now(),
  waitUntilMs: (atMs) => new Promise((resolve) => setTimeout(resolve, Math.max(0, atMs - Date.now()))),
};

/** Returns the database of this project (the emulator's when its variable is set). */
export function database(projectId?: string): Firestore {
  return getFirestore(appOf(projectId));
}

/** Whether a mail server is named, and the topic on which letters that are due are announced. */
export interface MailPorts {
  isNamed: boolean;
  topic: string | null;
}
const NO_MAIL: MailPorts = { isNamed: false, topic: null };

/** Returns the ports. `emulator` must be true only where the demonstration clock may be set. */
export function portsOn(db: Firestore, topic: string, emulator: boolean, mail: MailPorts = NO_MAIL): Ports {
  return {
    ledger: ledgerOn(db),
    indicators: indicatorsOn(db),
    archive: archiveOn(db),
    jobs: jobsOn(db),
    announcer: announcingOnce(announcerOn(topic)),
    accounts: accountsOn(db),
    logins: loginsOnAuth(),
    deliveries: deliveriesOn(db, mail.topic),
    clock: serverClock,
    environment: { emulator, mail: mail.isNamed },
  };
}
