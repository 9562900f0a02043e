/** What everybody may see of the lists: each version as it was registered, and what counts now. Read only. */
import { integer } from '#domain/format.ts';
import { documentPath } from '#schema/keys.ts';
import type { Baseline, BaselineVersion } from '#schema/baseline.ts';
import { useWords } from '../../i18n/language.ts';
import { useListWords } from './use-words.ts';
import { useWho } from '../../report-view/use-who.ts';
import { WhenWho } from '../../report-view/when-who.tsx';
import { useSession } from '../../session.ts';
import { DataTable } from '../../table/data-table.tsx';
import { asOfWords } from './as-of-words.ts';
import { countRows, newestWith } from './counts.ts';

interface BaselineTableProps {
  baseline: Baseline;
}

/** The versions, newest first. */
export function Versions({ baseline: { versions } }: BaselineTableProps) {
  const session = useSession();
  const lists = useListWords();
  const who = useWho(documentPath('baselines', session.campaign.campaignId));
  const named = session.index.plan.lists.filter(({ id }) => newestWith(versions, id) !== null);
  return (
    <DataTable
      caption={lists.versions}
      rows={[...versions].reverse()}
      keyOf={({ entryId }) => entryId}
      columns={[
        { id: 'version', label: lists.version, value: ({ version }) => version, show: versionOf },
        {
          id: 'asOf',
          label: lists.asOfDay,
          value: ({ asOfDay }) => asOfDay,
          show: (version) => asOfWords(version, lists),
        },
        { id: 'document', label: lists.document, value: ({ documentNumber }) => documentNumber },
        { id: 'signer', label: lists.signer, value: ({ signer }) => signer },
        ...named.map(({ id }) => ({
          id: `list-${id}`,
          label: id,
          value: ({ sums }: BaselineVersion) => sums[id] ?? null,
          numeric: true,
        })),
        {
          id: 'at',
          label: lists.registeredAt,
          value: ({ registeredAtMs }) => registeredAtMs,
          show: ({ entryId, atMicros }) => <WhenWho atMicros={atMicros} unitId={who(entryId)} />,
        },
        { id: 'reason', label: lists.reason, value: ({ reason }) => reason },
      ]}
      empty={lists.none}
    />
  );
}

const versionOf = ({ version }: BaselineVersion): string => integer(version);

/** What counts now: areas in plan order, a subtotal at each former commune, the whole first. */
export function Counts({ baseline: { latest, versions } }: BaselineTableProps) {
  const { index } = useSession();
  const lists = useListWords();
  const { shared } = useWords();
  const shown = index.plan.lists.filter(({ id }) => id in latest);
  return (
    <div class="table-scroll" role="region" aria-label={lists.counts} tabIndex={0}>
      <table class="lists-counts">
        <caption class="hidden">{lists.counts}</caption>
        <thead>
          <tr>
            <th scope="col">{shared.area}</th>
            {shown.map(({ id, name }) => (
              <th key={id} scope="col" class="lists-head">
                {id}
                <span class="soft small">{name}</span>
                <span class="soft small">
                  <AsOf version={newestWith(versions, id)} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countRows(index, latest).map(({ area, depth, subtotal, counts }) => (
            <tr key={area.id} class={subtotal ? 'lists-subtotal' : undefined}>
              <th scope="row" class={`lists-depth-${String(Math.min(depth, 3))}`}>
                {area.name}
              </th>
              {shown.map(({ id }) => (
                <td key={id} class="numeric">
                  {integer(counts[id] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AsOf({ version }: { version: BaselineVersion | null }) {
  const lists = useListWords();
  return <>{version && lists.asOf(asOfWords(version, lists))}</>;
}
