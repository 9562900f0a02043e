/** The file name of an edition's workbook, apart from the workbook so that naming it loads no spreadsheet library. */
import type { Edition } from '#schema/digest.ts';
import { issueNumber } from './format.ts';

/** Returns `BC_<campaign>_<yyyyMMdd>_v<n>.xlsx`; only letters that every mail program takes. */
export function workbookFileName(edition: Edition): string {
  const campaign = edition.campaignId.replace(/[^A-Za-z0-9-]/g, '-');
  return `BC_${campaign}_${edition.day.replaceAll('-', '')}_v${String(issueNumber(edition))}.xlsx`;
}
