/** What is filled in and how it is checked: forms, rules, thresholds, lists, activities, kinds of difficulty. */
import { integer } from '#domain/format.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { Fold } from './fold.tsx';
import { FormTable } from './form-table.tsx';
import { Activities, Categories, Lists } from './lists.tsx';
import { Rules } from './rules.tsx';

export function FormsSection() {
  return (
    <>
      <Forms />
      <Rules />
      <Lists />
      <Activities />
      <Categories />
    </>
  );
}

function Forms() {
  const { index } = useSession();
  const { forms: own } = useWords().plan;
  const { forms, units } = index.plan;
  return (
    <Fold title={own.forms} count={forms.length}>
      {forms.map((form) => {
        const users = units.filter(({ formId }) => formId === form.id).length;
        return (
          <details key={form.id}>
            <summary>{own.form(form.name, integer(form.measureIds.length), integer(users))}</summary>
            <div class="plan-inside">
              <FormTable form={form} />
            </div>
          </details>
        );
      })}
    </Fold>
  );
}
