/** Saves the period and columns chosen as a file: all their rows, whatever the search field hides at the moment. */
import { useState } from 'preact/hooks';
import { useWords } from '../../i18n/language.ts';
import { useAuditWords } from './use-words.ts';
import { saveFile } from '../../table/save-file.ts';
import { csvOf } from './export-csv.ts';
import { excelOf } from './export-excel.ts';
import type { ExportCell } from './export-rows.ts';

interface ExportButtonsProps {
  name: string;
  rows: () => ExportCell[][];
}

export function ExportButtons({ name, rows }: ExportButtonsProps) {
  const audit = useAuditWords();
  const { shared } = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const saveExcel = (): void => {
    setFault(null);
    excelOf(rows()).then(
      (workbook) => saveFile(workbook, `${name}.xlsx`),
      () => setFault(shared.fileFailed),
    );
  };
  return (
    <div class="row">
      <button
        type="button"
        onClick={() => saveFile(new Blob([csvOf(rows())], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)}
      >
        {audit.csv}
      </button>
      <button type="button" onClick={saveExcel}>
        {audit.excel}
      </button>
      <span role="status">{fault}</span>
    </div>
  );
}
