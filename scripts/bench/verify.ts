/**
 * How fast the audit goes through a real export of the emulator. Run as a child it audits one. Must never change the
 * export, nor call an audit fast that found nothing to check.
 */
import { verifyDocuments } from '#domain/proof/verify.ts';
import { plainDocument } from '../export-reader/plain-document.ts';
import { readWholeExport } from '../export-reader/read-export.ts';
import { answer, inChild, peakMb } from './child.ts';
import type { VerifyResult } from './result.ts';

/** Returns the measurement of one audit. */
export function measureVerify(exportDir: string): Promise<VerifyResult> {
  return inChild(import.meta.url, [exportDir]);
}

if (import.meta.main) {
  const startedAtMs = performance.now();
  const { documents, totals } = readWholeExport(process.argv[2] ?? '');
  const verdict = verifyDocuments(documents.map(plainDocument));
  const seconds = (performance.now() - startedAtMs) / 1000;
  const megabytes = totals.bytes / 1e6;
  const result: VerifyResult = {
    ...{ seconds, peakMb: peakMb(), megabytes, megabytesPerSecond: megabytes / seconds },
    documents: totals.documents,
    differences: verdict.checked.decisions === 0 ? -1 : verdict.count,
  };
  answer(result);
}
