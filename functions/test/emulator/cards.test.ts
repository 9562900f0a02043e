// Sign-in cards on the real Firestore and Auth: made by an administrator, used once, by one phone, as long as they are good.
import { randomBytes } from 'node:crypto';
import { getAuth } from 'firebase-admin/auth';
import { beforeAll, describe, expect, it } from 'vitest';
import { appOf } from '#store/app.ts';
import { cardPortsOn } from '#store/cards.ts';
import { ensureLogin } from '#store/logins.ts';
import { makeCards, newestCards } from '#workflows/make-cards.ts';
import type { CardPorts } from '#workflows/ports-cards.ts';
import { signInByCard } from '#workflows/use-card.ts';
import { PEOPLE } from '#world/entries.ts';
import { grant, newWorld, type World } from './world.ts';

const CAMPAIGN = 'thu-phieu';
const ADMIN = PEOPLE.admin.by;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 6, 8, 1);

let world: World;
let ports: CardPorts;
let nowMs = START_MS;
let unused: string[];

beforeAll(async () => {
  world = await newWorld(CAMPAIGN);
  ports = cardPortsOn(world.db, () => nowMs);
  unused = world.index.plan.units.filter(({ role }) => role === 'reporter').map(({ id }) => id);
});

/** Returns a unit that no other test of this file is about. */
const anyUnit = (): string => unused.pop() ?? '';
const aClaim = (): string => randomBytes(32).toString('hex');

async function cardFor(unitId: string, uid: string | null = null) {
  const said = await makeCards(CAMPAIGN, ADMIN, [{ unitId, uid }], ports);
  if (!('made' in said) || !said.made[0]) throw new Error(JSON.stringify(said));
  return said.made[0];
}

/** Returns whose login a phone enters by this password, asked of Auth itself. */
async function entered(said: Awaited<ReturnType<typeof signInByCard>>): Promise<string | null> {
  if ('fault' in said) return null;
  const host = process.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? '';
  const answer = await fetch(
    `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
      body: JSON.stringify({
        ...{ email: said.email, password: said.password, returnSecureToken: true },
        targetProjectId: appOf().options.projectId,
      }),
    },
  );
  return ((await answer.json()) as { localId?: string }).localId ?? null;
}

describe('a card', () => {
  it('signs one phone in as the unit’s login, and is kept without its code', async () => {
    const { code, uid } = await cardFor(anyUnit());
    expect(await entered(await signInByCard(code.toLowerCase(), aClaim(), ports))).toBe(uid);
    const kept = await world.db.collection('cards').where('uid', '==', uid).get();
    expect(JSON.stringify(kept.docs.map((card) => [card.id, card.data()]))).not.toContain(code.slice(0, 4));
  });

  it('lets one of two phones in that use it at the same moment', async () => {
    const { code } = await cardFor(anyUnit());
    const said = await Promise.all(Array.from({ length: 6 }, () => signInByCard(code, aClaim(), ports)));
    expect(said.map((each) => ('fault' in each ? each.fault : 'in')).sort()).toEqual([
      'in',
      ...Array<string>(5).fill('used'),
    ]);
    const [winner] = said.filter((each) => !('fault' in each));
    expect(winner && (await entered(winner))).not.toBeNull();
  });

  it('tells the same phone the same thing again when the answer was lost, and no other one', async () => {
    const { code, uid } = await cardFor(anyUnit());
    const claim = aClaim();
    const first = await signInByCard(code, claim, ports);
    nowMs += 3_600_000;
    const again = await signInByCard(code, claim, ports);
    expect(again).toEqual(first);
    expect(await entered(again)).toBe(uid);
    expect(await signInByCard(code, aClaim(), ports)).toEqual({ fault: 'used' });
    nowMs = START_MS;
  });

  it('still lets the phone in whose password could not be set at first', async () => {
    const { code, uid } = await cardFor(anyUnit());
    const claim = aClaim();
    const cut = { ...ports.cardLogins, setPassword: () => Promise.reject(new Error('no answer')) };
    await expect(signInByCard(code, claim, { ...ports, cardLogins: cut })).rejects.toThrow('no answer');
    expect(await entered(await signInByCard(code, claim, ports))).toBe(uid);
  });

  it('is good for two weeks', async () => {
    const { code } = await cardFor(anyUnit());
    nowMs = START_MS + 15 * DAY_MS;
    expect(await signInByCard(code, aClaim(), ports)).toEqual({ fault: 'expired' });
    nowMs = START_MS;
    expect(await signInByCard(code, aClaim(), ports)).toHaveProperty('password');
  });

  it('that was withdrawn lets nobody in', async () => {
    const { code, uid } = await cardFor(anyUnit());
    await ports.cards.withdraw(CAMPAIGN, uid, nowMs);
    expect(await signInByCard(code, aClaim(), ports)).toEqual({ fault: 'withdrawn' });
  });

  it('is withdrawn by a newer one of the same login, whose use ends the session of the first phone', async () => {
    const unitId = anyUnit();
    const first = await cardFor(unitId);
    await grant(world, { by: first.uid, role: 'reporter', unitId });
    const claim = aClaim();
    const before = await signInByCard(first.code, claim, ports);
    const second = await cardFor(unitId, first.uid);
    expect(second.uid).toBe(first.uid);
    expect(await entered(await signInByCard(second.code, aClaim(), ports))).toBe(first.uid);
    expect(await entered(before)).toBeNull();
    expect(await signInByCard(first.code, claim, ports)).toEqual({ fault: 'used' });
  });

  it.each(['suspended', 'revoked'] as const)('of an account that was %s lets nobody in', async (status) => {
    const unitId = anyUnit();
    const { code, uid } = await cardFor(unitId);
    await grant(world, { by: uid, role: 'reporter', unitId });
    await world.db.doc(`accounts/${CAMPAIGN}~${uid}`).update({ status });
    expect(await signInByCard(code, aClaim(), ports)).toEqual({ fault: 'closed' });
    expect(await makeCards(CAMPAIGN, ADMIN, [{ unitId, uid }], ports)).toEqual({ fault: 'closed', unitId });
  });

  it('of a login that was disabled lets nobody in, and is not used up', async () => {
    const { code, uid } = await cardFor(anyUnit());
    await getAuth(appOf()).updateUser(uid, { disabled: true });
    expect(await signInByCard(code, aClaim(), ports)).toEqual({ fault: 'closed' });
    await getAuth(appOf()).updateUser(uid, { disabled: false });
    expect(await signInByCard(code, aClaim(), ports)).toHaveProperty('password');
  });

  it('lets nobody in whose login was given a high role meanwhile, in whatever campaign', async () => {
    const { code, uid } = await cardFor(anyUnit());
    await world.db.doc(`members/${uid}`).set({ uid, seats: { khac: { role: 'admin', unitId: null } } });
    expect(await signInByCard(code, aClaim(), ports)).toEqual({ fault: 'high-role' });
  });

  it('that there is not is unknown, however close', async () => {
    for (const code of ['', '0000-0000-0000-0000', (await cardFor(anyUnit())).code.replace(/.$/, '?')])
      expect(await signInByCard(code, aClaim(), ports)).toEqual({ fault: 'unknown' });
  });
});

describe('making cards', () => {
  it('is done for all of them or for none', async () => {
    const [one, other] = [anyUnit(), anyUnit()];
    const wanted = [one, 'khong-co', other].map((unitId) => ({ unitId, uid: null }));
    expect(await makeCards(CAMPAIGN, ADMIN, wanted, ports)).toEqual({
      fault: 'unknown-unit',
      unitId: 'khong-co',
    });
    const cards = await newestCards(CAMPAIGN, ports);
    expect(cards.filter(({ unitId }) => [one, other].includes(unitId))).toEqual([]);
  });

  it('finds the login again that was made and never granted a role', async () => {
    const unitId = anyUnit();
    const first = await cardFor(unitId);
    const second = await cardFor(unitId);
    expect([second.uid === first.uid, second.code === first.code]).toEqual([true, false]);
    expect(await signInByCard(first.code, aClaim(), ports)).toEqual({ fault: 'withdrawn' });
  });

  it('is refused for a login that somebody else’s password opens, and for one of another campaign', async () => {
    const unitId = anyUnit();
    const uid = `u-${randomBytes(8).toString('hex')}`;
    await ensureLogin({ uid, email: `${uid}@x.vn`, password: 'mat-khau-thu', displayName: 'Thử' });
    await grant(world, { by: uid, role: 'reporter', unitId });
    const foreign = { fault: 'foreign', unitId };
    expect(await makeCards(CAMPAIGN, ADMIN, [{ unitId, uid }], ports)).toEqual(foreign);
    const elsewhere = await cardFor(anyUnit());
    const kept = await world.db.collection('cards').where('uid', '==', elsewhere.uid).get();
    await kept.docs[0]?.ref.update({ campaignId: 'chien-dich-khac' });
    expect(await makeCards(CAMPAIGN, ADMIN, [{ unitId, uid: elsewhere.uid }], ports)).toEqual(foreign);
  });

  it('is refused for units of high roles, and for a unit or a login that is named twice', async () => {
    const unitId = anyUnit();
    const twice = [0, 1].map(() => ({ unitId, uid: null }));
    expect(await makeCards(CAMPAIGN, ADMIN, twice, ports)).toEqual({ fault: 'twice', unitId });
    expect(await makeCards(CAMPAIGN, ADMIN, [{ unitId: 'cong-an', uid: null }], ports)).toEqual({
      fault: 'high-role',
      unitId: 'cong-an',
    });
  });

  it('tells the administrator how each login’s newest card stands, and no code', async () => {
    const unitId = anyUnit();
    const { uid, code, expiresAtMs } = await cardFor(unitId);
    await signInByCard(code, aClaim(), ports);
    const found = (await newestCards(CAMPAIGN, ports)).find((card) => card.uid === uid);
    expect(found).toEqual({
      ...{ unitId, uid, madeAtMs: START_MS, expiresAtMs, usedAtMs: START_MS, withdrawnAtMs: null },
    });
  });
});
