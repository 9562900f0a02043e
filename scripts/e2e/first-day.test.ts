/** The arrow through the whole house: report → indicator → lock → edition → workbook → export → proof. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { requestExport } from '../export-reader/request-export.ts';
import { setClock } from '../stage/campaign.ts';
import { tick } from '../stage/connection.ts';
import { DAY, published, report, worldOf, type World } from './world.ts';

const VERIFY = fileURLToPath(new URL('../verify.ts', import.meta.url));
const inFunctions = createRequire(new URL('../../functions/package.json', import.meta.url));

/** What of the spreadsheet library this test reads with. */
interface Book {
  xlsx: { load: (bytes: Buffer) => Promise<unknown> };
  worksheets: { name: string }[];
  getWorksheet: (name: string) => { getSheetValues: () => unknown[] } | undefined;
}

let world: World;

beforeAll(async () => {
  world = await worldOf('first-day');
});

const verify = (directory: string): { status: number | null; output: string } => {
  const ran = spawnSync(process.execPath, [VERIFY, directory], { encoding: 'utf8' });
  return { status: ran.status, output: ran.stdout + ran.stderr };
};

describe('one day of a campaign, from a phone to an auditor', () => {
  it('moves the special zone’s indicator when a hamlet’s team reports', async () => {
    const team = await world.person(world.team.id);
    const decision = await report(world, team, world.team, [
      'guided=5',
      'activated=3',
      'welfareIntegrated=2',
    ]);
    expect(decision).toMatchObject({ status: 'accepted', version: 1, problems: [] });
    expect(decision.receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z*~$=]{4}$/);
    const leader = await world.person('ubnd');
    const root = await published(world, leader, 'area:cat-hai', (values) => values['CT3.1']?.numerator === 2);
    expect(root).toMatchObject({ reportsCounted: 1, reportsWaiting: 0, baselineVersion: 1 });
    const hamlet = `area:${world.team.areaIds[0] ?? ''}`;
    await published(world, leader, hamlet, (values) => values['CT3.1']?.numerator === 2);
  });

  it('holds a report that comes after the lock, and counts it nowhere', async () => {
    await setClock(world.stage, world.plan, DAY, '17:00');
    await tick(world.stage);
    const other = await world.person(world.otherTeam.id);
    const decision = await report(world, other, world.otherTeam, ['guided=9']);
    expect(decision).toMatchObject({ status: 'held', problems: [{ code: 'report.day-locked' }] });
  });

  it('gives the leader the edition of 17:30, and the workbook with the same numbers as numbers', async () => {
    await setClock(world.stage, world.plan, DAY, '17:31');
    await tick(world.stage);
    const leader = await world.person('ubnd');
    const digest = await leader.read(`digests/${world.plan.id}~${DAY}.1`);
    const edition = digest?.['edition'] as {
      number: number;
      targets: { indicatorId: string; ratio: object; onDay: number }[];
    };
    expect(edition.number).toBe(22);
    expect(edition.targets.find(({ indicatorId }) => indicatorId === 'CT3.1')).toMatchObject({
      onDay: 2,
      ratio: { numerator: 2, denominator: 1230 },
    });
    const page = await fileOf('html', leader.token());
    expect(page.toString('utf8')).toContain('1.230');
    const { Workbook } = inFunctions('exceljs') as { Workbook: new () => Book };
    const workbook = new Workbook();
    await workbook.xlsx.load(await fileOf('xlsx', leader.token()));
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual([
      '00_Bia',
      '01_TongHop',
      '02_TheoDiaBan',
      '03_TheoDonVi',
      '04_ChiTietBaoCao',
      '05_TinhTrangNop',
      '08_MauSo',
      '13_GiaiThich',
    ]);
    const cells = workbook.getWorksheet('01_TongHop')?.getSheetValues().flat() ?? [];
    expect(cells).toContain(1230);
  });

  it('refuses the files to somebody who is not signed in, and to a unit', async () => {
    const path = `/files/editions/${world.plan.id}/${DAY}.1.html`;
    expect((await fetch(world.stage.hostingOrigin + path)).status).toBe(401);
    const team = await world.person(world.team.id);
    const headers = { authorization: `Bearer ${await team.token()}` };
    expect((await fetch(world.stage.hostingOrigin + path, { headers })).status).toBe(403);
  });

  it('lets an auditor recompute everything from an export, and names the document when one digit was changed', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'export-'));
    await requestExport({ ...world.stage, directory, name: 'export' });
    expect(verify(directory)).toMatchObject({
      status: 0,
      output: expect.stringMatching(/Sai lệch: 0 \//) as string,
    });
    const output = readdirSync(directory, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('output-0'),
    );
    const file = join(directory, output ?? '');
    const bytes = readFileSync(file);
    const index = Math.floor(bytes.length / 2);
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const damaged = verify(directory);
    expect(damaged.status).toBe(2);
    expect(damaged.output).toContain('output-0');
  });

  it('finds a total that somebody changed behind the engine’s back', async () => {
    const shards = await world.stage.db.collection('totals').where('campaignId', '==', world.plan.id).get();
    const shard = shards.docs.find((document) => String(document.get('node')) === 'area:cat-hai');
    const before = shard?.data();
    await shard?.ref.set({ days: { [DAY]: { guided: 6 } } }, { merge: true });
    const directory = mkdtempSync(join(tmpdir(), 'export-'));
    await requestExport({ ...world.stage, directory, name: 'export' });
    const found = verify(directory);
    if (before) await shard?.ref.set(before);
    expect(found.status).toBe(1);
    expect(found.output).toContain(shard?.ref.path ?? 'no shard');
  });
});

async function fileOf(format: string, token: Promise<string>): Promise<Buffer> {
  const path = `/files/editions/${world.plan.id}/${DAY}.1.${format}`;
  const answer = await fetch(world.stage.hostingOrigin + path, {
    headers: { authorization: `Bearer ${await token}` },
  });
  if (!answer.ok) throw new Error(`${path} ${String(answer.status)}`);
  return Buffer.from(await answer.arrayBuffer());
}
