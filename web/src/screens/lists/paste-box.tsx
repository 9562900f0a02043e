/** Where a table from Excel is pasted, and the empty table to fill in: says what was read and what was not, before a number reaches the grid. */
import { useMemo, useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { Field } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useListWords } from './use-words.ts';
import { saveFile } from '../../table/save-file.ts';
import { readPaste, type Pasted } from './paste.ts';
import { templateFile, templateRows } from './template.ts';

export interface PasteBoxProps {
  index: PlanIndex;
  /** Which lists the empty table has. */
  listIds: readonly string[];
  onFill: (pasted: Pasted) => void;
}

export function PasteBox({ index, listIds, onFill }: PasteBoxProps) {
  const lists = useListWords();
  const [text, setText] = useState('');
  const [filled, setFilled] = useState(false);
  const pasted = useMemo(() => (text.trim() === '' ? null : readPaste(text, index)), [text, index]);
  const areas = new Set(Object.values(pasted?.cells ?? {}).flatMap((counts) => Object.keys(counts)));
  return (
    <div class="card">
      <Field id="lists-paste" label={lists.paste} hint={lists.pasteHint}>
        <textarea
          value={text}
          spellcheck={false}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setFilled(false);
          }}
        />
      </Field>
      <Template {...{ index, listIds }} />
      {pasted && <Preview pasted={pasted} areas={areas.size} />}
      {pasted && areas.size > 0 && (
        <div class="row">
          <button
            type="button"
            onClick={() => {
              onFill(pasted);
              setFilled(true);
            }}
          >
            {lists.fill}
          </button>
        </div>
      )}
      {filled && <Notice tone="good">{lists.filled}</Notice>}
    </div>
  );
}

function Template({ index, listIds }: Pick<PasteBoxProps, 'index' | 'listIds'>) {
  const lists = useListWords();
  const { shared } = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const save = (): void => {
    setFault(null);
    templateFile(templateRows(index, listIds, lists)).then(
      (workbook) => saveFile(workbook, `mau-danh-sach_${index.plan.id}.xlsx`),
      () => setFault(shared.fileFailed),
    );
  };
  return (
    <div class="row">
      <button type="button" onClick={save}>
        {lists.template}
      </button>
      <span role="status">{fault}</span>
    </div>
  );
}

function Preview({ pasted, areas }: { pasted: Pasted; areas: number }) {
  const lists = useListWords();
  const counts = pasted.lists.map((id) => ({ id, cells: Object.values(pasted.cells[id] ?? {}) }));
  const cells = counts.reduce((total, one) => total + one.cells.length, 0);
  return (
    <div class="stack" aria-live="polite">
      <p>{lists.found(integer(cells), integer(areas), integer(pasted.lists.length))}</p>
      <ul>
        {counts.map(({ id, cells: given }) => (
          <li key={id}>
            {lists.foundIn(id, integer(given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0)))}
            {id in pasted.sums && `; ${lists.foundTotal(id, integer(pasted.sums[id] ?? null))}`}
          </li>
        ))}
      </ul>
      {pasted.faults.length > 0 && (
        <div class="fault">
          <p>{lists.notRead(integer(pasted.faults.length))}</p>
          <ul>
            {pasted.faults.map(({ row, kind, what }, at) => (
              <li key={at}>
                {lists.row(integer(row))}
                {lists.pasteFaults[kind](what)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
