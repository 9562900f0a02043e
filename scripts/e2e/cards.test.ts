/** Sign-in cards over HTTPS as the page and anybody else may ask: who may make them, and what a code is exchanged for. */
import { beforeAll, describe, expect, it } from 'vitest';
import { worldOf, type World } from './world.ts';

interface Made {
  uid: string;
  unitId: string;
  code: string;
}

let world: World;
let other: World;
let admin: string;
let unitId: string;

beforeAll(async () => {
  world = await worldOf('phieu-dang-nhap', { baseline: false });
  other = await worldOf('phieu-noi-khac', { baseline: false });
  admin = await (await world.person('quan-tri')).token();
  unitId = world.otherTeam.id;
});

async function ask(method: string, path: string, token: string | null, body?: unknown) {
  const answer = await fetch(`${world.stage.hostingOrigin}${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const said: unknown = await answer.json().catch(() => null);
  return { status: answer.status, headers: answer.headers, said };
}

const cardsOf = (campaign: World): string => `/logins/${campaign.plan.id}/cards`;
const orderOf = (unit: string, uid: string | null = null) => ({ cards: [{ unitId: unit, uid }] });
const claim = 'a'.repeat(64);

async function madeFor(unit: string): Promise<Made> {
  const { said } = await ask('POST', cardsOf(world), admin, orderOf(unit));
  return (said as Made[])[0] ?? { uid: '', unitId: '', code: '' };
}

describe('the cards of a campaign', () => {
  it.each(['cnscd.cat-ba.tdp-01', 'phong-vhxh', 'cong-an', 'ubnd', 'vp-hdnd-ubnd', 'giam-sat'])(
    'are not made, listed or withdrawn by %s',
    async (account) => {
      const token = await (await world.person(account)).token();
      const tries = await Promise.all([
        ask('POST', cardsOf(world), token, orderOf(unitId)),
        ask('GET', cardsOf(world), token),
        ask('DELETE', `${cardsOf(world)}/phieu-x`, token),
      ]);
      expect(tries.map(({ status }) => status)).toEqual([403, 403, 403]);
    },
  );

  it('are not made without a token, nor by what is no token', async () => {
    for (const token of [null, 'khong-phai'])
      expect((await ask('POST', cardsOf(world), token, orderOf(unitId))).status).toBe(401);
  });

  it('are made by the administrator, listed without a code, and withdrawn', async () => {
    const card = await madeFor(unitId);
    expect(card).toMatchObject({ unitId, code: expect.stringMatching(/^\w{4}(-\w{4}){3}$/) as string });
    const listed = await ask('GET', cardsOf(world), admin);
    expect(JSON.stringify(listed.said)).toContain(card.uid);
    expect(JSON.stringify(listed.said)).not.toContain(card.code.slice(0, 4));
    expect(listed.headers.get('cache-control')).toBe('private, no-store');
    expect((await ask('DELETE', `${cardsOf(world)}/${card.uid}`, admin)).status).toBe(200);
    const said = await ask('POST', '/sign-in', null, { code: card.code, claim });
    expect([said.status, said.said]).toEqual([410, { error: { status: 'REFUSED', message: 'withdrawn' } }]);
  });

  it('are out of reach for the administrator of another campaign', async () => {
    const { uid, code } = await madeFor(unitId);
    // Administrator of both here; what belongs to one campaign is not found from the other.
    const renewed = await ask('POST', cardsOf(other), admin, orderOf(unitId, uid));
    expect([renewed.status, renewed.said]).toMatchObject([409, { error: { message: 'foreign', unitId } }]);
    await ask('DELETE', `${cardsOf(other)}/${uid}`, admin);
    expect((await ask('POST', '/sign-in', null, { code, claim })).status).toBe(200);
    expect((await ask('POST', '/logins/khong-co/cards', admin, orderOf(unitId))).status).toBe(403);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"cards":'],
    ['another shape', { cards: [{ unitId: 'A B', uid: null }] }],
    ['one key more', { cards: [{ unitId: 'a', uid: null }], role: 'admin' }],
    ['no card', { cards: [] }],
    [
      'too many cards',
      { cards: Array.from({ length: 101 }, (_, at) => ({ unitId: `a${String(at)}`, uid: null })) },
    ],
    ['too much', { cards: [{ unitId: 'a', uid: 'x'.repeat(40_000) }] }],
  ])('are not made of %s', async (_, body) => {
    const { status } = await ask('POST', cardsOf(world), admin, body);
    expect(status).toBe(400);
  });
});

describe('signing in by a card', () => {
  it.each([
    ['no code', { claim }],
    ['a claim that is none', { code: '0'.repeat(16), claim: 'x' }],
    ['one key more', { code: '0'.repeat(16), claim, uid: 'demo-quan-tri' }],
    ['a list', []],
    ['a code without an end', { code: '0'.repeat(50_000), claim }],
  ])('is refused with %s', async (_, body) => {
    expect((await ask('POST', '/sign-in', null, body)).status).toBe(400);
  });

  it('says no more of a code that is close than of any other', async () => {
    const { code } = await madeFor(unitId);
    const close = code.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    const tries = await Promise.all(
      [close, '0000-0000-0000-0000', 'xin chào'].map((each) =>
        ask('POST', '/sign-in', null, { code: each, claim }),
      ),
    );
    const unknown = { error: { status: 'REFUSED', message: 'unknown' } };
    expect(tries.map(({ status, said }) => [status, said])).toEqual(tries.map(() => [404, unknown]));
  });

  it('is not done by looking', async () => {
    expect((await ask('GET', '/sign-in', null)).status).toBe(404);
  });
});
