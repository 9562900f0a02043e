/** What sign-in cards need from the world beside the other ports. */
import type { Card } from '#schema/card.ts';
import type { Unit } from '#schema/plan.ts';
import type { CardHolder } from '#domain/cards.ts';
import type { Accounts, Clock, Logins } from './ports.ts';

export interface Cards {
  /** Returns the campaign's time zone and those of the units that its plan has. */
  campaign(campaignId: string, unitIds: readonly string[]): Promise<{ timeZone: string; units: Unit[] }>;
  /** Returns every card of a campaign, also those that are good for nothing any more. */
  ofCampaign(campaignId: string): Promise<Card[]>;
  /** Returns what the logins are granted, in the campaign and beyond. */
  holders(campaignId: string, uids: readonly string[]): Promise<Map<string, CardHolder>>;
  /** Keeps new cards by id, all or none; withdraws what other cards there are of the same logins. */
  keep(cards: ReadonlyMap<string, Card>): Promise<void>;
  /** Withdraws the cards of a login. Does nothing where none waits. */
  withdraw(campaignId: string, uid: string, atMs: number): Promise<void>;
  card(id: string): Promise<Card | null>;
  /** Changes a card as `change` says, with nobody else between reading and writing. Returns what `change` said. */
  change<Said extends { card: Card } | { fault: unknown }>(
    id: string,
    change: (card: Card, holder: CardHolder) => Said,
  ): Promise<Said>;
}

/** The part of the logins that only cards use. */
export interface CardLogins {
  /** Makes a login without an e-mail address, unless it exists already. */
  ensure(uid: string, displayName: string): Promise<void>;
  /** Gives a login another password; its sessions end. Returns false where there is no such login. */
  setPassword(uid: string, password: string): Promise<boolean>;
}

export interface CardPorts {
  cards: Cards;
  cardLogins: CardLogins;
  accounts: Pick<Accounts, 'ofCampaign'>;
  logins: Pick<Logins, 'login'>;
  clock: Pick<Clock, 'nowMs'>;
  /** Returns as many random whole numbers below `below`, which nobody can foresee. */
  draw: (count: number, below: number) => number[];
}
