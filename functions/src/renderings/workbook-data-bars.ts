/**
 * Bars in the cells of rates, from 0 to 100 %. exceljs' streaming writer leaves the second half of a data bar out and
 * writes a broken reference to it, which Excel wants to repair; so both halves are written here, through the two hooks
 * of the writer that end a sheet. Never writes anything that came from outside: only ranges and constants.
 * **Source**: ECMA-376 18.3.1.28 (dataBar); MS-XLSX 2.3 (x14:conditionalFormatting).
 */
import type { Worksheet } from 'exceljs';

/** What of the writer is used here and not in its types. The version is pinned; a test reads the XML. */
interface SheetEnd {
  _write(xml: string): void;
  _writeConditionalFormatting(): void;
  _writeCloseWorksheet(): void;
}

const MAIN_X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const MAIN_XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const BAR_COLOUR = 'FF93C5FD';

const barId = (index: number): string => `{0B3D9100-0000-4000-8000-${String(index).padStart(12, '0')}}`;

function firstHalf(range: string, index: number): string {
  return (
    `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${index}"><dataBar>` +
    `<cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${BAR_COLOUR}"/></dataBar>` +
    `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${MAIN_X14}">` +
    `<x14:id>${barId(index)}</x14:id></ext></extLst></cfRule></conditionalFormatting>`
  );
}

function secondHalf(range: string, index: number): string {
  return (
    `<x14:conditionalFormatting xmlns:xm="${MAIN_XM}"><x14:cfRule type="dataBar" id="${barId(index)}">` +
    `<x14:dataBar minLength="0" maxLength="100" gradient="0" axisPosition="none">` +
    `<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>` +
    `<x14:negativeFillColor rgb="FFFF0000"/></x14:dataBar></x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`
  );
}

/** Gives the sheet its bars; call before it is committed. **Shape**: ranges as `J5:J20`; none means no bars. */
export function writeDataBars(sheet: Worksheet, ranges: readonly string[]): void {
  if (ranges.length === 0) return;
  const end = sheet as unknown as SheetEnd;
  const close = end._writeCloseWorksheet.bind(end);
  end._writeConditionalFormatting = () => {
    end._write(ranges.map((range, index) => firstHalf(range, index + 1)).join(''));
  };
  end._writeCloseWorksheet = () => {
    const halves = ranges.map((range, index) => secondHalf(range, index + 1)).join('');
    end._write(
      `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${MAIN_X14}">` +
        `<x14:conditionalFormattings>${halves}</x14:conditionalFormattings></ext></extLst>`,
    );
    close();
  };
}
