/**
 * The engine alone, before anything is compared: warms the emulator, and tells what a report writes, what a duplicate
 * costs and how fast the audit of what it left behind is. Must never be counted as a round.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestExport } from '../export-reader/request-export.ts';
import { begin, hotGround, supplyOn } from './field.ts';
import { BENCH_PROJECT } from './firestore.ts';
import { CONCURRENCY } from './load.ts';
import { send } from './peer.ts';
import type { Freight } from './peers/limit.ts';
import type { Engine } from './peers/ours.ts';
import type { LoadReport } from './reports.ts';
import type { Duplicate, VerifyResult } from './result.ts';
import type { Setting } from './rounds.ts';
import { measureVerify } from './verify.ts';

export interface WarmUp {
  freight: Freight;
  duplicate: Duplicate;
  verify: VerifyResult;
}

/** Returns what was learned from `count` reports. */
export async function warmUp(
  host: string,
  setting: Omit<Setting, 'supply' | 'paces'>,
  { count, seed }: { count: number; seed: number },
): Promise<WarmUp> {
  const ground = hotGround();
  const engine = await begin(host, ground, setting, { history: 0, seed });
  const supply = supplyOn(ground, seed);
  const { meter } = setting;
  meter.reset();
  let sent = 0;
  let last = supply.next();
  const work = async (): Promise<void> => {
    while (sent < count) {
      sent += 1;
      const report = supply.next();
      await send(engine, report);
      last = report;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  await engine.settle();
  const documents = Math.max(2, Math.round(meter.ops.writes / sent));
  const freight = { documents, samples: await samplesOf(setting, last) };
  const duplicate = await duplicateOf(engine, setting, last);
  return { freight, duplicate, verify: await auditOf(host) };
}

async function samplesOf(
  { looker }: Pick<Setting, 'looker'>,
  { entryId, id }: LoadReport,
): Promise<object[]> {
  const paths = [`journal/${entryId}`, `decisions/${entryId}`, `reports/${id}`];
  const found = await looker.getAll(...paths.map((path) => looker.doc(path)));
  return found.map((document) => document.data() ?? {});
}

async function duplicateOf(
  engine: Engine,
  { meter }: Pick<Setting, 'meter'>,
  report: LoadReport,
): Promise<Duplicate> {
  meter.reset();
  await engine.deliverUnheard(report);
  const posting = { ...meter.ops };
  meter.reset();
  await engine.deliver(report);
  await engine.settle();
  return { posting, withPublishing: { ...meter.ops } };
}

async function auditOf(host: string): Promise<VerifyResult> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const request = { firestoreHost: host, projectId: BENCH_PROJECT, directory, name: 'export' };
    return await measureVerify(await requestExport(request));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
