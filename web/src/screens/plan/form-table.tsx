/** The fields of one form as the unit that fills them in needs to know them. */
import { integer } from '#domain/format.ts';
import type { Form } from '#schema/plan.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { StackedTable } from './stacked-table.tsx';

export function FormTable({ form }: { form: Form }) {
  const { index } = useSession();
  const { forms: own } = useWords().plan;
  const extra = [form.difficulties && own.difficulties, form.note && own.note].filter(Boolean);
  const onlyBy = (unit: string | undefined): string => (unit === undefined ? '' : own.onlyBy(unit));
  const measures = form.measureIds.flatMap((id) => index.measures.get(id) ?? []);
  return (
    <>
      <StackedTable
        caption={form.name}
        rows={measures}
        columns={[
          { label: own.measure, show: ({ label }) => label },
          {
            label: own.mostOf,
            bare: true,
            show: ({ unitOfCount, maxPerReport }) => own.most(unitOfCount, integer(maxPerReport)),
          },
          {
            label: own.help,
            show: ({ help, ownerUnitId }) => help ?? onlyBy(index.units.get(ownerUnitId ?? '')?.shortName),
          },
        ]}
      />
      {extra.length > 0 && <p class="soft">{own.extra(extra.join(', '))}</p>}
    </>
  );
}
