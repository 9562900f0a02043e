/**
 * Auth and Pub/Sub: claims that follow accounts, announcements that follow postings, tokens that open files. Both
 * libraries are loaded by their first use: a function that needs neither must not wait for them when it starts.
 */
import type { Topic } from '@google-cloud/pubsub';
import type { Accounts, Announcer } from '../workflows/ports.ts';

/** Returns the port that copies an account's role into its custom claims. An account without a login is left alone. */
export function accountsOnAuth(): Accounts {
  return {
    async applyClaims(uid, claims) {
      try {
        const { getAuth } = await import('firebase-admin/auth');
        await getAuth().setCustomUserClaims(uid, claims);
      } catch (error) {
        if ((error as { code?: string }).code !== 'auth/user-not-found') throw error;
      }
    },
  };
}

/** Returns the port that announces changed totals on a topic. */
export function announcerOn(topicName: string): Announcer {
  let topic: Promise<Topic> | null = null;
  const opened = async (): Promise<Topic> => {
    const { PubSub } = await import('@google-cloud/pubsub');
    return new PubSub().topic(topicName);
  };
  return {
    async totalsChanged({ campaignId, nodes }) {
      topic ??= opened();
      await (await topic).publishMessage({ json: { campaignId, nodes } });
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
    const { getAuth } = await import('firebase-admin/auth');
    const claims = await getAuth().verifyIdToken(token);
    return { uid: claims.uid, role: String(claims['role'] ?? '') };
  } catch {
    return null;
  }
}
