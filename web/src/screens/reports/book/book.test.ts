/** A unit's workbook: what the template writes is read back as it was, and each row is judged as the form would judge it. */
import excel from 'exceljs';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '#domain/hierarchy.ts';
import type { Report } from '#schema/report.ts';
import { reportBook as english } from '../../../i18n/en/report-book.ts';
import { reportBook as words } from '../../../i18n/vi/report-book.ts';
import type { Person } from '../../../person.ts';
import { campaign, index, plan } from '../../../testing/documents.ts';
import { EMPTY, saidOf } from '../../today/draft.ts';
import { faultsOf } from '../../today/draft-faults.ts';
import { openFile } from './file.ts';
import { judgeRows, type Beside, type JudgedRow } from './judge-rows.ts';
import { layoutOf } from './layout.ts';
import { readBook, type ReadBook } from './read-book.ts';
import { templateFile } from './template.ts';
import { daysFrom, templateRows } from './template-rows.ts';

const UNIT = 'cnscd.cat-ba.tdp-02';
const AREA = 'ch.cat-ba.tdp-02';
const DAY = '2026-07-08';
const SHEET = 'Báo cáo';
const CARD = '031085012345';

function unitOf(id: string) {
  const unit = plan.units.find((one) => one.id === id);
  const form = plan.forms.find((one) => one.id === unit?.formId);
  if (!unit || !form) throw new Error(`the plan has lost ${id}`);
  return { unit, form };
}

const { unit, form } = unitOf(UNIT);
const layout = layoutOf(index, unit, form, words);
const person: Person = {
  ...{ uid: 'u', name: '', role: 'reporter', unitId: UNIT },
  token: () => Promise.resolve(''),
};
const writer = { person, campaign, index, nowMs: Date.UTC(2026, 6, 8, 8) };
const beside: Beside = {
  ...{ writer, unitId: UNIT, form, items: [], vouched: new Set(), locked: new Set() },
  records: new Map<string, Report>(),
  unusual: () => 'nhiều bất thường',
};

function reported(values: Record<string, number>, day = DAY, texts: Record<string, string> = {}): Report {
  const content = { values, nothingToday: false, difficulties: {}, texts, entryId: 'e' };
  return {
    ...{ campaignId: plan.id, version: 1, unitId: UNIT, areaId: AREA, day, status: 'received' },
    steps: [{ version: 1, entryId: 'e', status: 'received', content, held: null, review: null }],
  } as unknown as Report;
}

const idOn = (day: string): string => `${plan.id}~${UNIT}~${AREA}~${day}`;
const recordsOf = (...reports: Report[]) => new Map(reports.map((one) => [idOn(one.day), one]));

type Fill = (book: excel.Workbook) => void;

/** The template for some days, filled in by hand. */
async function filled(
  fill: Fill,
  { records = new Map() as ReadonlyMap<string, Report>, from = '2026-07-06', of = layout } = {},
): Promise<Uint8Array> {
  const days = daysFrom(plan, from, DAY);
  const file = await templateFile(of, templateRows(of, days, records), index, words);
  const book = new excel.Workbook();
  await book.xlsx.load(file as unknown as excel.Buffer);
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The column of a heading. */
function columnOf(sheet: excel.Worksheet, heading: string): number {
  const heads = sheet.getRow(1).values as (string | undefined)[];
  const at = heads.indexOf(heading);
  if (at < 1) throw new Error(`no column ${heading}`);
  return at;
}

const set =
  (row: number, cells: Record<string, excel.CellValue>, name = SHEET): Fill =>
  (book) => {
    const sheet = book.getWorksheet(name);
    if (!sheet) throw new Error(name);
    for (const [heading, value] of Object.entries(cells))
      sheet.getCell(row, columnOf(sheet, heading)).value = value;
  };

const all =
  (...fills: Fill[]): Fill =>
  (book) => {
    for (const fill of fills) fill(book);
  };

async function read(file: Uint8Array, now = layout): Promise<ReadBook | { fault: { code: string } }> {
  const opened = await openFile(file);
  return 'fault' in opened ? { fault: { code: opened.fault } } : readBook(opened.sheets, now, index, 2026);
}

async function judged(fill: Fill, part: Partial<Beside> = {}, options = {}): Promise<JudgedRow[]> {
  const found = await read(await filled(fill, { ...options, records: part.records ?? beside.records }));
  if ('fault' in found) throw new Error(JSON.stringify(found.fault));
  return judgeRows(found.rows, { ...beside, ...part });
}

const faultOf = async (fill: Fill): Promise<string> => {
  const found = await read(await filled(fill));
  return 'fault' in found ? found.fault.code : 'none';
};

/** What is wrong, as `row column: code`. */
const faultsIn = (rows: readonly JudgedRow[]): string[] =>
  rows.flatMap(({ faults }) =>
    faults.map(({ place, reason }) => {
      const code = 'code' in reason ? reason.code : reason.row;
      return `${String(place.row)} ${place.heading ?? ''}: ${code}`;
    }),
  );

describe('the template', () => {
  it('has a row for each area and day, with days as dates and what was reported written in', async () => {
    const records = recordsOf(reported({ guided: 5 }, '2026-07-07', { note: '=1+1' }));
    const rows = await judged(() => undefined, { records });
    expect(rows.map(({ state, row }) => [state, row.day, row.values, row.note])).toEqual([
      ['same', '2026-07-07', { guided: '5' }, '=1+1'],
    ]);
    const book = new excel.Workbook();
    await book.xlsx.load((await filled(() => undefined)) as unknown as excel.Buffer);
    const sheet = book.getWorksheet(SHEET);
    expect(sheet?.getCell('A2').value).toEqual(new Date('2026-07-06T00:00:00Z'));
    expect(sheet?.getCell('C2').dataValidation).toMatchObject({ type: 'whole', formulae: [0, 9999] });
    expect(sheet?.getCell('B2').dataValidation).toMatchObject({ type: 'list' });
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      [SHEET, 'visible'],
      ['Vướng mắc', 'visible'],
      ['Hướng dẫn', 'visible'],
      ['_mau', 'veryHidden'],
    ]);
  });

  it('of every unit with a form, in both languages, is read back as empty and holds nothing that is refused', async () => {
    const several = plan.units.filter(({ formId }) => formId !== null).slice(0, 9);
    for (const one of [...several, unit])
      for (const spoken of [words, english]) {
        const its = layoutOf(index, one, unitOf(one.id).form, spoken);
        const file = await templateFile(its, templateRows(its, [DAY], new Map()), index, spoken);
        expect(await read(file, its)).toEqual({ rows: [], remarks: [] });
      }
  });

  it('filled in with any numbers is read as the same numbers, and judged as the form judges them', async () => {
    const typed = fc.oneof(
      fc.nat(12_000).map(String),
      fc.constantFrom('1.234', '1 234', '１２', '12,5', '-3', '1e3', ' 7 ', '0', 'năm', '5\u00a0000'),
    );
    const drafts = fc.dictionary(fc.constantFrom(...form.measureIds), typed, { minKeys: 1, maxKeys: 8 });
    const heading = (id: string): string =>
      layout.reports.columns.find((one) => one.id === id)?.heading ?? '';
    await fc.assert(
      fc.asyncProperty(drafts, async (values) => {
        const cells = Object.entries(values).map(([id, text]) => {
          // A number is typed as one, anything else stays the text that it is.
          const isPlain = /^(0|[1-9]\d*)$/.test(text);
          return [heading(id), isPlain ? Number(text) : text];
        });
        const [row] = await judged(set(4, Object.fromEntries(cells) as Record<string, excel.CellValue>));
        const inForm = { ...EMPTY, values };
        const key = { campaignId: plan.id, unitId: UNIT, areaId: AREA, day: DAY };
        const said = saidOf(inForm, key, 0);
        expect(row?.said).toEqual(said);
        const codes = new Set(row?.faults.map(({ reason }) => 'code' in reason && reason.code));
        expect(codes).toEqual(new Set(faultsOf(said, writer).map(({ code }) => code)));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a row', () => {
  it('that says nothing is none: empty is not zero, and zero is a number', async () => {
    expect(await judged(() => undefined)).toEqual([]);
    const [zero] = await judged(set(4, { 'Rà soát': 0 }));
    expect([zero?.state, zero?.said?.payload['values']]).toEqual(['new', { reviewed: 0 }]);
  });

  it('names the cell of each fault', async () => {
    const rows = await judged(
      all(
        set(2, { 'Rà soát': 12.5, 'Hướng dẫn kích hoạt': '1.234' }),
        set(3, { Ngày: 'hôm qua', 'Địa bàn': 'Tổ dân phố số 3', 'Rà soát': 1 }),
        set(4, { 'Kích hoạt mức 2': 6, 'Hướng dẫn kích hoạt': 4, 'Hôm nay không phát sinh': 'nghỉ' }),
      ),
    );
    expect(faultsIn(rows)).toEqual([
      '2 Rà soát: report.value-not-whole',
      '3 Ngày: day',
      '3 Địa bàn: area',
      '4 Hôm nay không phát sinh: nothing',
      '4 Kích hoạt mức 2: report.reason-needed',
    ]);
  });

  it('takes a number for what the cell holds: 1.234 typed as a fraction is not one thousand', async () => {
    const [row] = await judged(set(2, { 'Rà soát': 1.234, 'Thẻ BHYT': { formula: '2+3', result: 5 } }));
    expect(faultsIn(row ? [row] : [])).toEqual(['2 Rà soát: report.value-not-whole']);
    expect(row?.row.values).toEqual({ reviewed: '1,234', bhytIntegrated: '5' });
  });

  it('gives the reason that the rules ask for, once, and says so where none is asked', async () => {
    const reason = { 'Lý do (nếu số bất thường)': 'Hướng dẫn hôm trước' };
    const [asked, unasked] = await judged(
      all(
        set(2, { 'Hướng dẫn kích hoạt': 2, 'Kích hoạt mức 2': 5, ...reason }),
        set(3, { 'Rà soát': 1, ...reason }),
      ),
    );
    expect([asked?.state, asked?.said?.texts]).toEqual(['new', { 'reason.V03': 'Hướng dẫn hôm trước' }]);
    expect([unasked?.state, unasked?.reasonUnused]).toEqual(['new', true]);
  });

  it('asks about a number far above the days before, as the form does', async () => {
    const records = recordsOf(reported({ guided: 5 }, '2026-07-07'), reported({ guided: 6 }, '2026-07-06'));
    const [, , row] = await judged(set(4, { 'Hướng dẫn kích hoạt': 400 }), { records });
    expect(faultsIn(row ? [row] : [])).toEqual(['4 Hướng dẫn kích hoạt: report.reason-needed']);
  });

  it('with days as text, as dates, and as the number of a date is the same day', async () => {
    for (const day of [
      '08/07/2026',
      '8-7-2026',
      '2026-07-08',
      ' 8.7.2026 ',
      46211,
      new Date('2026-07-08T09:00:00Z'),
    ]) {
      const [row] = await judged(set(4, { Ngày: day, 'Rà soát': 1 }));
      expect([day, row?.row.day, row?.state]).toEqual([day, DAY, 'new']);
    }
    for (const day of ['7/13/2026', '8/7', '31/02/2026', true, '08/07/26'])
      expect(faultsIn(await judged(set(4, { Ngày: day, 'Rà soát': 1 })))).toEqual(['4 Ngày: day']);
  });

  it('of a day to come, before the campaign or after it is answered as the form answers', async () => {
    for (const [day, code] of [
      ['09/07/2026', 'report.day-in-future'],
      ['16/06/2026', 'report.day-outside'],
      ['16/07/2026', 'report.day-outside'],
    ])
      expect(faultsIn(await judged(set(4, { Ngày: day ?? '', 'Rà soát': 1 })))).toEqual([
        `4 Ngày: ${code ?? ''}`,
      ]);
  });

  it('of a locked day says before it is sent that it will be held; one that is hidden says so', async () => {
    const [held] = await judged(set(4, { 'Rà soát': 1 }), { locked: new Set([DAY]) });
    expect([held?.state, held?.held]).toEqual(['new', true]);
    const hide: Fill = (book) => {
      (book.getWorksheet(SHEET) ?? fail()).getRow(4).hidden = true;
    };
    const [hidden] = await judged(all(set(4, { 'Rà soát': 1 }), hide));
    expect(hidden?.row.hidden).toBe(true);
  });

  it('for the same area and day as another is not sent, nor the other', async () => {
    const rows = await judged(all(set(3, { 'Rà soát': 1 }), set(4, { Ngày: '07/07/2026', 'Rà soát': 2 })));
    expect(faultsIn(rows)).toEqual(['3 : twice', '4 : twice']);
  });

  it('that is merged with another, or whose formula has no result, is not guessed', async () => {
    const merge: Fill = (book) => (book.getWorksheet(SHEET) ?? fail()).mergeCells('C3:C4');
    expect(faultsIn(await judged(all(set(3, { 'Rà soát': 5 }), merge)))).toEqual([
      '3 Rà soát: merged',
      '3 : report.empty',
      '4 Rà soát: merged',
      '4 : report.empty',
    ]);
    const broken = { 'Rà soát': { formula: 'A1/0', result: { error: '#DIV/0!' as const } }, 'Thẻ BHYT': 1 };
    expect(faultsIn(await judged(set(4, broken as Record<string, excel.CellValue>)))).toEqual([
      '4 Rà soát: no-result',
    ]);
  });

  it('with difficulties joins them to the report of their area and day', async () => {
    const place = { Ngày: '08/07/2026', 'Địa bàn': 'Tổ dân phố số 2' };
    const category = 'Sóng yếu, mất mạng';
    const [row] = await judged(
      all(
        set(4, { 'Rà soát': 1 }),
        set(
          2,
          { ...place, 'Nhóm vướng mắc': category, 'Số trường hợp': 3, 'Mô tả ngắn': 'Cả thôn' },
          'Vướng mắc',
        ),
        set(3, { ...place, 'Nhóm vướng mắc': category, 'Số trường hợp': 4 }, 'Vướng mắc'),
        set(4, { ...place, 'Nhóm vướng mắc': 'Khác', 'Số trường hợp': 4 }, 'Vướng mắc'),
      ),
    );
    expect(row?.said?.payload['difficulties']).toEqual({ KK12: 3 });
    expect(row?.said?.texts).toEqual({ 'difficulty.KK12': 'Cả thôn' });
    expect(faultsIn(row ? [row] : [])).toEqual(['3 Nhóm vướng mắc: twice', '4 Nhóm vướng mắc: category']);
  });

  it('says nothing and numbers at once is asked which is meant', async () => {
    expect(faultsIn(await judged(set(4, { 'Rà soát': 2, 'Hôm nay không phát sinh': 'x' })))).toEqual([
      '4 Hôm nay không phát sinh: report.nothing-with-values',
    ]);
    const [row] = await judged(set(4, { 'Hôm nay không phát sinh': 'X' }));
    expect([row?.state, row?.said?.payload['nothingToday']]).toEqual(['new', true]);
  });
});

describe('a row for which something was reported', () => {
  const records = recordsOf(reported({ guided: 5, activated: 3 }, DAY, { note: 'Buổi sáng' }));

  it('is a correction on the version that was seen, keeps what it does not say, and says what changes', async () => {
    const [row] = await judged(
      set(4, { 'Hướng dẫn kích hoạt': 7, 'Kích hoạt mức 2': null, 'Ghi chú': null }),
      { records },
    );
    expect([row?.state, row?.said?.baseVersion]).toEqual(['changed', 1]);
    expect(row?.said?.payload['values']).toEqual({ guided: 7, activated: 3 });
    expect(row?.said?.texts).toEqual({ note: 'Buổi sáng' });
    expect(row?.lines.filter(({ changed }) => changed)).toEqual([
      { kind: 'value', id: 'guided', was: 5, now: 7, changed: true },
    ]);
    expect(row?.stays.map(({ id }) => id)).toEqual(['activated']);
  });

  it('and that says the same is not sent, also when its report is still on its way', async () => {
    const [row] = await judged(set(4, { 'Hướng dẫn kích hoạt': '5' }), { records });
    expect(row?.state).toBe('same');
    const [first] = await judged(set(4, { 'Rà soát': 1 }));
    if (!first?.said) throw new Error('no entry');
    const item = {
      ...{ id: '1', author: { by: 'u', role: 'reporter' as const, unitId: UNIT }, said: first.said },
      ...{ capturedAtMs: 0, reason: null, decision: null },
    };
    const again = async (state: 'queued' | 'stopped') =>
      (await judged(set(4, { 'Rà soát': 1 }), { items: [{ ...item, state }] }))[0]?.state;
    expect([await again('queued'), await again('stopped')]).toEqual(['same', 'new']);
  });
});

describe('a file', () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const zipped = async (parts: Record<string, string | Uint8Array>): Promise<Uint8Array> => {
    const zip = new JSZip();
    for (const [name, content] of Object.entries(parts)) zip.file(name, content);
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  };

  it('that is none of these is named by what it is, whatever it is called', async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0);
    const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();
    const cases: [Uint8Array, string][] = [
      [new Uint8Array(), 'empty'],
      [new Uint8Array(5_000_001), 'too-big'],
      [bytesOf('Ngày;Địa bàn;Rà soát\n08/07/2026;Thôn 1;5'), 'text'],
      [old, 'old-excel'],
      [Uint8Array.of(...old, ...name), 'encrypted'],
      [
        await zipped({ 'content.xml': '', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
        'other-program',
      ],
      [(await filled(() => undefined)).subarray(0, 3_000), 'unreadable'],
    ];
    for (const [file, code] of cases) expect(await openFile(file)).toEqual({ fault: code });
  });

  it('that unfolds into far more than it is, is not unfolded', async () => {
    const zeros = '0'.repeat(30_000_000);
    expect(await openFile(await zipped({ 'xl/workbook.xml': '', 'xl/media/a.bin': zeros }))).toEqual({
      fault: 'too-much',
    });
    const zip = await JSZip.loadAsync(await filled(() => undefined));
    const sheet = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
    const merged = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    zip.file('xl/worksheets/sheet1.xml', sheet.replace('</sheetData>', `</sheetData>${merged}`));
    expect(await openFile(await zip.generateAsync({ type: 'uint8array' }))).toEqual({ fault: 'too-much' });
  });

  it('of another campaign, unit or no template is refused as a whole', async () => {
    const origin =
      (row: number, value: string): Fill =>
      (book) => {
        (book.getWorksheet('_mau') ?? fail()).getCell(row, 2).value = value;
      };
    expect(await faultOf(origin(2, 'chien-dich-khac'))).toBe('other-campaign');
    expect(await faultOf(origin(3, 'phong-vhxh'))).toBe('other-unit');
    expect(await faultOf(origin(1, '99'))).toBe('not-template');
    expect(await faultOf((book) => book.removeWorksheet('_mau'))).toBe('not-template');
    expect(await faultOf((book) => book.removeWorksheet('Vướng mắc'))).toBe('no-sheet');
  });

  it('of an older plan is read while its columns still mean the same, and says so', async () => {
    const under = (name: string) => {
      const measures = plan.measures.map((one) => (one.id === 'guided' ? { ...one, shortLabel: name } : one));
      return layoutOf(indexPlan({ ...plan, measures }, 'newer'), unit, form, words);
    };
    const file = await filled(set(4, { 'Rà soát': 1 }));
    expect(await read(file, under('Hướng dẫn kích hoạt'))).toMatchObject({
      rows: [{ values: { reviewed: '1' } }],
      remarks: [{ code: 'older-plan' }],
    });
    expect(await read(file, under('Tên khác'))).toMatchObject({ fault: { code: 'older-plan' } });
  });

  it('whose columns were deleted, added, moved, renamed or doubled says what became of them', async () => {
    const head = (heading: string, text: string | null): Fill => set(1, { [heading]: text });
    const beyond =
      (text: string, value: excel.CellValue): Fill =>
      (book) => {
        const sheet = book.getWorksheet(SHEET) ?? fail();
        sheet.getCell(1, 40).value = text;
        sheet.getCell(4, 40).value = value;
      };
    const ok = await read(await filled(all(set(4, { 'Thẻ BHYT': 2 }), beyond('Tổng', 9))));
    expect(ok).toMatchObject({
      remarks: [{ code: 'columns-strange', what: 'Tổng' }],
      rows: [{ values: {} }],
    });
    const cut: Fill = (book) => (book.getWorksheet(SHEET) ?? fail()).spliceColumns(3, 1);
    expect(await read(await filled(all(set(4, { 'Thẻ BHYT': 2 }), cut)))).toMatchObject({
      remarks: [{ code: 'columns-missing', what: 'Rà soát' }],
      rows: [{ values: { bhytIntegrated: '2' } }],
    });
    expect(await faultOf(all(set(4, { 'Rà soát': 2 }), head('Rà soát', 'Rà soát mới')))).toBe('renamed');
    expect(await faultOf(head('Thẻ BHYT', 'Rà soát'))).toBe('heading-twice');
    expect(await faultOf((book) => (book.getWorksheet(SHEET) ?? fail()).spliceColumns(1, 1))).toBe(
      'no-column',
    );
  });

  it('with a citizen’s data in any cell is refused, naming the cell and never what it says', async () => {
    const cases: [Fill, string][] = [
      [set(4, { 'Ghi chú': `Bà có số ${CARD}` }), `${SHEET}!`],
      [set(4, { 'Rà soát': Number(CARD) }), `${SHEET}!C4`],
      [
        (book) => void ((book.getWorksheet('Hướng dẫn') ?? fail()).getCell('H30').value = CARD),
        'Hướng dẫn!H30',
      ],
      [
        (book) => void ((book.getWorksheet(SHEET) ?? fail()).getCell('AZ9').value = 912345678),
        `${SHEET}!AZ9`,
      ],
      [(book) => void (book.addWorksheet('Riêng').getCell('B2').value = '0912 345 678'), 'Riêng!B2'],
    ];
    for (const [fill, place] of cases) {
      const found = await read(await filled(fill));
      expect(found).toMatchObject({ fault: { code: 'personal-data' } });
      expect(JSON.stringify(found)).toContain(place);
      expect(JSON.stringify(found)).not.toMatch(/31085012345|912.?345/);
    }
  });

  it('with more rows than a unit writes is not read', async () => {
    const many: Fill = (book) => {
      const sheet = book.getWorksheet(SHEET) ?? fail();
      for (let row = 5; row < 2_010; row++) sheet.getCell(row, 3).value = 1;
    };
    expect(await faultOf(many)).toBe('too-many-rows');
  });
});

function fail(): never {
  throw new Error('the sheet is gone');
}
