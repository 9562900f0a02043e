/** Auth and Pub/Sub: claims that follow accounts, announcements that follow postings, tokens that open files. */
import { getAuth } from 'firebase-admin/auth';
import { PubSub } from '@google-cloud/pubsub';
import type { Accounts, Announcer } from '../workflows/ports.ts';

/** Returns the port that copies an account's role into its custom claims. An account without a login is left alone. */
export function accountsOnAuth(): Accounts {
  return {
    async applyClaims(uid, claims) {
      try {
        await getAuth().setCustomUserClaims(uid, claims);
      } catch (error) {
        if ((error as { code?: string }).code !== 'auth/user-not-found') throw error;
      }
    },
  };
}

/** Returns the port that announces changed totals on a topic. */
export function announcerOn(topicName: string): Announcer {
  const topic = new PubSub().topic(topicName);
  return {
    async totalsChanged({ campaignId, nodes }) {
      await topic.publishMessage({ json: { campaignId, nodes } });
    },
  };
}

/** Returns who a bearer token belongs to; null for a missing, forged or expired one. */
export async function whoIs(
  authorization: string | undefined,
): Promise<{ uid: string; role: string } | null> {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return null;
  try {
    const claims = await getAuth().verifyIdToken(token);
    return { uid: claims.uid, role: String(claims['role'] ?? '') };
  } catch {
    return null;
  }
}
