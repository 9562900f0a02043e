/**
 * How long the workbook of so many reports takes to write, and how much memory, into a reader that keeps nothing. Run as
 * a child it writes one. Must never hold the rows: the renderer streams, and so does this.
 */
import { Writable } from 'node:stream';
import { buildEdition } from '#domain/digest/edition.ts';
import { writeWorkbook } from '#renderings/workbook.ts';
import type { ReportRow } from '#workflows/ports-renderings.ts';
import { answer, inChild, peakMb } from './child.ts';
import { editionInput } from './edition.ts';
import type { BenchResult } from './result.ts';

/** Returns the measurement of a workbook with so many reports. */
export function measureWorkbook(rows: number): Promise<BenchResult['workbook']> {
  return inChild(import.meta.url, [String(rows)]);
}

function* rowsOf(count: number): Generator<ReportRow> {
  for (let number = 0; number < count; number++) {
    const atMs = Date.UTC(2026, 6, 8, 9) + number;
    yield {
      ...{ reportId: `bao-cao-${String(number)}`, day: '2026-07-08', version: 1, status: 'received' },
      ...{ unitName: `Tổ Công nghệ số cộng đồng thôn ${String(number)}`, areaName: `Thôn ${String(number)}` },
      values: { reviewed: number % 90, guided: number % 70, activated: number % 50, sessions: 1, visits: 3 },
      ...{ nothingToday: false, difficulties: { KK02: number % 4 }, capturedAtMs: atMs, receivedAtMs: atMs },
      ...{ lateness: 'on-time', reviewedBy: null, reviewedAtMs: null, flags: [], receipt: 'AB12-CD34' },
    };
  }
}

if (import.meta.main) {
  const rows = Number(process.argv[2]);
  const input = editionInput(1, 50, 2);
  const edition = buildEdition(input);
  let bytes = 0;
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  const parts = {
    contentHash: '0'.repeat(64),
    plan: input.index.plan,
    baselineRows: [],
    reports: rowsOf(rows),
  };
  const startedAtMs = performance.now();
  await writeWorkbook({ edition, ...parts, exportedBy: 'auditor', exportedAtMs: edition.issuedAtMs }, out);
  const seconds = (performance.now() - startedAtMs) / 1000;
  answer({ rows, megabytes: bytes / 1e6, seconds, peakMb: peakMb() });
}
