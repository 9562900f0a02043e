/**
 * The people who stand before the doors: each with the seats that the server wrote into `members`, or none. Some have a
 * role without a unit, one a role nobody defined, one a seat that was withdrawn, because what is missing must never open
 * anything. Two have their seat in another campaign only, the reporter there for a unit of the same name.
 */
import type { Member } from '#schema/account.ts';

export const CAMPAIGNS = ['cat-hai', 'de-an-06'] as const;
export type CampaignId = (typeof CAMPAIGNS)[number];

interface Seat {
  role: string | null;
  unitId: string | null;
}
export interface Persona {
  /** Null: not signed in. */
  uid: string | null;
  /** How the table of the doors calls this persona in a campaign of theirs; null for those whom no door lets in. */
  letter: string | null;
  /** Null: the server knows nothing of this login. */
  seats: Partial<Record<CampaignId, Seat>> | null;
}

const inCatHai = (
  uid: string,
  letter: string | null,
  role: string | null,
  unitId: string | null,
): Persona => ({
  uid,
  letter,
  seats: { 'cat-hai': { role, unitId } },
});
const elsewhere = (uid: string, letter: string, role: string, unitId: string | null): Persona => ({
  uid,
  letter,
  seats: { 'de-an-06': { role, unitId } },
});

const people = {
  anonymous: { uid: null, letter: null, seats: null },
  stranger: { uid: 'u-stranger', letter: null, seats: null },
  suspended: inCatHai('u-suspended', null, null, null),
  'unknown-role': inCatHai('u-unknown-role', null, 'system', 'to-hai-loc'),
  reporter: inCatHai('u-reporter', 'R', 'reporter', 'to-hai-loc'),
  collector: inCatHai('u-collector', 'C', 'collector', 'to-thu-nhan'),
  'digital-lead': inCatHai('u-digital-lead', 'D', 'digital-lead', 'phong-vhxh'),
  'reporter-without-unit': inCatHai('u-reporter-x', 'r', 'reporter', null),
  'lead-without-unit': inCatHai('u-lead-x', 'd', 'digital-lead', null),
  standing: inCatHai('u-standing', 'S', 'standing', 'cong-an'),
  leader: inCatHai('u-leader', 'L', 'leader', null),
  recipient: inCatHai('u-recipient', 'P', 'recipient', 'to-hai-loc'),
  auditor: inCatHai('u-auditor', 'A', 'auditor', null),
  admin: inCatHai('u-admin', 'M', 'admin', null),
  'reporter-elsewhere': elsewhere('u-reporter-2', 'R', 'reporter', 'to-hai-loc'),
  'leader-elsewhere': elsewhere('u-leader-2', 'L', 'leader', null),
} satisfies Record<string, Persona>;

export type PersonaName = keyof typeof people;

export const PERSONAS: Readonly<Record<PersonaName, Persona>> = people;

export const EVERYBODY = Object.keys(PERSONAS) as PersonaName[];

/** Returns the persona's seat in the campaign; nothing of it where they have none. */
export const seatIn = (name: PersonaName, campaignId: CampaignId): Seat =>
  PERSONAS[name].seats?.[campaignId] ?? { role: null, unitId: null };

/** Returns what the server keeps of a persona; null for one it does not know. */
export function memberOf({ uid, seats }: Persona): Member | null {
  return uid === null || seats === null ? null : { uid, seats: seats as Member['seats'] };
}
