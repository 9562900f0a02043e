/** Areas beside each other, and what is known of one: people, former code, whether it still exists. */
import { integer } from '#domain/format.ts';
import { dayOnScreen } from '../../clock.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import type { AreaBranch } from './area-tree.ts';
import { StackedTable } from './stacked-table.tsx';

export interface AreaTableProps {
  caption: string;
  branches: readonly AreaBranch[];
}

export function AreaTable({ caption, branches }: AreaTableProps) {
  const { areas: own, areaKinds } = useWords().plan;
  return (
    <StackedTable
      caption={caption}
      rows={branches}
      columns={[
        { label: own.name, show: ({ area }) => area.name },
        { label: own.kind, show: ({ area }) => areaKinds[area.kind] },
        { label: own.population, show: (branch) => <Detail branch={branch} /> },
        { label: own.teams, show: ({ teams }) => teams.join('; ') },
      ]}
    />
  );
}

interface DetailProps {
  branch: AreaBranch;
  /** Said before the rest. */
  first?: string;
}

/** **Null**: a population that the plan does not give shows as "–", never as nobody. */
export function Detail({ branch: { area }, first = '' }: DetailProps) {
  const { index } = useSession();
  const { areas: own, demonstration } = useWords().plan;
  const { population, formerCode, validTo, mergedInto } = area;
  const merged = mergedInto === null ? null : (index.areas.get(mergedInto)?.name ?? mergedInto);
  const parts = [
    first,
    own.people(integer(population)),
    formerCode !== null && own.formerCode(formerCode),
    validTo !== null && own.until(dayOnScreen(validTo)),
    merged !== null && own.mergedInto(merged),
    area.demonstration && demonstration,
  ];
  return <span class="small soft plan-detail">{parts.filter(Boolean).join(' · ')}</span>;
}
