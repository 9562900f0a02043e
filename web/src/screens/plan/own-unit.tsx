/** The reader's own unit: where it reports, until when, and every field of its form. */
import { integer } from '#domain/format.ts';
import type { Unit } from '#schema/plan.ts';
import { useWords } from '../../i18n/language.ts';
import { roleInWords } from '../../role-words.ts';
import { useSession } from '../../session.ts';
import { Facts } from './facts.tsx';
import { FormTable } from './form-table.tsx';
import { SourceLine } from './source-line.tsx';
import { TaskCount } from './task-count.tsx';
import { unitFacts } from './who.ts';

export function OwnUnit({ unit }: { unit: Unit }) {
  const words = useWords();
  const { units: own, mustReport } = words.plan;
  const { index } = useSession();
  const { remind, deadline, lock } = index.plan.calendar;
  const facts = unitFacts(index, unit);
  const { form, lead, areas } = facts;
  return (
    <article class="card plan-own">
      <h3>{own.own}</h3>
      <p>
        <strong>{unit.name}</strong>
        <SourceLine line={unit.sourceLine} />
      </p>
      <Facts
        facts={[
          [own.role, roleInWords(words, unit.role)],
          [own.areas, areas.length === 0 ? own.noAreas : areas.join('; ')],
          [own.report, mustReport[unit.mustReport]],
          form && [own.deadlines, own.times(remind, deadline, lock)],
          [own.form, form?.name ?? own.noForm],
          lead && [own.lead, lead.name],
          [own.tasks, <TaskCount key="tasks" facts={facts} />],
        ]}
      />
      {form && (
        <details>
          <summary>{own.fields(integer(form.measureIds.length))}</summary>
          <div class="plan-inside">
            <FormTable form={form} />
          </div>
        </details>
      )}
    </article>
  );
}
