// One entry never holds up others: what a document can hold is decided, and where the rules or the database break off, the
// entry is set aside, its sender is answered, and its record, the sweep and the edition go on.
import { FieldValue, GeoPoint, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { MOST_A_MINUTE } from '#domain/acts/limits.ts';
import { Digest } from '#schema/digest.ts';
import type { Ports } from '#workflows/ports.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { recount } from '#workflows/recount.ts';
import { sweep } from '#workflows/sweep.ts';
import { PEOPLE, TODAY } from '#world/entries.ts';
import {
  agoMicros,
  differencesUnpublished,
  later,
  MINUTE_MS,
  newWorld,
  postIn,
  reportOf,
  ROOT,
  stored,
  submit,
  sumsOf,
  TEAM,
  write,
  type World,
} from './world.ts';

const CAMPAIGN = 'thu-doc';
const TASK = `tasks/${CAMPAIGN}~ra-soat`;

/** Values that JSON lacks, as a client may put them anywhere. */
const FOREIGN: Record<string, (world: World) => unknown> = {
  reference: ({ db }) => db.doc('reports/nobody'),
  point: () => new GeoPoint(20.7, 107),
  instant: () => new Timestamp(-62_135_596_800, 0),
  'far instant': () => new Timestamp(253_402_300_799, 999_999_000),
  bytes: () => Buffer.from([0, 255, 7]),
  vector: () => FieldValue.vector([1, 2.5, -0]),
  NaN: () => NaN,
  infinity: () => -Infinity,
  'negative zero': () => -0,
  'huge number': () => 2 ** 62,
};

const differencesOf = async (world: World): Promise<string[]> =>
  (await differencesUnpublished(world)).map(
    ({ document, field, reason }) => `${document} ${field ?? ''} ${reason}`,
  );

const payloadOf = (world: World, values: unknown): Record<string, unknown> => ({
  ...{ unitId: TEAM.unitId, areaId: world.index.units.get(TEAM.unitId)?.areaIds[0], day: TODAY, values },
  ...{ nothingToday: false, difficulties: {}, confirmed: [] },
});

/** Returns ports that break off when this entry is committed, as often as `codes` says; undefined: a defect of ours. */
const breaking = (ports: Ports, entryId: string, codes: (number | undefined)[]): Ports => ({
  ...ports,
  ledger: {
    ...ports.ledger,
    commit(posting, revision) {
      const isOurs = posting.decision.entryId === entryId && !posting.decision.setAside;
      if (!isOurs || codes.length === 0) return ports.ledger.commit(posting, revision);
      const code = codes.shift();
      return Promise.reject(Object.assign(new Error('broken off'), code === undefined ? {} : { code }));
    },
  },
});

describe('given a value that no form sends', () => {
  it.each(Object.keys(FOREIGN))(
    '(%s), then every act that holds it is answered, and the night finds nothing',
    async (name) => {
      const world = await newWorld(CAMPAIGN);
      const odd = FOREIGN[name]?.(world);
      const target = reportOf(world, TEAM.unitId);
      const acts = [
        await write(world, TEAM, 'report.submit', target, payloadOf(world, { guided: odd })),
        await write(world, TEAM, 'report.submit', target, payloadOf(world, { deep: { a: [{ b: odd }] } })),
        await write(world, TEAM, 'report.submit', target, { ...payloadOf(world, {}), confirmed: [{ odd }] }),
        await write(world, TEAM, 'task.progress', TASK, { percent: odd }, { texts: { progress: 'x' } }),
        await write(world, PEOPLE.police, 'task.issue', TASK, { definition: odd }),
      ];
      const honest = await submit(world, TEAM, { guided: 5 });
      const wasTaken = (await postIn(world, honest)).status === 'accepted';
      for (const id of acts) await postIn(world, id);
      const counted = (await sumsOf(world, ROOT))['guided'];
      expect([wasTaken, counted]).toEqual(name === 'negative zero' ? [false, undefined] : [true, 5]);
      expect(await differencesOf(world)).toEqual([]);
      await expect(recount(world.campaignId, TODAY, world.ports, postEntry)).resolves.toContain(
        'Sai lệch: 0',
      );
    },
  );

  it('as a number of the entry itself, then its sender is answered, once, whoever looks', async () => {
    const world = await newWorld(CAMPAIGN);
    const id = await submit(world, TEAM, { guided: 5 }, { baseVersion: 2 ** 60 });
    const again = await submit(world, TEAM, { guided: 6 });
    expect(await postIn(world, again)).toMatchObject({ status: 'accepted' });
    const told = { status: 'refused', by: TEAM.by, problems: [{ code: 'event.unparsable' }] };
    expect(await stored(world, `decisions/${id}`)).toMatchObject(told);
    expect(await postIn(world, id)).toMatchObject(told);
    expect(await differencesOf(world)).toEqual([]);
  });

  it('as names that can stand in no path, then it is answered, and the day’s edition does not wait for it', async () => {
    const world = await newWorld(CAMPAIGN, '17:31');
    const at = { atMicros: agoMicros(5 * MINUTE_MS) };
    const payload = payloadOf(world, { guided: 5 });
    for (const target of [
      `reports/${CAMPAIGN}~a~b/c`,
      `reports/${CAMPAIGN}~a/b~c/d`,
      `reports/${CAMPAIGN}~a~`,
    ]) {
      const id = await write(world, TEAM, 'report.submit', target, payload, at);
      expect(await postIn(world, id), target).toMatchObject({ status: 'refused' });
    }
    const nobody = await write(
      world,
      { ...TEAM, by: 'a/b' },
      'report.submit',
      reportOf(world, TEAM.unitId),
      payload,
      at,
    );
    expect((await postIn(world, nobody)).problems).toMatchObject([{ code: 'entry.author-not-active' }]);
    const target = `digests/${CAMPAIGN}~${TODAY}.1`;
    const issue = await write(world, PEOPLE.system, 'digest.issue', target, { day: TODAY });
    expect((await postIn(world, issue)).status).toBe('accepted');
    expect(await differencesOf(world)).toEqual([]);
  });

  it('as the clock of the device (years 0001 and 9999), then it is refused and the database stays readable', async () => {
    const world = await newWorld(CAMPAIGN);
    for (const seconds of [-62_135_596_800, 253_402_300_799]) {
      const id = await submit(world, TEAM, { guided: 5 });
      await world.db.doc(`journal/${id}`).update({ capturedAt: new Timestamp(seconds, 999_999_000) });
      expect((await postIn(world, id)).problems).toMatchObject([{ code: 'entry.clock-impossible' }]);
    }
    expect(await differencesOf(world)).toEqual([]);
  });
});

describe('given an entry on which the database breaks off', () => {
  it('then it is set aside at the third time, and its record, the sweep and the edition go on and say so', async () => {
    const world = await newWorld(CAMPAIGN, '17:31');
    const atMicros = agoMicros(5 * MINUTE_MS);
    const id = await submit(world, TEAM, { guided: 5 }, { atMicros });
    const honest = await submit(world, TEAM, { guided: 6 }, { atMicros: atMicros + 1 });
    const ports = breaking(world.ports, id, [3, 3, 3, 3]);
    expect(await sweep(CAMPAIGN, later(ports, 0))).toContain(honest);
    expect(await stored(world, `decisions/${id}`)).toMatchObject({
      ...{ status: 'refused', setAside: true, sequence: 0, problems: [{ code: 'entry.set-aside' }] },
    });
    expect(await stored(world, `quarantine/entry~${id}`)).toMatchObject({
      attempts: 3,
      campaignId: CAMPAIGN,
    });
    expect(await sumsOf(world, ROOT)).toMatchObject({ guided: 6 });
    const { sweptThroughMicros } = await world.ports.jobs.mark(CAMPAIGN);
    expect(sweptThroughMicros).toBeGreaterThan(atMicros);
    const target = `digests/${CAMPAIGN}~${TODAY}.1`;
    const issue = await write(world, PEOPLE.system, 'digest.issue', target, { day: TODAY });
    expect((await postIn(world, issue)).status).toBe('accepted');
    const { edition } = Digest.parse(await stored(world, target));
    expect(edition.quality.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('1 lượt gửi bị cách ly'),
    );
  });

  it('that the rules can answer, then the audit says so: nothing hides behind being set aside', async () => {
    const world = await newWorld(CAMPAIGN);
    const id = await submit(world, TEAM, { guided: 5 });
    await postIn(world, id, breaking(world.ports, id, [undefined, undefined, undefined]));
    expect(await differencesOf(world)).toEqual([`decisions/${id} status answerable`]);
  });

  it('for a moment, then it is never set aside', async () => {
    const world = await newWorld(CAMPAIGN);
    const id = await submit(world, TEAM, { guided: 5 });
    const ports = breaking(world.ports, id, [8, 13, 8, 13, 8]);
    for (let time = 0; time < 5; time++) await expect(postEntry(id, ports)).rejects.toThrow('broken off');
    expect(await stored(world, `quarantine/entry~${id}`)).toBeUndefined();
    expect((await postIn(world, id, ports)).status).toBe('accepted');
  });

  it('once, then the attempt is counted and the entry is decided', async () => {
    const world = await newWorld(CAMPAIGN);
    const id = await submit(world, TEAM, { guided: 5 });
    expect((await postIn(world, id, breaking(world.ports, id, [3]))).status).toBe('accepted');
    expect(await differencesOf(world)).toEqual([]);
  });
});

describe('given an entry that was set aside', () => {
  const close = async (world: World, id: string, again: boolean, reason = 'Đã sửa lỗi'): Promise<string> => {
    const target = `asides/${world.campaignId}~${id}`;
    return write(world, PEOPLE.admin, 'entry.close', target, { again }, { texts: reason ? { reason } : {} });
  };
  const setAside = async (world: World): Promise<string> => {
    const id = await submit(world, TEAM, { guided: 5 });
    await postIn(world, id, breaking(world.ports, id, [3, 3, 3]));
    return id;
  };

  it('when the administrator has it tried again, then it is decided in the name of its author, once', async () => {
    const world = await newWorld(CAMPAIGN);
    const id = await setAside(world);
    const closing = await close(world, id, true);
    expect((await postIn(world, closing)).status).toBe('accepted');
    await postIn(world, closing);
    expect(await stored(world, `decisions/${id}~again`)).toMatchObject({ status: 'accepted', by: TEAM.by });
    expect(await sumsOf(world, ROOT)).toMatchObject({ _received: 1, guided: 5 });
    expect((await postIn(world, await close(world, id, false))).problems).toMatchObject([
      { code: 'record.wrong-state' },
    ]);
    expect(await differencesOf(world)).toEqual([]);
  });

  it('when the administrator closes it, then a reason is asked for and nothing is counted', async () => {
    const world = await newWorld(CAMPAIGN);
    const id = await setAside(world);
    expect((await postIn(world, await close(world, id, false, ''))).problems[0]?.code).toBe('text.required');
    expect((await postIn(world, await close(world, id, false))).status).toBe('accepted');
    expect(await stored(world, `decisions/${id}~again`)).toBeUndefined();
    expect(await sumsOf(world, ROOT)).toEqual({});
  });

  it('and one that was decided cannot be said twice', async () => {
    const world = await newWorld(CAMPAIGN);
    const id = await submit(world, TEAM, { guided: 5 });
    await postIn(world, id);
    await postIn(world, await close(world, id, true));
    expect(await stored(world, `journal/${id}~again`)).toBeUndefined();
  });
});

describe('given a record that never comes to be', () => {
  it('then what was refused on it is not read again by what follows', async () => {
    const world = await newWorld(CAMPAIGN);
    const target = reportOf(world, TEAM.unitId);
    const read: number[] = [];
    const ports: Ports = {
      ...world.ports,
      ledger: {
        ...world.ports.ledger,
        async recordWithPending(of) {
          const recordWithPending = await world.ports.ledger.recordWithPending(of);
          if (of === target) read.push(recordWithPending.pending.length);
          return recordWithPending;
        },
      },
    };
    for (let time = 0; time < 130; time++) {
      const id = await write(world, TEAM, 'report.submit', target, payloadOf(world, { atlantis: time }));
      expect((await postIn(world, id, ports)).status).toBe('refused');
    }
    expect(Math.max(...read)).toBeLessThanOrEqual(60);
    expect(read.at(-1)).toBeLessThanOrEqual(20);
    expect((await postIn(world, await submit(world, TEAM, { guided: 5 }))).status).toBe('accepted');
    expect(await differencesOf(world)).toEqual([]);
  });
});

describe('given an account that says more than a person can within a minute', () => {
  it('then the rest is refused, others are heard, and the audit counts the same', async () => {
    const world = await newWorld(CAMPAIGN);
    const target = reportOf(world, TEAM.unitId);
    const atMicros = agoMicros(MINUTE_MS);
    const ids = await Promise.all(
      Array.from({ length: MOST_A_MINUTE + 30 }, (_, index) =>
        write(world, TEAM, 'report.submit', target, payloadOf(world, {}), { atMicros: atMicros + index }),
      ),
    );
    for (const id of ids.slice(-40)) await postIn(world, id);
    const last = await stored(world, `decisions/${ids.at(-1) ?? ''}`);
    expect(last).toMatchObject({ status: 'refused', problems: [{ code: 'entry.too-many' }] });
    expect((await postIn(world, await submit(world, PEOPLE.neighbour, { guided: 1 }))).status).toBe(
      'accepted',
    );
    expect(await differencesOf(world)).toEqual([]);
  });
});
