/**
 * An edition as an Excel workbook, written sheet by sheet into a stream: a leader's appendix and an auditor's tables.
 * It holds counts only, no formula that came from outside, and never the whole file in memory.
 * **Source**: context 3.5.
 */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import { roleInWords } from './format.ts';
import { writeAreas } from './sheet-areas.ts';
import { writeBaselines } from './sheet-baselines.ts';
import { writeCover } from './sheet-cover.ts';
import { writeGlossary } from './sheet-glossary.ts';
import { writeReports } from './sheet-reports.ts';
import { writeSubmission } from './sheet-submission.ts';
import { writeSummary } from './sheet-summary.ts';
import { writeUnits } from './sheet-units.ts';
import type { WorkbookInput } from '#workflows/ports-renderings.ts';
import { orderSheetProperties } from './workbook-outline.ts';

/** Rows between two looks at the reader: often enough for memory, seldom enough for speed. */
const ROWS_PER_BREATH = 100;

/** Returns a function that now and then lets the file flow out, and waits while the reader is slow. */
function breathing(out: Writable, gone: Promise<unknown>): () => Promise<void> {
  let rows = 0;
  return async () => {
    rows += 1;
    if (rows % ROWS_PER_BREATH !== 0) return;
    await new Promise((resolve) => setImmediate(resolve));
    // Otherwise every row would still be read for somebody who left.
    if (out.destroyed) await gone;
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), gone]);
  };
}

async function writeSheets(
  workbook: exceljs.stream.xlsx.WorkbookWriter,
  input: WorkbookInput,
  breathe: () => Promise<void>,
) {
  writeCover(workbook, input);
  writeSummary(workbook, input);
  writeAreas(workbook, input);
  writeUnits(workbook, input);
  await writeReports(workbook, input, breathe);
  writeSubmission(workbook, input);
  await writeBaselines(workbook, input, breathe);
  writeGlossary(workbook, input);
  await workbook.commit();
}

/**
 * Writes the workbook and ends `out`; resolves when everything was handed over.
 * **Errors**: rejects when `out` fails or closes early, or when a stream of rows throws; then `out` holds half a file
 * and is left to the caller to destroy.
 */
export async function writeWorkbook(input: WorkbookInput, out: Writable): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  });
  orderSheetProperties(workbook);
  // The file's own dates come from the input and not from a clock, so that equal inputs give equal sheets.
  workbook.created = new Date(input.edition.issuedAtMs);
  workbook.modified = new Date(input.exportedAtMs);
  workbook.creator = input.edition.issuer;
  workbook.lastModifiedBy = roleInWords(input.exportedBy);
  const gone = new Promise<never>((_, reject) => {
    out.once('error', reject);
    out.once('close', () => {
      if (!out.writableFinished) reject(new Error('The reader went away before the workbook was finished'));
    });
  });
  await Promise.race([writeSheets(workbook, input, breathing(out, gone)), gone]);
}
