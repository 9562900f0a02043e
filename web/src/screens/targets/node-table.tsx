/** Several nodes beside each other by one indicator: sortable, each a link one step down. Shows published numbers only. */
import { useMemo } from 'preact/hooks';
import { integer, percent, tenths } from '#domain/format.ts';
import { share } from '#domain/pace.ts';
import type { IndicatorDefinition } from '#schema/plan.ts';
import { Bar } from '../../design/bar.tsx';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Words } from '../../i18n/vi/index.ts';
import { useSession } from '../../session.ts';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { linkToNode } from './node-address.ts';
import { nodeRows, type Member, type NodeRow } from './node-rows.ts';
import { useNodes } from './use-nodes.ts';

export interface NodeTableProps {
  caption: string;
  members: readonly Member[];
  definition: IndicatorDefinition;
}

export function NodeTable({ caption, members, definition }: NodeTableProps) {
  const { targets } = useWords();
  const published = useNodes(members);
  const { index, today } = useSession();
  const rows = useMemo(
    () => (published ? nodeRows(index.plan, definition, members, published, today) : []),
    [index, definition, members, published, today],
  );
  const columns = useMemo(() => columnsOf(targets, definition), [targets, definition]);
  if (published === undefined) return <Waiting />;
  if (published === null) return <Empty>{targets.notReadable}</Empty>;
  return (
    <DataTable
      {...{ caption, rows, columns }}
      keyOf={({ kind, id }) => `${kind}:${id}`}
      searchable={rows.length > 10}
      empty={targets.noneBelow}
    />
  );
}

function columnsOf(
  { columns, rateOf, smallShort }: Words['targets'],
  definition: IndicatorDefinition,
): Column<NodeRow>[] {
  const numeric = true;
  return [
    {
      id: 'name',
      label: columns.name,
      value: ({ name, within }) => `${name} ${within}`.trim(),
      show: ({ kind, id, name, within }) => (
        <>
          <a class="drill" href={linkToNode(kind, id, definition.id)}>
            {name}
          </a>
          {within !== '' && <span class="soft small"> {within}</span>}
        </>
      ),
    },
    { id: 'onDay', label: columns.onDay, numeric, value: ({ figures }) => figures.onDay },
    { id: 'reached', label: columns.reached, numeric, value: ({ figures }) => figures.ratio.numerator },
    { id: 'assigned', label: columns.assigned, numeric, value: ({ figures }) => figures.ratio.denominator },
    { id: 'left', label: columns.left, numeric, value: ({ left }) => left },
    {
      id: 'rate',
      label: columns.rate,
      numeric,
      value: ({ figures }) => share(figures.ratio),
      show: ({ name, figures: { ratio, paceRatio, over } }) => (
        <div class="rate">
          <span class={over ? 'pace-bad' : undefined}>
            {over && '▲ '}
            {percent(ratio)}
          </span>
          {share(ratio) !== null && (
            <Bar reached={share(ratio)} pace={paceRatio} label={`${rateOf(name)}: ${percent(ratio)}`} />
          )}
        </div>
      ),
    },
    {
      id: 'gap',
      label: columns.gap,
      numeric,
      value: ({ figures }) => figures.paceGapTenths,
      show: ({ figures: { paceGapTenths: gap } }) => <Gap gap={gap} />,
    },
    {
      id: 'rank',
      label: columns.rank,
      numeric,
      value: ({ rank }) => rank,
      show: ({ rank, figures }) =>
        figures.small ? <span class="soft small not-ranked">{smallShort}</span> : integer(rank),
    },
    { id: 'counted', label: columns.counted, numeric, value: ({ counted }) => counted },
    { id: 'waiting', label: columns.waiting, numeric, value: ({ waiting }) => waiting },
  ];
}

function Gap({ gap }: { gap: number | null }) {
  if (gap === null) return <>{integer(null)}</>;
  if (gap < 0) return <span class="pace-bad">▼ {tenths(gap)}</span>;
  return <span class="pace-good">{gap > 0 ? `▲ +${tenths(gap)}` : `● ${tenths(gap)}`}</span>;
}
