/** What a file of an edition shows beside the frozen edition itself, and who can draw it. Types only. */
import type { Edition } from '#schema/digest.ts';
import type { AsOfMoment } from '#schema/payloads.ts';
import type { Plan } from '#schema/plan.ts';
import type { Lateness, ReportStatus, Values } from '#schema/report.ts';

/** One list's count for one area in one version. */
export interface BaselineRow {
  listId: string;
  listName: string;
  areaId: string;
  areaName: string;
  version: number;
  asOfDay: string;
  /** Whether the work of `asOfDay` is in the list: it is where nobody was asked. */
  asOfMoment: AsOfMoment;
  count: number;
  source: string;
  /** A role, never a person's name. */
  registeredBy: string;
  registeredAtMs: number;
}

/**
 * One report as it stood at the edition's cut. **Null**: `reviewedBy` and `reviewedAtMs` before a review, `receipt`
 * before one was given. A measure absent from `values` was not asked or not answered: an empty cell, never 0.
 */
export interface ReportRow {
  reportId: string;
  day: string;
  unitName: string;
  areaName: string;
  version: number;
  status: ReportStatus;
  values: Values;
  nothingToday: boolean;
  difficulties: Values;
  capturedAtMs: number;
  receivedAtMs: number;
  lateness: Lateness;
  /** A role, never a person's name. */
  reviewedBy: string | null;
  reviewedAtMs: number | null;
  flags: readonly string[];
  receipt: string | null;
}

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

export interface WorkbookInput {
  edition: Edition;
  contentHash: string;
  plan: Plan;
  baselineRows: Rows<BaselineRow>;
  reports: Rows<ReportRow>;
  exportedBy: string;
  exportedAtMs: number;
}

/** Where a file is written to: a response, a stream. Its reader may be slow or leave. */
export interface Sink {
  end(text: string, done: () => void): unknown;
}

export interface Renderings<Out extends Sink> {
  page(edition: Edition, contentHash: string): string;
  zaloText(edition: Edition): string;
  workbookFileName(edition: Edition): string;
  /** Loads the spreadsheet library when it is called, not before. */
  workbook(input: WorkbookInput, out: Out): Promise<void>;
}
