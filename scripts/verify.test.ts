// The auditor's command on whole exports: what it prints and which exit code it ends with.
import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#domain/proof/documents.ts';
import { changed, CLEAN } from '#world/changed.ts';
import {
  ExportTimestamp,
  type ExportedDocument,
  type ExportedValue,
} from './export-reader/exported-value.ts';
import {
  exportFiles,
  OUTPUT,
  withFolder,
  writeExport,
  type ExportFiles,
} from './export-reader/export-writer.ts';
import { main } from './verify.ts';

const exported = (value: unknown): ExportedValue => {
  if (value === null || typeof value !== 'object') return value as ExportedValue;
  if (Array.isArray(value)) return value.map(exported);
  if ('timestampMicros' in value) return new ExportTimestamp(value.timestampMicros as number);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, exported(member)]));
};

const filesOf = (documents: readonly StoredDocument[]): ExportFiles =>
  exportFiles(documents.map(({ path, data }) => ({ path, data: exported(data) }) as ExportedDocument));

/** Runs the command on an export with these files. */
const verify = (files: ExportFiles, ...flags: string[]): { code: number; out: string[]; err: string[] } =>
  withFolder((folder) => {
    writeExport(folder, files);
    const [out, err]: [string[], string[]] = [[], []];
    const code = main([folder, ...flags], { out: (line) => out.push(line), err: (line) => err.push(line) });
    return { code, out, err };
  });

const REPORT = CLEAN.find(({ path }) => path.startsWith('reports/'))?.path ?? '';

describe('given an export that nobody touched', () => {
  it('then the command ends with 0 and says how many values it compared', () => {
    const { code, out } = verify(filesOf(CLEAN));
    expect([code, out.at(-1)]).toEqual([0, expect.stringMatching(/^Sai lệch: 0 \/ [\d.]+ giá trị$/)]);
    expect(out.join('\n')).toContain(
      '32 quyết định, 31 hồ sơ, 24 bảng tổng, 7 mẫu số, 12 bộ chỉ số, 2 bản tin',
    );
  });
  it('then what devices say of themselves changes no value of it: it is no part of the proof', () => {
    const device = { campaignId: 'c', by: 'u1', waiting: 3, reports: 2, since: null };
    const beside = { path: 'devices/c~u1~1', data: { ...device, at: { timestampMicros: 1 } } };
    const [without, besides] = [verify(filesOf(CLEAN)), verify(filesOf([...CLEAN, beside]))];
    expect([besides.code, besides.out]).toEqual([0, without.out]);
  });
  it('then --json says the same to a machine', () => {
    const { code, out } = verify(filesOf(CLEAN), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ ok: true, checked: { totals: 24 }, differences: [] });
  });
});

describe('given an export with one number changed', () => {
  const files = filesOf(changed({ document: REPORT, path: ['counted', 'vector', '_received'] }, () => 2));

  it('then the command ends with 1 and names the document, the field and both values', () => {
    const { code, out } = verify(files);
    expect(code).toBe(1);
    expect(out).toContain(
      `Tài liệu đầu tiên không khớp: ${REPORT}: counted.vector._received: đã lưu 2, tính lại 1`,
    );
    expect(out.at(-1)).toMatch(/^Sai lệch: 1 \/ /);
  });
  it('then --json lists it', () => {
    const { differences } = JSON.parse(verify(files, '--json').out.join('\n')) as { differences: unknown };
    expect(differences).toEqual([
      { document: REPORT, field: 'counted.vector._received', stored: 2, recomputed: 1, reason: 'differs' },
    ]);
  });
});

describe('given what is no export', () => {
  it('when one byte is flipped, then the command ends with 2 and names the file and the byte', () => {
    const files = filesOf(CLEAN);
    const output = Buffer.from(files[OUTPUT] ?? []);
    output.writeUInt8(output.readUInt8(1000) ^ 1, 1000);
    const { code, err } = verify({ ...files, [OUTPUT]: output });
    expect([code, err[0]]).toEqual([
      2,
      expect.stringMatching(/^Không đọc được bản xuất: .*output-0, byte \d+: /),
    ]);
  });
  it('when there is no such folder, then the command ends with 2', () => {
    const err: string[] = [];
    expect(main(['/no/such/folder'], { out: () => undefined, err: (line) => err.push(line) })).toBe(2);
    expect(err).toEqual([expect.stringContaining('/no/such/folder')]);
  });
  it('when the export is empty, then nothing is proven and the command ends with 1', () => {
    const { code, out } = verify(filesOf([]));
    expect([code, out[1]]).toEqual([1, expect.stringContaining('không có mục nhật ký nào')]);
  });
});

it('given a command that makes no sense, then the usage is shown and it ends with 64', () => {
  for (const args of [[], ['a', 'b'], ['--frobnicate', 'a']]) {
    const err: string[] = [];
    expect(main(args, { out: () => undefined, err: (line) => err.push(line) })).toBe(64);
    expect(err[0]).toContain('Cách dùng: npm run verify');
  }
});
