/** The renderings of this process. The spreadsheet library is heavy, so it is loaded by the first workbook only. */
import type { Writable } from 'node:stream';
import { renderPage } from '#renderings/page.ts';
import { workbookFileName } from '#renderings/workbook-name.ts';
import { zaloText } from '#renderings/zalo-text.ts';
import type { Renderings } from '#workflows/ports-renderings.ts';

export const renderings: Renderings<Writable> = {
  page: renderPage,
  zaloText,
  workbookFileName,
  async workbook(input, out) {
    const { writeWorkbook } = await import('#renderings/workbook.ts');
    await writeWorkbook(input, out);
  },
};
