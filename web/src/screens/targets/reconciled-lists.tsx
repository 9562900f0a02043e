/**
 * The standing agency's lists beside the units' work, at one area: each list between two of its versions, what it lost
 * and what was reported. Compares what the server published; adds nothing up.
 */
import { dayInWords, integer } from '#domain/format.ts';
import { gapOf, verdictOf, type Verdict } from '#domain/reconciliation.ts';
import type { PublishedIndicators, Reconciliation } from '#schema/indicator.ts';
import { Chip } from '../../design/chip.tsx';
import type { Tone } from '../../design/notice.tsx';
import { Empty } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession, type Session } from '../../session.ts';

const TONES: Record<Verdict, Tone> = { equal: 'good', within: 'good', unassisted: 'plain', over: 'bad' };

export interface ReconciledListsProps {
  published: PublishedIndicators;
}

/** Newest first; a list that came only once has nothing to be compared with. */
export function ReconciledLists({ published }: ReconciledListsProps) {
  const { index } = useSession();
  const words = useWords().targets.reconciliation;
  if (!index.plan.lists.some(({ flows }) => flows)) return null;
  const lines = [...published.reconciled].sort((a, b) => b.toDay.localeCompare(a.toDay));
  return (
    <section class="stack">
      <h2>{words.title}</h2>
      <p class="soft small">{words.meaning}</p>
      {lines.length === 0 && <Empty>{words.none}</Empty>}
      <ul class="targets">
        {lines.map((line) => (
          <OneReconciled key={`${line.listId} ${line.toDay}`} line={line} index={index} />
        ))}
      </ul>
    </section>
  );
}

function OneReconciled({ line, index }: { line: Reconciliation; index: Session['index'] }) {
  const words = useWords().targets.reconciliation;
  const list = index.plan.lists.find(({ id }) => id === line.listId);
  const { before, after, joined, reported } = line;
  const rows = [
    [words.before(dayInWords(line.fromDay)), integer(before)],
    ...(list?.flows?.in.length ? [[words.joined, integer(joined)]] : []),
    [words.after(dayInWords(line.toDay)), integer(after)],
    [words.lost, integer(before + joined - after)],
    [words.reported, integer(reported)],
    [words.gap, integer(gapOf(line))],
  ] as const;
  const verdict = verdictOf(line);
  return (
    <li class="card stack">
      <h3>
        {line.listId} · {list?.name ?? line.listId}
      </h3>
      <table>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="numeric">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Chip tone={TONES[verdict]}>{words.verdicts[verdict]}</Chip>
      </p>
      <p class="soft small">{words.because[verdict]}</p>
    </li>
  );
}
