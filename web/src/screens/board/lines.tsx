/** The units of the day by group, and first the reports that need attention. Never changes anything itself. */
import { useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import type { UnitDayStatus } from '#schema/digest.ts';
import { addressOf } from '../../address.ts';
import { Chip } from '../../design/chip.tsx';
import type { Tone } from '../../design/notice.tsx';
import type { UnsentDevice } from '../../devices/unsent-devices.ts';
import { UnsentLine } from '../../devices/unsent-list.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { headlineMeasures, type BoardDay, type UnitLine, type BoardRow } from './board-of.ts';
import { WaitsFor } from '../../report-view/waits-for.tsx';
import { ReviewSheet } from './review-sheet.tsx';
import { wallAt } from '../../clock.ts';

const TONES: Record<UnitDayStatus, Tone> = {
  'on-time': 'good',
  nothing: 'good',
  late: 'warn',
  'late-no-signal': 'warn',
  returned: 'bad',
  held: 'warn',
  missing: 'bad',
  exempt: 'plain',
};

export function Warnings({ board }: { board: BoardDay }) {
  const { board: words } = useWords();
  const { explain } = useWords();
  const found = board.lines.flatMap(({ unit, rows }) =>
    rows
      .filter(
        ({ status, content, held }) =>
          status === 'returned' || status === 'held' || held !== null || content?.flags.length,
      )
      .map((row) => ({ unit, row })),
  );
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{words.warnings}</h2>
      <ul class="list">
        {found.map(({ unit, row }) => (
          <li key={row.id}>
            <a href={addressOf('reports', row.id)}>{unit.shortName}</a>{' '}
            <Chip tone={TONES[row.status]}>{words.status[row.status]}</Chip>{' '}
            {row.held && row.counted && words.hasHeld} {row.content?.flags.map(explain).join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface Picking {
  board: BoardDay;
  picked: ReadonlySet<string>;
  setPicked: (picked: ReadonlySet<string>) => void;
}

interface LinesProps extends Picking {
  filter: UnitDayStatus | null;
  /** Devices that hold unsent work, of any unit. */
  unsent: readonly UnsentDevice[];
}

export function Lines({ filter, unsent, ...picking }: LinesProps) {
  const { board: words } = useWords();
  const groups = picking.board.groups
    .map((group) => ({ ...group, lines: group.lines.filter((line) => !filter || line.status === filter) }))
    .filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return <p class="empty">{words.noneHere}</p>;
  return (
    <>
      {groups.map(({ id, name, lines }) => (
        <section key={id}>
          <h2>{name}</h2>
          <ul class="desk-units">
            {lines.map((line) => (
              <OneLine key={line.unit.id} {...{ line, unsent }} {...picking} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type OneLineProps = Omit<LinesProps, 'filter'> & { line: UnitLine };

function OneLine({ line: { unit, status, rows }, unsent, ...picking }: OneLineProps) {
  const { board: words } = useWords();
  const holding = status === 'missing' ? unsent.filter(({ unitId }) => unitId === unit.id) : [];
  return (
    <li class="desk-unit">
      <div class="desk-name">
        <span>{unit.shortName}</span>
        <Chip tone={TONES[status]}>{words.status[status]}</Chip>
      </div>
      <div>
        {rows.map((row) => (
          <OneReport key={row.id} row={row} name={unit.shortName} {...picking} />
        ))}
        {holding.map((device) => (
          <p key={device.id} class="small">
            <UnsentLine device={device} />
          </p>
        ))}
      </div>
    </li>
  );
}

function OneReport({ row, name, picked, setPicked }: Picking & { row: BoardRow; name: string }) {
  const { index } = useSession();
  const { board: words } = useWords();
  const [opened, setOpened] = useState(false);
  const { plan, areas, measures } = index;
  const { content, report } = row;
  const whose = `${name}, ${areas.get(report.areaId)?.name ?? report.areaId}`;
  const toggle = (): void => {
    const next = new Set(picked);
    if (!next.delete(row.id)) next.add(row.id);
    setPicked(next);
  };
  const numbers = headlineMeasures(plan)
    .filter((id) => content?.values[id] !== undefined)
    .map((id) => `${measures.get(id)?.shortLabel ?? id}: ${integer(content?.values[id] ?? null)}`);
  return (
    <div class="desk-report">
      {row.canApprove && (
        <label class="tick">
          <input type="checkbox" checked={picked.has(row.id)} onChange={toggle} />
          <span class="hidden">{words.pick(whose)}</span>
        </label>
      )}
      <button
        type="button"
        class="plain"
        aria-label={`${words.open}: ${whose}`}
        onClick={() => setOpened(true)}
      >
        {words.open}
      </button>
      <span class="small soft">
        {content &&
          words.received(wallAt(content.receivedAtMs, plan.period.timeZone).time, integer(report.version))}
        {(row.isWaiting || row.held) && (
          <>
            {' · '}
            <WaitsFor report={report} />
          </>
        )}
        {report.status === 'approved' && ` · ${words.approvedOne}`}
        {report.status === 'voided' && words.isVoided}
        {row.held && row.counted && ` · ${words.hasHeld}`}
      </span>
      <span class="small">{numbers.join(' · ')}</span>
      {opened && <ReviewSheet row={row} title={whose} onClose={() => setOpened(false)} />}
    </div>
  );
}
