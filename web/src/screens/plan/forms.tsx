/** What is filled in and how it is checked: forms, rules, thresholds, lists, activities, kinds of difficulty. */
import { integer } from '#domain/format.ts';
import { useWords } from '../../i18n/language.ts';
import type { Room } from '../../room.ts';
import { Fold } from './fold.tsx';
import { FormTable } from './form-table.tsx';
import { Activities, Categories, Lists } from './lists.tsx';
import { Rules } from './rules.tsx';

export function FormsSection({ room }: { room: Room }) {
  return (
    <>
      <Forms room={room} />
      <Rules room={room} />
      <Lists room={room} />
      <Activities room={room} />
      <Categories room={room} />
    </>
  );
}

function Forms({ room }: { room: Room }) {
  const { forms: own } = useWords().plan;
  const { forms, units } = room.index.plan;
  return (
    <Fold title={own.forms} count={forms.length}>
      {forms.map((form) => {
        const users = units.filter(({ formId }) => formId === form.id).length;
        return (
          <details key={form.id}>
            <summary>{own.form(form.name, integer(form.measureIds.length), integer(users))}</summary>
            <div class="plan-inside">
              <FormTable {...{ room, form }} />
            </div>
          </details>
        );
      })}
    </Fold>
  );
}
