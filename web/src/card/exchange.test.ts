/** A card on a bad signal: the phone repeats itself word for word until it is in, and keeps nothing of it afterwards. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enterByCard, wasUsedHere } from './exchange.ts';

const CODE = '0000000000000000';
const OTHER = '1000000000000002';

let kept: Map<string, string>;
let asked: { code: string; claim: string }[];
let entered: string[];
let answer: () => Promise<Response>;

const login = {
  enter: (email: string, password: string) => Promise.resolve(void entered.push(`${email} ${password}`)),
};
const json = (status: number, said: object): Promise<Response> =>
  Promise.resolve(new Response(JSON.stringify(said), { status }));

beforeEach(() => {
  kept = new Map();
  asked = [];
  entered = [];
  answer = () => json(200, { email: 'x@phieu.invalid', password: 'p' });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body) as (typeof asked)[number]);
    return answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Loads the part anew, as a reload of the page does: what was in memory is gone. */
async function reloaded(): Promise<typeof enterByCard> {
  vi.resetModules();
  return (await import('./exchange.ts')).enterByCard;
}

describe('a card that is used', () => {
  it('signs in with what the server says, and leaves no secret behind', async () => {
    await enterByCard(login, CODE);
    expect(entered).toEqual(['x@phieu.invalid p']);
    expect(asked[0]).toMatchObject({ code: CODE, claim: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect([...kept.values()].join()).not.toContain(asked[0]?.claim);
    expect([wasUsedHere(CODE), wasUsedHere(OTHER)]).toEqual([true, false]);
  });

  it('is asked for in the same words when the answer was lost, also after a reload', async () => {
    answer = () => Promise.reject(new TypeError('no signal'));
    await expect(enterByCard(login, CODE)).rejects.toMatchObject({ trouble: 'no-signal' });
    answer = () => json(503, {});
    await expect(enterByCard(login, CODE)).rejects.toMatchObject({ trouble: 'server' });
    answer = () => json(200, { email: 'x@phieu.invalid', password: 'p' });
    await (
      await reloaded()
    )(login, CODE);
    expect(new Set(asked.map(({ claim }) => claim)).size).toBe(1);
    expect(entered).toHaveLength(1);
  });

  it('has a secret of its own', async () => {
    answer = () => json(404, { error: { status: 'REFUSED', message: 'unknown' } });
    await expect(enterByCard(login, CODE)).rejects.toMatchObject({ trouble: 'refused', word: 'unknown' });
    await expect(enterByCard(login, OTHER)).rejects.toMatchObject({ word: 'unknown' });
    expect(asked[0]?.claim).not.toBe(asked[1]?.claim);
  });

  it('keeps its secret as long as the page where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', undefined);
    answer = () => json(500, {});
    await expect(enterByCard(login, OTHER)).rejects.toThrow();
    await expect(enterByCard(login, OTHER)).rejects.toThrow();
    expect(asked[0]?.claim).toBe(asked[1]?.claim);
  });

  it('signs nobody in with an answer of another shape, which some network between made up', async () => {
    answer = () => json(200, { welcome: 'wifi' });
    await expect(enterByCard(login, CODE)).rejects.toMatchObject({ trouble: 'server' });
    expect(entered).toEqual([]);
  });
});
