// What somebody brings for its author on the real store: who answers for it, who is counted for it, and when it is refused.
import { describe, expect, it } from 'vitest';
import { MOST_A_MINUTE } from '#domain/acts/limits.ts';
import type { Carrier } from '#schema/entry.ts';
import { PEOPLE } from '#world/entries.ts';
import {
  agoMicros,
  differencesUnpublished,
  MINUTE_MS,
  newWorld,
  postIn,
  reportAt,
  reportOf,
  stored,
  submit,
  TEAM,
  write,
  type World,
} from './world.ts';

const CAMPAIGN = 'thu-gui-ho';
const POLICE: Carrier = PEOPLE.police;
const NOT_ALLOWED = { status: 'refused', problems: [{ code: 'entry.carrier-not-allowed' }] };

/** Says that an account is suspended, or may go on, at an instant. */
const step = async (
  world: World,
  kind: 'account.suspend' | 'account.resume',
  uid: string,
  atMicros: number,
): Promise<void> => {
  const target = `accounts/${world.campaignId}~${uid}`;
  const parts = { atMicros, texts: { reason: 'Đổi người' } };
  await postIn(world, await write(world, PEOPLE.admin, kind, target, {}, parts));
};

describe('a report that somebody brings', () => {
  it('stays its author’s, and whoever brought it approves it not', async () => {
    const world = await newWorld(CAMPAIGN);
    const sent = await submit(world, TEAM, { guided: 10 }, { carriedBy: POLICE });
    expect(await postIn(world, sent)).toMatchObject({ status: 'accepted', by: TEAM.by, carriedBy: POLICE });
    const target = reportOf(world, TEAM.unitId);
    const [first] = (await reportAt(world, target)).steps;
    expect(first?.content).toMatchObject({ by: TEAM.by, carriedBy: POLICE });
    const approve = async (who: typeof PEOPLE.police | typeof PEOPLE.reviewer): Promise<unknown> =>
      postIn(world, await write(world, who, 'report.approve', target, {}, { baseVersion: 1 }));
    expect(await approve(PEOPLE.police)).toMatchObject({ problems: [{ code: 'entry.own-work' }] });
    expect(await approve(PEOPLE.reviewer)).toMatchObject({ status: 'accepted' });
    expect(await differencesUnpublished(world)).toEqual([]);
  });

  it('is judged by what its carrier was granted at its own instant, however late it is looked at', async () => {
    const world = await newWorld(CAMPAIGN);
    const at = (minutes: number): number => agoMicros(minutes * MINUTE_MS);
    const [before, after, again] = [
      await submit(world, TEAM, { guided: 1 }, { carriedBy: POLICE, atMicros: at(9) }),
      await submit(world, TEAM, { guided: 2 }, { carriedBy: POLICE, baseVersion: 1, atMicros: at(7) }),
      await submit(world, TEAM, { guided: 3 }, { carriedBy: POLICE, baseVersion: 1, atMicros: at(5) }),
    ];
    await step(world, 'account.suspend', POLICE.by, at(8));
    await step(world, 'account.resume', POLICE.by, at(6));
    expect(await postIn(world, again)).toMatchObject({ status: 'accepted', version: 2 });
    expect(await postIn(world, after)).toMatchObject(NOT_ALLOWED);
    expect(await postIn(world, before)).toMatchObject({ status: 'accepted', version: 1 });
    expect(await differencesUnpublished(world)).toEqual([]);
  });

  it('is refused of an author who was suspended, and in a role or from a unit that is not the carrier’s', async () => {
    const world = await newWorld(CAMPAIGN);
    for (const forged of [
      { ...POLICE, role: 'reporter' as const },
      { ...POLICE, unitId: TEAM.unitId },
      { ...PEOPLE.neighbour, unitId: TEAM.unitId },
      PEOPLE.neighbour,
      PEOPLE.leader,
      { by: 'u-nobody', role: 'standing' as const, unitId: 'cong-an' },
    ])
      expect(await postIn(world, await submit(world, TEAM, {}, { carriedBy: forged }))).toMatchObject(
        NOT_ALLOWED,
      );
    await step(world, 'account.suspend', TEAM.by, agoMicros(0));
    expect(await postIn(world, await submit(world, TEAM, {}, { carriedBy: POLICE }))).toMatchObject({
      problems: [{ code: 'entry.author-not-active' }],
    });
    expect(await differencesUnpublished(world)).toEqual([]);
  });

  it('names who brought it where it is no entry, beside the one in whose name it stands', async () => {
    const world = await newWorld(CAMPAIGN);
    const sent = await submit(world, TEAM, {}, { carriedBy: POLICE, baseVersion: 2 ** 60 });
    expect(await postIn(world, sent)).toMatchObject({ by: TEAM.by, carriedBy: POLICE, setAside: true });
    expect(await differencesUnpublished(world)).toEqual([]);
  });
});

describe('given somebody who brings more within a minute than a person can', () => {
  it('then they are refused whoever wrote it, and the author is heard', async () => {
    const world = await newWorld(CAMPAIGN);
    const atMicros = agoMicros(MINUTE_MS / 2);
    const flood = await Promise.all(
      Array.from({ length: MOST_A_MINUTE + 5 }, (_, index) =>
        submit(world, TEAM, {}, { carriedBy: POLICE, atMicros: atMicros + index }),
      ),
    );
    const own = await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        submit(world, TEAM, { guided: 1 }, { atMicros: atMicros + 1000 + index }),
      ),
    );
    for (const id of flood.slice(-25)) await postIn(world, id);
    for (const id of own) await postIn(world, id);
    const codesOf = async (id = ''): Promise<unknown> =>
      ((await stored(world, `decisions/${id}`))?.['problems'] as { code: string }[]).map(({ code }) => code);
    expect(await codesOf(flood.at(-1))).toEqual(['entry.too-many']);
    for (const id of own) expect(await codesOf(id)).not.toContain('entry.too-many');
    const counted = async (uid: string): Promise<number | null> =>
      world.ports.ledger.sentWithinMinute(CAMPAIGN, uid, atMicros + 2000);
    expect(await counted(TEAM.by)).toBe(own.length);
    expect(await counted(POLICE.by)).toBe(flood.length);
    expect(await differencesUnpublished(world)).toEqual([]);
  });
});
