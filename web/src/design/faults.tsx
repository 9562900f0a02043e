/** The reasons at a place, in the words of the field. The field's `aria-describedby` names `id`. */
import type { Problem } from '#schema/problem.ts';
import { useExplain } from '../i18n/explain.ts';

export function Faults({ id, faults }: { id: string; faults: readonly Problem[] }) {
  const explain = useExplain();
  return (
    <div class="fault" id={id}>
      {faults.map((fault) => (
        <p key={fault.code}>{explain(fault)}</p>
      ))}
    </div>
  );
}
