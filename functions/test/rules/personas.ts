/**
 * The people who stand before the doors: each with the claims that the server granted, or none. Two of them have a
 * role without a unit and one a role nobody defined, because a missing claim must never open anything.
 */
export interface Persona {
  /** Null: not signed in. */
  uid: string | null;
  claims: { role?: string; unitId?: string };
}

const people = {
  anonymous: { uid: null, claims: {} },
  'without-role': { uid: 'u-without-role', claims: { unitId: 'to-hai-loc' } },
  'unknown-role': { uid: 'u-unknown-role', claims: { role: 'system', unitId: 'to-hai-loc' } },
  reporter: { uid: 'u-reporter', claims: { role: 'reporter', unitId: 'to-hai-loc' } },
  collector: { uid: 'u-collector', claims: { role: 'collector', unitId: 'to-thu-nhan' } },
  'digital-lead': { uid: 'u-digital-lead', claims: { role: 'digital-lead', unitId: 'phong-vhxh' } },
  'reporter-without-unit': { uid: 'u-reporter-x', claims: { role: 'reporter' } },
  'lead-without-unit': { uid: 'u-lead-x', claims: { role: 'digital-lead' } },
  standing: { uid: 'u-standing', claims: { role: 'standing', unitId: 'cong-an' } },
  leader: { uid: 'u-leader', claims: { role: 'leader' } },
  recipient: { uid: 'u-recipient', claims: { role: 'recipient', unitId: 'to-hai-loc' } },
  auditor: { uid: 'u-auditor', claims: { role: 'auditor' } },
  admin: { uid: 'u-admin', claims: { role: 'admin' } },
} satisfies Record<string, Persona>;

export type PersonaName = keyof typeof people;

export const PERSONAS: Readonly<Record<PersonaName, Persona>> = people;

export const EVERYBODY = Object.keys(PERSONAS) as PersonaName[];

const OUTSIDERS: readonly PersonaName[] = ['anonymous', 'without-role', 'unknown-role'];

/** Everybody to whom the server granted a role. */
export const ANY_ROLE = EVERYBODY.filter((name) => !OUTSIDERS.includes(name));

/** Those who see everybody's numbers. */
export const ALL_NUMBERS: readonly PersonaName[] = ['standing', 'leader', 'auditor'];
