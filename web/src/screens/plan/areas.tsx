/** The areas as a tree that unfolds: what lies in what, how many people live there, who reports for it. */
import { useMemo, useState } from 'preact/hooks';
import { dayInWords, integer } from '#domain/format.ts';
import { Fold } from '../../design/fold.tsx';
import { useSession } from '../../session.ts';
import { type AreaBranch, areaTree, ends, kindsIn, pruned } from './who.ts';
import { SearchField } from '../../design/search-field.tsx';
import { StackedTable } from '../../design/stacked-table.tsx';
import { usePlanWords } from './plan-words.ts';

export function AreasSection() {
  const words = usePlanWords();
  const { areas: own } = words;
  const { index } = useSession();
  const [search, setSearch] = useState('');
  const searching = search.trim() !== '';
  const roots = useMemo(() => areaTree(index), [index]);
  const sources = [...new Set(index.plan.areas.flatMap(({ populationSource }) => populationSource ?? []))];
  // The whole is in every search: "Cát Hải" means the town, not everything.
  const shown = roots.map((root) => ({ root, below: searching ? pruned(root.below, search) : root.below }));
  const found = ends(shown.flatMap(({ below }) => below)).length;
  return (
    <>
      <p>{useKinds(roots.flatMap(({ below }) => below))}</p>
      {sources.map((source) => (
        <p key={source} class="soft small">
          {own.source(source)}
        </p>
      ))}
      <SearchField
        id="plan-area-search"
        label={own.search}
        value={search}
        onSearch={setSearch}
        found={!searching ? '' : found === 0 ? own.noneFound : own.found(integer(found))}
      />
      {shown.map(({ root, below }) => (
        <div key={root.area.id} class="stack plan-tight">
          <h3>
            {root.area.name} <Detail branch={root} />
          </h3>
          <Below {...{ below, searching }} of={root.area.name} />
        </div>
      ))}
    </>
  );
}

interface BelowProps {
  below: readonly AreaBranch[];
  of: string;
  searching: boolean;
}

/** Areas with others in them unfold; those without stand in a table. */
function Below({ below, of, searching }: BelowProps) {
  const { areas: own } = usePlanWords();
  const nested = below.filter((branch) => branch.below.length > 0);
  const plain = below.filter((branch) => branch.below.length === 0);
  return (
    <>
      {nested.map((branch) => (
        <Branch key={`${branch.area.id} ${String(searching)}`} {...{ branch, searching }} />
      ))}
      {plain.length > 0 && <AreaTable caption={own.below(of)} branches={plain} />}
    </>
  );
}

function Branch({ branch, searching }: { branch: AreaBranch; searching: boolean }) {
  const { area, below } = branch;
  return (
    <Fold
      open={searching}
      title={
        <span>
          <strong>{area.name}</strong> <Detail branch={branch} first={useKinds(below)} />
        </span>
      }
    >
      <Below {...{ below, searching }} of={area.name} />
    </Fold>
  );
}

/** Returns `12 xã, thị trấn cũ · 26 thôn`. */
function useKinds(branches: readonly AreaBranch[]): string {
  const { areas: own, areaKinds } = usePlanWords();
  return [...kindsIn(branches)]
    .map(([kind, count]) => own.summary(integer(count), areaKinds[kind]))
    .join(' · ');
}

export interface AreaTableProps {
  caption: string;
  branches: readonly AreaBranch[];
}

export function AreaTable({ caption, branches }: AreaTableProps) {
  const { areas: own, areaKinds } = usePlanWords();
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
  const { areas: own, demonstration } = usePlanWords();
  const { population, formerCode, validTo, mergedInto } = area;
  const merged = mergedInto === null ? null : (index.areas.get(mergedInto)?.name ?? mergedInto);
  const parts = [
    first,
    own.people(integer(population)),
    formerCode !== null && own.formerCode(formerCode),
    validTo !== null && own.until(dayInWords(validTo)),
    merged !== null && own.mergedInto(merged),
    area.demonstration && demonstration,
  ];
  return <span class="small soft plan-detail">{parts.filter(Boolean).join(' · ')}</span>;
}
