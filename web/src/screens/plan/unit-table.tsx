/** The units of a group beside each other: what each is there for, where, whether it must report, how many tasks. */
import { useWords } from '../../i18n/language.ts';
import type { Words } from '../../i18n/vi/index.ts';
import { roleInWords } from '../../role-words.ts';
import { Facts } from './facts.tsx';
import { SourceLine } from './source-line.tsx';
import { StackedTable, type StackedColumn } from './stacked-table.tsx';
import { TaskCount } from './task-count.tsx';
import type { UnitFacts } from './who.ts';

export interface UnitTableProps {
  caption: string;
  units: readonly UnitFacts[];
}

/** What all units shown have in common is said once, above; fifty teams differ in their area only. */
export function UnitTable({ caption, units }: UnitTableProps) {
  const words = useWords();
  const { units: own } = words.plan;
  const same = (say: (facts: UnitFacts) => string): boolean => new Set(units.map(say)).size === 1;
  const said = sayings(words).filter(({ say }) => units.some((facts) => say(facts) !== ''));
  const alike = units.length > 1 ? said.filter(({ say }) => same(say)) : [];
  const first = units[0];
  const columns: StackedColumn<UnitFacts>[] = [
    { label: own.name, show: ({ unit }) => <Name {...unit} /> },
    ...said.filter((one) => !alike.includes(one)).map(({ label, say }) => ({ label, show: say })),
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
function sayings(words: Words): { label: string; say: (facts: UnitFacts) => string }[] {
  const { units: own, mustReport } = words.plan;
  return [
    { label: own.role, say: ({ unit }) => roleInWords(words, unit.role) },
    { label: own.areas, say: ({ areas }) => areas.join('; ') },
    { label: own.report, say: ({ unit }) => mustReport[unit.mustReport] },
    { label: own.form, say: ({ form }) => form?.name ?? '' },
    { label: own.lead, say: ({ lead }) => lead?.shortName ?? '' },
  ];
}
