/** The areas as a tree that unfolds: what lies in what, how many people live there, who reports for it. */
import { useMemo, useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { AreaTable, Detail } from './area-table.tsx';
import { areaTree, ends, kindsIn, pruned, type AreaBranch } from './area-tree.ts';
import { SearchField } from './search-field.tsx';

export function AreasSection() {
  const { plan: words } = useWords();
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
  const { areas: own } = useWords().plan;
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
    <details open={searching}>
      <summary>
        <span>
          <strong>{area.name}</strong> <Detail branch={branch} first={useKinds(below)} />
        </span>
      </summary>
      <div class="plan-inside">
        <Below {...{ below, searching }} of={area.name} />
      </div>
    </details>
  );
}

/** Returns `12 xã, thị trấn cũ · 26 thôn`. */
function useKinds(branches: readonly AreaBranch[]): string {
  const { areas: own, areaKinds } = useWords().plan;
  return [...kindsIn(branches)]
    .map(([kind, count]) => own.summary(integer(count), areaKinds[kind]))
    .join(' · ');
}
