/**
 * The three weeks that the demonstration begins with, as they were recorded once (`npm run simulate -- --record`): every
 * document, in one compressed file. Playing them takes minutes; reading them, a second.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { StoredDocument } from '#domain/proof/documents.ts';
import { planFrom } from '../stage/campaign.ts';
import { demoBaselineOf, DEMO_PLANS, HISTORY } from '../stage/demo-files.ts';
import { readBaseline } from '../stage/baseline.ts';
import type { Lists } from './people-left.ts';
import { playHistory, type History } from './play.ts';

/** The seed of what is recorded. */
export const HISTORY_SEED = 20260708;

/** Returns what the demonstration's history is played from. */
export function demoHistory(seed = HISTORY_SEED): History {
  const [planFile] = DEMO_PLANS;
  const { plan, text: planText } = planFrom(planFile);
  const file = demoBaselineOf(plan.id);
  if (file === null) throw new Error(`${plan.id} has no lists`);
  const { lists, ...registered } = readBaseline(file);
  return { plan, planText, planFile, lists: { ...registered, lists: lists as Lists }, seed };
}

/** Plays the history and keeps it. Returns its documents. */
export async function recordHistory(seed: number): Promise<StoredDocument[]> {
  const documents = await playHistory(demoHistory(seed));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(HISTORY, brotliCompressSync(JSON.stringify(documents), { params }));
  return documents;
}

export function recordedHistory(): StoredDocument[] {
  return JSON.parse(brotliDecompressSync(readFileSync(HISTORY)).toString()) as StoredDocument[];
}
