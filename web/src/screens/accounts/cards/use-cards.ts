/** The campaign's sign-in cards: asked for when the screen opens and after each change, made and withdrawn by the server. */
import { useEffect, useState } from 'preact/hooks';
import type { CardShown, CardWanted, MadeCard } from '#schema/card.ts';
import { call, CallError, post } from '../../../rest/call.ts';
import { useSession } from '../../../session.ts';

/** `failed` where they could not be had; undefined while they are asked for, and for everybody but an administrator. */
export type Cards = ReadonlyMap<string, CardShown> | 'failed' | undefined;

export interface CardDesk {
  /** The newest card of each login, by the login's code. */
  cards: Cards;
  /** **Errors**: rejects with a CallError, whose word is the server's; then no card was made. */
  make: (wanted: readonly CardWanted[]) => Promise<MadeCard[]>;
  withdraw: (uid: string) => Promise<void>;
}

/** Making a hundred logins takes the server longer than answering a question. */
const LIMIT_MS = 60_000;

/** Returns the cards and what can be done with them. */
export function useCards(): CardDesk {
  const { person, campaign } = useSession();
  const [cards, setCards] = useState<Cards>(undefined);
  const [asked, setAsked] = useState(0);
  const address = `/logins/${campaign.campaignId}/cards`;
  const mayAsk = person.role === 'admin';
  useEffect(() => {
    if (!mayAsk) return;
    let left = false;
    const ask = async (): Promise<CardShown[]> => {
      const headers = { authorization: `Bearer ${await person.token()}` };
      return (await call(address, { headers })) as CardShown[];
    };
    ask().then(
      (found) => left || setCards(new Map(found.map((card) => [card.uid, card]))),
      () => left || setCards('failed'),
    );
    return () => {
      left = true;
    };
  }, [mayAsk, address, asked]);
  return {
    cards,
    async make(wanted) {
      const made = await post(address, { cards: wanted }, await person.token(), LIMIT_MS);
      if (!Array.isArray(made)) throw new CallError('server');
      setAsked(asked + 1);
      return made as MadeCard[];
    },
    async withdraw(uid) {
      const headers = { authorization: `Bearer ${await person.token()}` };
      await call(`${address}/${encodeURIComponent(uid)}`, { method: 'DELETE', headers });
      setAsked(asked + 1);
    },
  };
}
