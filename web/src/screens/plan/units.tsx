/**
 * Who does what: the reader's own unit with every field of its form, then all units by group, to be searched. Never
 * tells who did what.
 */
import { useMemo, useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import type { Unit } from '#schema/plan.ts';
import { addressOf } from '../../address.ts';
import { useWords } from '../../i18n/language.ts';
import type { Words } from '../../i18n/vi/index.ts';
import { roleInWords } from '../../role-words.ts';
import { useSession } from '../../session.ts';
import { Facts } from '../../design/facts.tsx';
import { Fold } from '../../design/fold.tsx';
import { FormTable } from './forms.tsx';
import { SearchField } from '../../design/search-field.tsx';
import { SourceLine } from './document.tsx';
import { type StackedColumn, StackedTable } from '../../design/stacked-table.tsx';
import { type UnitFacts, mustReportCount, unitFacts, unitGroups } from './who.ts';
import { type PlanWords, usePlanWords } from './plan-words.ts';

export function UnitsSection() {
  const words = useWords();
  const { units: own } = usePlanWords();
  const { index, person } = useSession();
  const { plan } = index;
  const [search, setSearch] = useState('');
  const groups = useMemo(
    () => unitGroups(index, search, (role) => roleInWords(words, role)),
    [index, search, words],
  );
  const unit = index.units.get(person.unitId ?? '');
  const searching = search.trim() !== '';
  const found = groups.reduce((sum, { units }) => sum + units.length, 0);
  return (
    <>
      {unit && <OwnUnit unit={unit} />}
      <p>
        {own.summary(integer(plan.units.length), integer(mustReportCount(plan)), integer(plan.areas.length))}
      </p>
      <SearchField
        id="plan-unit-search"
        label={own.search}
        value={search}
        onSearch={setSearch}
        found={!searching ? '' : found === 0 ? own.noneFound : own.found(integer(found))}
      />
      {groups.map(({ id, name, units }) => (
        <Fold
          key={`${id} ${String(searching)}`}
          title={own.group(name, integer(units.length))}
          open={searching}
        >
          <UnitTable caption={own.inGroup(name)} units={units} />
        </Fold>
      ))}
    </>
  );
}

export function OwnUnit({ unit }: { unit: Unit }) {
  const words = useWords();
  const { units: own, mustReport } = usePlanWords();
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
        <Fold title={<span>{own.fields(integer(form.measureIds.length))}</span>}>
          <FormTable form={form} />
        </Fold>
      )}
    </article>
  );
}

export interface UnitTableProps {
  caption: string;
  units: readonly UnitFacts[];
}

/** What all units shown have in common is said once, above; fifty teams differ in their area only. */
export function UnitTable({ caption, units }: UnitTableProps) {
  const words = useWords();
  const planWords = usePlanWords();
  const { units: own } = planWords;
  const same = (say: (facts: UnitFacts) => string): boolean => new Set(units.map(say)).size === 1;
  const filled = sayings(words, planWords).filter(({ say }) => units.some((facts) => say(facts) !== ''));
  const alike = units.length > 1 ? filled.filter(({ say }) => same(say)) : [];
  const first = units[0];
  const columns: StackedColumn<UnitFacts>[] = [
    { label: own.name, show: ({ unit }) => <Name {...unit} /> },
    ...filled.filter((one) => !alike.includes(one)).map(({ label, say }) => ({ label, show: say })),
    { label: own.tasks, show: (facts) => <TaskCount {...{ facts }} /> },
  ];
  return (
    <>
      {first && alike.length > 0 && (
        <>
          <p class="soft small">{own.alike}</p>
          <Facts facts={alike.map(({ label, say }) => [label, say(first)])} />
        </>
      )}
      <StackedTable {...{ caption, columns }} rows={units} />
    </>
  );
}

function Name({ name, sourceLine }: UnitFacts['unit']) {
  return (
    <>
      {name}
      <SourceLine line={sourceLine} />
    </>
  );
}

/** Empty where there is nothing to say of a unit. */
function sayings(
  words: Words,
  { units: own, mustReport }: PlanWords,
): { label: string; say: (facts: UnitFacts) => string }[] {
  return [
    { label: own.role, say: ({ unit }) => roleInWords(words, unit.role) },
    { label: own.areas, say: ({ areas }) => areas.join('; ') },
    { label: own.report, say: ({ unit }) => mustReport[unit.mustReport] },
    { label: own.form, say: ({ form }) => form?.name ?? '' },
    { label: own.lead, say: ({ lead }) => lead?.shortName ?? '' },
  ];
}

export function TaskCount({ facts: { unit, tasks, shared } }: { facts: UnitFacts }) {
  const { screens } = useSession();
  const { units: own } = usePlanWords();
  const text = own.taskCount(integer(tasks));
  return (
    <>
      {tasks > 0 && screens.includes('tasks') ? (
        <a class="plan-link" href={addressOf('tasks')} aria-label={`${text}: ${unit.shortName}`}>
          {text}
        </a>
      ) : (
        text
      )}
      {shared > 0 && <span class="soft small"> · {own.shared(integer(shared))}</span>}
    </>
  );
}
