import { Writable } from 'node:stream';
import exceljs from 'exceljs';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { workbookFileName } from '#renderings/workbook-name.ts';
import { renderPage } from '#renderings/page.ts';
import { writeWorkbook } from '#renderings/workbook.ts';
import { zaloText } from '#renderings/zalo-text.ts';
import type { BaselineRow, ReportRow, WorkbookInput } from '#workflows/ports-renderings.ts';
import { sampleEdition, SAMPLE_HASH, samplePlan } from './sample-edition.ts';

const HOSTILE = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u0000=1', '＝1'];
const FIRST_REPORT_ROW = 5;

class Memory extends Writable {
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
}

function report(index: number, more: Partial<ReportRow> = {}): ReportRow {
  return {
    reportId: `cat-hai-vneid-2026~unit-${index}~area~2026-07-08`,
    day: '2026-07-08',
    unitName: 'Tổ Công nghệ số cộng đồng tổ dân phố số 1, thị trấn Cát Bà (cũ)',
    areaName: 'Tổ dân phố số 1',
    version: 2,
    status: 'approved',
    values: { guided: 0, activated: 1204 },
    nothingToday: false,
    difficulties: { KK02: 3 },
    capturedAtMs: Date.UTC(2026, 6, 8, 9, 5),
    receivedAtMs: Date.UTC(2026, 6, 8, 9, 20),
    lateness: 'late-no-signal',
    reviewedBy: 'Cơ quan thường trực',
    reviewedAtMs: null,
    flags: ['V10'],
    receipt: null,
    ...more,
  };
}

const BASELINE: BaselineRow = {
  listId: 'DS1',
  listName: 'Số người chưa thu nhận',
  areaId: 'cat-hai',
  areaName: 'Đặc khu Cát Hải',
  version: 3,
  asOfDay: '2026-07-07',
  asOfMoment: 'day-start',
  count: 640,
  source: '125/CA-QLHC',
  registeredBy: 'Cơ quan thường trực',
  registeredAtMs: Date.UTC(2026, 6, 7, 18, 0),
};

function input(more: Partial<WorkbookInput> = {}): WorkbookInput {
  return {
    edition: sampleEdition(),
    contentHash: SAMPLE_HASH,
    plan: samplePlan,
    baselineRows: [BASELINE, { ...BASELINE, asOfMoment: 'day-end' }],
    reports: HOSTILE.map((unitName, index) => report(index, { unitName })).concat(report(99)),
    exportedBy: 'Giám sát',
    exportedAtMs: Date.UTC(2026, 6, 8, 11, 0),
    ...more,
  };
}

async function written(from: WorkbookInput): Promise<Buffer> {
  const out = new Memory();
  await writeWorkbook(from, out);
  return Buffer.concat(out.chunks);
}

describe('the workbook of an edition', () => {
  const workbook = new exceljs.Workbook();
  let zip: JSZip;
  beforeAll(async () => {
    const file = await written(input());
    zip = await JSZip.loadAsync(file);
    await workbook.xlsx.load(new Uint8Array(file).buffer);
  });
  const sheet = (name: string): exceljs.Worksheet => {
    const found = workbook.getWorksheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const xml = async (index: number): Promise<string> =>
    (await zip.file(`xl/worksheets/sheet${index}.xml`)?.async('string')) ?? '';

  it('has the eight sheets in the order of the paper', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '00_Bia',
      '01_TongHop',
      '02_TheoDiaBan',
      '03_TheoDonVi',
      '04_ChiTietBaoCao',
      '05_TinhTrangNop',
      '08_MauSo',
      '13_GiaiThich',
    ]);
  });

  it('begins every sheet with title, as-of line and note, freezes its header and repeats it on A4 landscape paper', () => {
    for (const known of workbook.worksheets) {
      expect(known.getCell('A2').text).toBe('Số liệu tính đến 17 giờ 00 ngày 08/07/2026 – SỐ LIỆU MINH HỌA');
      expect(known.getCell('A1').font).toMatchObject({ name: 'Times New Roman', bold: true });
      expect(known.getCell('A3').font.italic).toBe(true);
      expect(known.getCell('A4').font).toMatchObject({ name: 'Times New Roman', size: 12, bold: true });
      expect(known.getCell('A4').alignment.wrapText).toBe(true);
      const grouped = ['02_TheoDiaBan', '03_TheoDonVi'].includes(known.name);
      expect(known.views[0]).toMatchObject({ state: 'frozen', ySplit: grouped ? 5 : 4 });
      expect(known.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToHeight: 0 });
      expect(known.pageSetup.printTitlesRow).toBe(grouped ? '4:5' : '4:4');
    }
  });

  it('writes numbers as numbers, rates as live formulas with their result, and what is not known as a dash', () => {
    const row = sheet('01_TongHop').getRow(7);
    expect(row.getCell(2).value).toBe('CT2.4');
    expect(row.getCell(7).value).toBe(1204);
    expect(row.getCell(7).numFmt).toBe('#,##0');
    expect(row.getCell(10).value).toEqual({ formula: 'G7/H7', result: 1204 / 1460 });
    expect(row.getCell(10).numFmt).toBe('0.0%');
    expect(row.getCell(11).value).toBe(0.759);
    expect(row.getCell(12).value).toBe(6.6);
    const encouraged = sheet('01_TongHop').getRow(12);
    expect([encouraged.getCell(2).value, encouraged.getCell(8).value, encouraged.getCell(10).value]).toEqual([
      'KKU6.2',
      '–',
      '–',
    ]);
    expect(sheet('01_TongHop').getRow(8).getCell(14).value).toBe('Tử số vượt mẫu số, cần xác nhận danh sách');
  });

  it('calls an indicator by the one short name that the page and the text for Zalo give it', () => {
    const edition = sampleEdition();
    const page = renderPage(edition, SAMPLE_HASH);
    for (const { indicatorId, shortName, formula } of edition.targets) {
      expect(page).toContain(shortName);
      expect(zaloText(edition)).toContain(`- ${shortName}: `);
      const rows = sheet('01_TongHop').getColumn(2).values.indexOf(indicatorId);
      expect(sheet('01_TongHop').getCell(`C${String(rows)}`).value).toBe(shortName);
      expect(sheet('01_TongHop').getCell(`P${String(rows)}`).value).toBe(formula);
      const explained = sheet('13_GiaiThich').getColumn(1).values.indexOf(indicatorId);
      expect(sheet('13_GiaiThich').getCell(`B${String(explained)}`).value).toBe(shortName);
    }
  });

  it('names roles in Vietnamese', async () => {
    const other = new exceljs.Workbook();
    await other.xlsx.load(new Uint8Array(await written(input({ exportedBy: 'recipient' }))).buffer);
    expect(other.getWorksheet('00_Bia')?.getCell('B16').value).toBe('Nhận bản tin');
  });

  it('leaves a field empty that was not reported, and writes a reported zero as zero', () => {
    const row = sheet('04_ChiTietBaoCao').getRow(FIRST_REPORT_ROW);
    const column = (label: string): number => {
      const index = samplePlan.measures.findIndex(({ shortLabel }) => shortLabel === label);
      return index + 7;
    };
    expect(row.getCell(column('Hướng dẫn kích hoạt')).value).toBe(0);
    expect(row.getCell(column('Kích hoạt mức 2')).value).toBe(1204);
    expect(row.getCell(column('Rà soát')).value).toBeNull();
  });

  it('says of each list whether the work of its day is in it', () => {
    const lists = sheet('08_MauSo');
    expect([4, 5, 6].map((row) => lists.getCell(`G${String(row)}`).text)).toEqual([
      'Đầu ngày/hết ngày',
      'đầu ngày',
      'hết ngày',
    ]);
  });

  it('writes days and instants as dates of the campaign', () => {
    const row = sheet('04_ChiTietBaoCao').getRow(FIRST_REPORT_ROW);
    expect(row.getCell(1).value).toEqual(new Date('2026-07-08T00:00:00Z'));
    expect(row.getCell(1).numFmt).toBe('dd/mm/yyyy');
    const captured = samplePlan.measures.length + 8;
    expect(row.getCell(captured).value).toEqual(new Date('2026-07-08T16:05:00Z'));
    expect(row.getCell(captured).numFmt).toBe('dd/mm/yyyy hh:mm');
    expect(sheet('08_MauSo').getCell('K5').value).toEqual(new Date('2026-07-08T01:00:00Z'));
  });

  it('defuses text that a spreadsheet program could run', () => {
    HOSTILE.forEach((_, index) => {
      const { value } = sheet('04_ChiTietBaoCao')
        .getRow(FIRST_REPORT_ROW + index)
        .getCell(2);
      expect(value).toMatch(/^'/);
    });
  });

  it('keeps Vietnamese as it was, composed', () => {
    const name = report(0).unitName;
    expect(
      sheet('04_ChiTietBaoCao')
        .getRow(FIRST_REPORT_ROW + HOSTILE.length)
        .getCell(2).value,
    ).toBe(name.normalize('NFC'));
    expect(sheet('02_TheoDiaBan').getCell('D9').value).toBe('Tổ dân phố số 2');
  });

  it('lists every area as an outline whose subtotals stand above', async () => {
    const areas = sheet('02_TheoDiaBan');
    expect(areas.rowCount).toBe(5 + 64);
    expect(areas.getRow(6).outlineLevel).toBe(0);
    expect(areas.getRow(7).outlineLevel).toBe(1);
    expect(areas.getRow(8).outlineLevel).toBe(2);
    expect(areas.getCell('C6').font.bold).toBe(true);
    expect(areas.getCell('F4').value).toBe('CT1.1. Thu nhận hồ sơ ≥6 tuổi');
    expect(await xml(3)).toContain(
      '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
  });

  it('draws bars from 0 to 100% in every column of rates, both halves of each with one id', async () => {
    for (const [sheetNumber, ranges] of [
      [2, ['J5:J17']],
      [3, ['J6:J69', 'O6:O69', 'T6:T69', 'Y6:Y69', 'AD6:AD69']],
      [6, [`Z5:Z${sampleEdition().units.length + 4}`]],
    ] as const) {
      const text = await xml(sheetNumber);
      for (const range of ranges) {
        const id =
          new RegExp(`<conditionalFormatting sqref="${range}">.*?<x14:id>({[^}]+})</x14:id>`).exec(
            text,
          )?.[1] ?? 'none';
        expect(text).toContain(`<x14:cfRule type="dataBar" id="${id}">`);
        expect(text).toContain(`<xm:sqref>${range}</xm:sqref>`);
      }
      expect(text.indexOf('</sheetData>')).toBeLessThan(text.indexOf('<conditionalFormatting'));
      expect(text).toMatch(/<\/extLst><\/worksheet>$/);
    }
  });

  it('writes one letter for each day and counts those in time over those expected', () => {
    const row = sheet('05_TinhTrangNop').getRow(5);
    const [unit] = sampleEdition().units;
    expect(row.getCell(3).value).toBe('Đ');
    expect(unit?.history[0]).toBe('on-time');
    const letters = Array.from({ length: 22 }, (_, index) => row.getCell(3 + index).text);
    expect(letters.every((letter) => 'ĐCMKXTH–'.includes(letter))).toBe(true);
    const onTime = letters.filter((letter) => letter === 'Đ' || letter === 'K').length;
    expect(row.getCell(26).value).toMatchObject({ result: onTime / 22 });
    expect(sheet('05_TinhTrangNop').getCell('A3').text).toContain('H: Đến sau giờ chốt, chờ xử lý');
  });

  it('says on the cover on what it rests and who took it out', () => {
    const cover = new Map<string, string>();
    sheet('00_Bia').eachRow((row) => cover.set(row.getCell(1).text, row.getCell(2).text));
    expect(cover.get('Mã băm SHA-256 của bản tin')).toBe(SAMPLE_HASH);
    expect(cover.get('Thời điểm chốt')).toBe('17 giờ 00 ngày 08/07/2026');
    expect(cover.get('Thời điểm xuất')).toBe('18 giờ 00 ngày 08/07/2026');
    expect(cover.get('Ghi chú')).toContain('không chứa dữ liệu cá nhân');
  });

  it('explains every indicator of the plan', () => {
    const codes: string[] = [];
    sheet('13_GiaiThich').eachRow((row) => codes.push(row.getCell(1).text));
    for (const { id } of samplePlan.indicators) expect(codes).toContain(id);
  });

  it('is named after campaign, day and issue', () => {
    expect(workbookFileName(sampleEdition())).toBe('BC_cat-hai-vneid-2026_20260708_v1.xlsx');
  });
});

describe('a workbook that cannot be finished', () => {
  it('fails when a stream of rows fails', async () => {
    async function* broken(): AsyncGenerator<ReportRow> {
      yield report(1);
      await Promise.resolve();
      throw new Error('the store is gone');
    }
    await expect(written(input({ reports: broken() }))).rejects.toThrow('the store is gone');
  });

  it('fails instead of waiting for ever when the reader goes away', async () => {
    const out = new Memory();
    const leaving = function* (): Generator<ReportRow> {
      yield report(1);
      out.destroy();
      yield report(2);
    };
    await expect(writeWorkbook(input({ reports: leaving() }), out)).rejects.toThrow();
  });

  it('can hold no report and no list at all', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(await written(input({ reports: [], baselineRows: [] }))).buffer);
    expect(workbook.getWorksheet('04_ChiTietBaoCao')?.rowCount).toBe(4);
  });
});
