/** What is filled in and how it is checked: forms with their fields, rules, thresholds. */
import { integer } from '#domain/format.ts';
import type { Form } from '#schema/plan.ts';
import { useSession } from '../../session.ts';
import { Fold } from '../../design/fold.tsx';
import { Activities, Categories, Lists } from './lists.tsx';
import { StackedTable } from '../../design/stacked-table.tsx';
import { decimal, ruleInWords } from './wording.ts';
import { usePlanWords } from './plan-words.ts';

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
  const { forms: own } = usePlanWords();
  const { forms, units } = index.plan;
  return (
    <Fold title={own.forms} count={forms.length}>
      {forms.map((form) => {
        const users = units.filter(({ formId }) => formId === form.id).length;
        return (
          <Fold
            key={form.id}
            title={<span>{own.form(form.name, integer(form.measureIds.length), integer(users))}</span>}
          >
            <FormTable form={form} />
          </Fold>
        );
      })}
    </Fold>
  );
}

export function FormTable({ form }: { form: Form }) {
  const { index } = useSession();
  const { forms: own } = usePlanWords();
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

export function Rules() {
  const { index } = useSession();
  const words = usePlanWords();
  const { forms: own, levels } = words;
  const { rules, measures, digest } = index.plan;
  const { behindPoints, difficultyAgeDays, smallDenominator, spikeMinimum, spikeTimesMedian } =
    digest.thresholds;
  return (
    <>
      <Fold title={own.rules} count={rules.length}>
        {rules.length === 0 ? (
          <p class="soft">{own.noRules}</p>
        ) : (
          <StackedTable
            caption={own.rules}
            rows={rules}
            columns={[
              { label: own.rule, show: (rule) => ruleInWords(rule, measures, words) },
              { label: own.code, show: ({ code }) => code },
              { label: own.level, show: ({ level }) => levels[level] },
              { label: own.message, show: ({ message }) => message },
            ]}
          />
        )}
      </Fold>
      <Fold title={own.thresholds}>
        <ul class="plan-points">
          <li>{own.behind(decimal(behindPoints))}</li>
          <li>{own.age(integer(difficultyAgeDays))}</li>
          <li>{own.small(integer(smallDenominator))}</li>
          <li>{own.spike(integer(spikeMinimum), decimal(spikeTimesMedian))}</li>
        </ul>
      </Fold>
    </>
  );
}
