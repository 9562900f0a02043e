/** The logins of the project, asked once per opening of the screen: name, e-mail, last sign-in. For the administrator. */
import { useEffect, useState } from 'preact/hooks';
import { isCardAddress } from '#domain/card-code.ts';
import type { Login } from '#schema/account.ts';
import { useSession } from '../../session.ts';

/** `failed` where they could not be had; undefined while they are asked for. */
export type Logins = ReadonlyMap<string, Login> | 'failed' | undefined;

/** Returns the logins by code; asks nobody for anybody but an administrator. */
export function useLogins(): Logins {
  const { person, campaign } = useSession();
  const [logins, setLogins] = useState<Logins>(undefined);
  const mayAsk = person.role === 'admin';
  useEffect(() => {
    if (!mayAsk) return;
    let left = false;
    const ask = async (): Promise<Logins> => {
      const headers = { authorization: `Bearer ${await person.token()}` };
      const answer = await fetch(`/logins/${campaign.campaignId}`, { headers });
      if (!answer.ok) return 'failed';
      const found = (await answer.json()) as Login[];
      return new Map(found.map((login) => [login.uid, login]));
    };
    ask()
      .catch(() => 'failed' as const)
      .then((found) => {
        if (!left) setLogins(found);
      })
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [mayAsk, campaign.campaignId]);
  return logins;
}

/** Returns the logins that nobody granted a role in this campaign, newest sign-in first. */
export function withoutGrant(logins: Logins, granted: ReadonlySet<string>): Login[] {
  if (logins === undefined || logins === 'failed') return [];
  return (
    [...logins.values()]
      // A login of a card waits for nobody's role but the one that is granted with it.
      .filter(({ uid, email, disabled }) => !disabled && !isCardAddress(email) && !granted.has(uid))
      .sort((a, b) => (b.lastSignInMs ?? 0) - (a.lastSignInMs ?? 0))
  );
}
