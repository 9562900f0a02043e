// The plan files that ship, and the command that checks them: what it says, where, and with which exit code.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Plan } from '#schema/plan.ts';
import { main } from './plan.ts';

const PLANS = join(import.meta.dirname, 'plans');
const CAT_HAI = join(PLANS, 'cat-hai-vneid-2026.json');
const QUARTER = join(PLANS, 'de-an-06-2026-q4.json');
const folder = mkdtempSync(join(tmpdir(), 'plan-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = async (...args: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
};
const file = (content: string | Uint8Array): string => {
  const name = join(folder, 'plan.json');
  writeFileSync(name, content);
  return name;
};
const read = (name: string): Plan => Plan.parse(JSON.parse(readFileSync(name, 'utf8')));

describe('the plans that ship', () => {
  it.each([CAT_HAI, QUARTER])('%s is without a fault and says its size and hash', async (name) => {
    const { code, out, err } = await run('check', name);
    const hash = createHash('sha256').update(readFileSync(name)).digest('hex');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toHaveLength(1);
    expect(out[0]).toMatch(/hợp lệ: 65 đơn vị, 64 địa bàn, \d+ nhiệm vụ, \d+ chỉ số; SHA-256 /);
    expect(out[0]).toContain(hash);
  });

  it('Cát Hải: 12 former communes, 51 hamlets with a team each, populations that add up', () => {
    const { areas, units } = read(CAT_HAI);
    const populations = (parentId: string | null) =>
      areas
        .filter((area) => area.parentId === parentId)
        .reduce((sum, area) => sum + (area.population ?? 0), 0);
    const communes = areas.filter(({ kind }) => kind === 'former-commune');
    expect(communes).toHaveLength(12);
    expect([populations(null), populations('cat-hai')]).toEqual([35_150, 35_150]);
    expect(communes.map(({ id }) => populations(id))).toEqual(communes.map(({ population }) => population));
    const hamlets = areas.filter(({ kind }) => kind === 'hamlet' || kind === 'residential-group');
    const teams = units.filter(({ formId }) => formId === 'community-team');
    expect(teams.flatMap(({ areaIds }) => areaIds)).toEqual(hamlets.map(({ id }) => id));
    expect(hamlets).toHaveLength(51);
    expect(areas.every(({ demonstration }) => demonstration)).toBe(true);
  });

  it('only the police are asked for dossiers', () => {
    const { forms } = read(CAT_HAI);
    const asking = forms.filter(({ measureIds }) => measureIds.some((id) => id.startsWith('dossiers')));
    expect(asking.map(({ id }) => id)).toEqual(['police']);
  });

  it('the quarter has no invented quotas', () => {
    expect(read(QUARTER).targets.map(({ targetRatio }) => targetRatio)).toEqual(Array(8).fill(null));
  });

  it('every text is in composed Unicode, so that searching and hashing agree', () => {
    for (const name of [CAT_HAI, QUARTER]) {
      const text = readFileSync(name, 'utf8');
      expect(text.normalize('NFC') === text).toBe(true);
    }
  });

  it('the demonstration baseline counts every hamlet on every required list', () => {
    const { areas, lists } = read(CAT_HAI);
    const baseline = JSON.parse(readFileSync(join(PLANS, 'cat-hai-demo-baseline.json'), 'utf8')) as {
      demonstration: boolean;
      lists: Record<string, Record<string, number>>;
    };
    const hamlets = areas.filter(({ kind }) => kind === 'hamlet' || kind === 'residential-group');
    expect(baseline.demonstration).toBe(true);
    expect(Object.keys(baseline.lists)).toEqual(lists.filter(({ required }) => required).map(({ id }) => id));
    for (const counts of Object.values(baseline.lists)) {
      expect(Object.keys(counts)).toEqual(hamlets.map(({ id }) => id));
      expect(Object.values(counts).every((count) => Number.isInteger(count) && count >= 1)).toBe(true);
    }
  });
});

/** The quoted key that a line begins with. */
const keyAt = (line: string): string => /^"[^"]*"/.exec(line)?.[0] ?? '';

describe('npm run plan -- check', () => {
  it.each([
    ['a comma too many', '{\n  "id": "x",\n}', ':3:1: Không phải JSON: ký tự "}" không đúng chỗ'],
    ['a word that is not JSON', '{\n  "id": có\n}', ':2:9: Không phải JSON: ký tự "c" không đúng chỗ'],
    [
      'not JSON from the first character',
      'Kế hoạch số 246',
      ':1:1: Không phải JSON: ký tự "K" không đúng chỗ',
    ],
    ['the file ends in the middle', '{\n  "id": "x"', ':2:12: Không phải JSON: tệp kết thúc giữa chừng.'],
    ['an empty file', '', ':1:1: Không phải JSON: tệp kết thúc giữa chừng.'],
    ['a text without its closing quote', '{"id": "x', ':1:10: Không phải JSON: chuỗi chữ chưa đóng'],
    ['a byte order mark', '\uFEFF{}', ':1:1: Không phải JSON: tệp có dấu BOM ở đầu'],
  ])('says the file, the place and the reason: %s', async (_, content, fault) => {
    const name = file(content);
    const { code, out, err } = await run('check', name);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toHaveLength(1);
    expect(err[0]?.startsWith(`${name}${fault}`), err[0]).toBe(true);
  });

  it('refuses bytes that are not UTF-8, and a file that is not there', async () => {
    const bytes = await run('check', file(new Uint8Array([0x22, 0xff, 0x22])));
    const absent = await run('check', join(folder, 'absent.json'));
    expect([bytes.code, absent.code]).toEqual([1, 1]);
    expect([...bytes.err, ...absent.err].join()).toMatch(/không phải văn bản UTF-8.+Không đọc được tệp/);
  });

  it('says each fault on its own line with path and reason', async () => {
    const plan = read(QUARTER);
    plan.calendar.lock = '16:00';
    plan.predecessorId = plan.id;
    const { code, err } = await run('check', file(JSON.stringify(plan)));
    expect(code).toBe(1);
    expect(err.slice(0, -1)).toEqual([
      'calendar.lock: Giờ chốt số liệu (16:00) phải sau giờ nhắc lần hai (16:45).',
      'predecessorId: Kế hoạch không thể kế thừa chính nó.',
    ]);
  });

  it.each([
    ['at the root', '"id": ', '"id": "other",\n  "id": ', 'id', 'id'],
    ['deep inside', '"quietHours"', '"lock": "17:05",\n    "quietHours"', 'calendar.lock', 'lock'],
    [
      'in a list, spelled with escapes',
      '"parentId": null',
      '"\\u006eame": "x", "parentId": null',
      'areas[0].name',
      '',
    ],
  ])('names a key that stands twice %s, with both places', async (_, before, after, path, key) => {
    const text = readFileSync(CAT_HAI, 'utf8').replace(before, after);
    expect(JSON.parse(text)).toBeTypeOf('object');
    const { code, err } = await run('check', file(text));
    expect(code).toBe(1);
    const line = err.find((line) => line.startsWith(`${path}: Mục này ghi hai lần (dòng:cột `)) ?? '';
    const positions = [.../(\d+):(\d+)/g[Symbol.matchAll](line)].map(([, line, column]) =>
      (text.split('\n')[Number(line) - 1] ?? '').slice(Number(column) - 1),
    );
    expect(positions).toHaveLength(2);
    for (const position of positions)
      expect(Object.keys(JSON.parse(`{${keyAt(position)}:0}`) as object)).toEqual([key || 'name']);
  });

  it('notices a source document that is missing or not the one that was meant', async () => {
    const plan = read(CAT_HAI);
    if (plan.document.source !== null) plan.document.source.file = 'absent.txt';
    const missing = await run('check', file(JSON.stringify(plan)));
    writeFileSync(join(folder, 'absent.txt'), 'văn bản khác');
    const other = await run('check', file(JSON.stringify(plan)));
    expect([missing.code, other.code]).toEqual([1, 1]);
    expect(missing.err[0]).toBe('document.source: Không đọc được tệp nguồn absent.txt.');
    expect(other.err[0]).toMatch(/^document\.source: Tệp nguồn absent\.txt có SHA-256 /);
  });

  it.each([[[]], [['check']], [['constructor', 'x']], [['check', 'a', 'b']], [['kiểm', 'x']]])(
    'answers %j with how to use it, exit 2',
    async (args) => {
      const { code, err } = await run(...args);
      expect(code).toBe(2);
      expect(err[0]).toMatch(/^Cách dùng: npm run plan -- check/);
    },
  );
});
