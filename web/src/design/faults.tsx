/** The reasons at a place, in the words of the field. The field's `aria-describedby` names `id`. */
import type { Problem } from '#schema/problem.ts';
import { useWords } from '../i18n/language.ts';

export function Faults({ id, faults }: { id: string; faults: readonly Problem[] }) {
  const { explain } = useWords();
  return (
    <div class="fault" id={id}>
      {faults.map((fault) => (
        <p key={fault.code}>{explain(fault)}</p>
      ))}
    </div>
  );
}
