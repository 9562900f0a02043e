// Entries that nobody's phone sends, drawn from a seed, through the real door with real tokens. What the door lets pass is
// decided or set aside; honest reports go on meanwhile; the edition is issued and the whole database can be read and proven.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { verifyDocuments } from '#domain/proof/verify.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { recount } from '#workflows/recount.ts';
import { plainDocuments } from '../export-reader/plain-document.ts';
import { readWholeExport } from '../export-reader/read-export.ts';
import { requestExport } from '../export-reader/request-export.ts';
import { setClock } from '../stage/campaign.ts';
import { tick } from '../stage/connection.ts';
import type { Person } from '../stage/person.ts';
import { seeded } from '../stage/reports.ts';
import { eachOf, until } from '../stage/wait.ts';
import { anyValue, mapOf, pick, textOf, wholeOf, type Random, type Wire } from './wire-values.ts';
import { DAY, report, worldOf, type World } from './world.ts';

const SEED = Number(process.env['FC_SEED'] ?? 20260708);
const BATCHES = 8;
const IN_A_BATCH = 260;
const AT_ONCE = 12;

let world: World;
let people: Person[];
let random: Random;
/** What the door let pass. */
const passed: string[] = [];
const refusedByTheDoor: string[] = [];

beforeAll(async () => {
  console.log(`fuzz seed ${String(SEED)} (replay with FC_SEED=${String(SEED)})`);
  random = seeded(SEED);
  world = await worldOf('doc-hai');
  const units = world.plan.units.filter(({ mustReport }) => mustReport === 'each-area').slice(1, 6);
  people = [world.police, ...(await Promise.all(units.map(({ id }) => world.person(id))))];
});

/** Payload and target of an act that this person may say. */
function actOf(person: Person): { kind: string; target: string; payload: Record<string, Wire> } {
  const { id, units, tasks } = world.plan;
  const areaId = units.find((unit) => unit.id === person.unitId)?.areaIds[0] ?? '';
  const key = { unitId: textOf(person.unitId ?? ''), areaId: textOf(areaId), day: textOf(DAY) };
  const list: Wire = { arrayValue: { values: [] } };
  const task = `tasks/${id}~${tasks[0]?.id ?? ''}`;
  const acts = [
    {
      kind: 'report.submit',
      target: `reports/${[id, person.unitId, areaId, DAY].join('~')}`,
      payload: {
        ...{ ...key, values: mapOf({ guided: wholeOf(3) }), difficulties: mapOf({}), confirmed: list },
        nothingToday: { booleanValue: false },
      },
    },
    { kind: 'task.progress', target: task, payload: { percent: wholeOf(10) } },
    { kind: 'task.complete', target: task, payload: { productUrl: { nullValue: null } } },
    {
      kind: 'difficulty.raise',
      target: `difficulties/${id}~x`,
      payload: { categoryId: textOf('KK02'), areaId: textOf(areaId), cases: wholeOf(1) },
    },
  ];
  const asked = `reports/${[id, people[1]?.unitId, 'ch.cat-ba.tdp-02', DAY].join('~')}`;
  const ofPolice = [
    { kind: 'task.issue', target: `tasks/${id}~moi`, payload: { definition: mapOf({ id: textOf('moi') }) } },
    { kind: 'report.return', target: asked, payload: { fields: list, dueAtMs: wholeOf(1) } },
    { kind: 'report.void', target: asked, payload: {} },
    {
      kind: 'baseline.register',
      target: `baselines/${id}`,
      payload: {
        ...{ asOfDay: textOf('2026-06-16'), documentNumber: textOf('1'), signer: textOf('x') },
        ...{
          lists: mapOf({ DS1: mapOf({ x: wholeOf(1) }) }),
          sums: mapOf({}),
          fileSha256: { nullValue: null },
        },
      },
    },
  ];
  return pick(random, person.role === 'standing' ? [...acts, ...ofPolice] : acts);
}

/** Puts an odd value somewhere into an honest entry; now and then two. */
function entryOf(person: Person): Record<string, Wire> {
  const database = `projects/${world.stage.projectId}/databases/(default)`;
  const { kind, target, payload } = actOf(person);
  const now = { timestampValue: new Date().toISOString() };
  const fields: Record<string, Wire> = {
    ...{
      kind: textOf(kind),
      campaignId: textOf(world.plan.id),
      target: textOf(target),
      payload: mapOf(payload),
    },
    ...{ by: textOf(person.uid), role: textOf(person.role), unitId: textOf(person.unitId ?? '') },
    ...{ texts: mapOf({}), baseVersion: wholeOf(0), redacted: { nullValue: null }, capturedAt: now },
    clientInfo: mapOf({ app: textOf('fuzz'), sentAt: now }),
  };
  const odd = (): Wire => anyValue(random, database);
  const spoil: (() => void)[] = [
    () => (payload[pick(random, [...Object.keys(payload), 'more'])] = odd()),
    () => (payload['values'] = mapOf({ guided: odd(), [pick(random, ['', '__proto__', 'x'])]: odd() })),
    () => (payload['difficulties'] = mapOf({ KK02: odd() })),
    () =>
      (payload['confirmed'] = { arrayValue: { values: [{ referenceValue: `${database}/documents/a/b` }] } }),
    () => (payload['lists'] = mapOf({ DS1: mapOf({ x: odd() }), [pick(random, ['y', '__proto__'])]: odd() })),
    () => (fields[pick(random, Object.keys(fields))] = odd()),
    () => (fields['texts'] = mapOf({ [pick(random, ['note', 'progress', '', '__proto__'])]: odd() })),
    () => (fields['baseVersion'] = wholeOf(pick(random, ['1', '9223372036854775807']))),
    () =>
      (fields['capturedAt'] = {
        timestampValue: pick(random, ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z']),
      }),
    () => (fields['clientInfo'] = mapOf({ app: odd(), sentAt: { timestampValue: '0001-01-01T00:00:00Z' } })),
  ];
  pick(random, spoil)();
  if (random() < 0.2) pick(random, spoil)();
  return {
    ...fields,
    payload: fields['payload'] && 'mapValue' in fields['payload'] ? mapOf(payload) : odd(),
  };
}

/** Sends an entry as a client does. */
async function send(person: Person, token: string): Promise<void> {
  const id = uuid();
  const name = `projects/${world.stage.projectId}/databases/(default)/documents/journal/${id}`;
  const answer = await fetch(
    `http://${world.stage.firestoreHost}/v1/projects/${world.stage.projectId}/databases/(default)/documents:commit`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        writes: [
          {
            update: { name, fields: entryOf(person) },
            currentDocument: { exists: false },
            updateTransforms: [{ fieldPath: 'at', setToServerValue: 'REQUEST_TIME' }],
          },
        ],
      }),
    },
  );
  (answer.ok ? passed : refusedByTheDoor).push(id);
}

/** Waits until every entry that the door let pass has its answer. */
async function allAnswered(ids: readonly string[]): Promise<void> {
  await until('câu trả lời cho mọi lượt gửi', async () => {
    const found = await world.stage.db.getAll(...ids.map((id) => world.stage.db.doc(`decisions/${id}`)), {
      fieldMask: ['status'],
    });
    return found.every(({ exists }) => exists) ? true : null;
  });
}

describe(`given ${String(BATCHES * IN_A_BATCH)} entries that no form sends`, () => {
  it('then each is answered, and an honest report after every batch is taken', async () => {
    const honest = await world.person(world.team.id);
    const tokens = await Promise.all(people.map((person) => person.token()));
    for (let batch = 0; batch < BATCHES; batch++) {
      const before = passed.length;
      await eachOf(
        Array.from({ length: IN_A_BATCH }, (_, index) => index % people.length),
        AT_ONCE,
        async (index) => {
          const person = people[index];
          if (person) await send(person, tokens[index] ?? '');
        },
      );
      const { status } = await report(world, honest, world.team, [`guided=${String(batch + 1)}`], {
        base: batch,
      });
      expect(status).toBe('accepted');
      const since = passed.slice(before);
      if (since.length > 0) await allAnswered(since);
    }
    expect(passed.length).toBeGreaterThan(BATCHES * IN_A_BATCH * 0.1);
    expect(refusedByTheDoor.length).toBeGreaterThan(0);
  });

  it('then the edition of that day is issued', async () => {
    await setClock(world.stage, world.plan, DAY, '17:31');
    await tick(world.stage);
    const edition = await world.police.read(`digests/${world.plan.id}~${DAY}.1`);
    expect(edition?.['edition']).toMatchObject({ day: DAY });
    expect(JSON.stringify(edition?.['edition'])).toContain('lượt gửi bị cách ly');
  });

  it('then the night and an auditor with an export find nothing', async () => {
    const { ports, projectId, firestoreHost } = world.stage;
    await expect(recount(world.plan.id, DAY, ports, postEntry)).resolves.toContain('Sai lệch: 0');
    const directory = mkdtempSync(join(tmpdir(), 'fuzz-'));
    const folder = await requestExport({ firestoreHost, projectId, directory, name: 'whole' });
    const ours = readWholeExport(folder).documents.filter(
      ({ path, data }) => data['campaignId'] === world.plan.id || path.startsWith('quarantine/'),
    );
    const { differences } = verifyDocuments(plainDocuments(ours));
    // A member holds the seats of all campaigns; only those of this one are here.
    const kept = differences.filter(({ document }) => !document.startsWith('members/'));
    expect(kept).toEqual([]);
  });
});
