/** On top of an edition: one of its decisions with its act, and who had reported when it was issued. Reads the frozen edition. */
import { dayInWords } from '#domain/format.ts';
import { editionName } from '#domain/digest/edition.ts';
import type { Digest, Edition, Need } from '#schema/digest.ts';
import { addressOf } from '../../address.ts';
import { useDocument } from '../../database/live.ts';
import { editionPath } from '../../database/queries.ts';
import { CopyButton } from '../../design/copy-button.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useSession } from '../../session.ts';
import { reminderText } from '../board/reminder.ts';
import { IssueForm } from '../tasks/issue-sheet.tsx';
import { mayGiveTasks } from '../tasks/issue.ts';
import { useLeaderWords } from './use-words.ts';

/** What the address asks for after the day: `need/2`, `units`. Anything else opens nothing. */
export function EditionSheets({ day, asked }: { day: string; asked: readonly string[] }) {
  const { campaign } = useSession();
  const words = useLeaderWords();
  const [what, place] = asked;
  const isAsked = what === 'need' || what === 'units';
  const digest = useDocument<Digest>(isAsked ? editionPath(campaign.campaignId, editionName(day)) : null);
  if (!isAsked) return null;
  const close = (): void => {
    location.hash = addressOf('editions', day);
  };
  return (
    <Sheet title={what === 'need' ? words.need : words.units} onClose={close}>
      {digest === undefined && <Waiting />}
      {digest === null && <Empty>{words.noSuchNeed}</Empty>}
      {digest && what === 'units' && <Units edition={digest.edition} />}
      {digest && what === 'need' && (
        <Decision edition={digest.edition} need={digest.edition.needs[Number(place) - 1]} />
      )}
    </Sheet>
  );
}

function Decision({ edition, need }: { edition: Edition; need: Need | undefined }) {
  const session = useSession();
  const { index, screens } = session;
  const words = useLeaderWords();
  if (!need?.about) return <Empty>{words.noSuchNeed}</Empty>;
  const { act, indicatorIds, unitIds } = need.about;
  const mayIssue = act === 'assign' && mayGiveTasks(session);
  const [unitId = ''] = unitIds;
  return (
    <div class="stack">
      <p>
        <strong>{need.text}</strong>
      </p>
      {indicatorIds.map((id) => (
        <p key={id}>
          <a class="drill" href={addressOf('targets', 'edition', edition.edition, id)}>
            {words.openNumber(index.indicators.get(id)?.shortName ?? id)}
          </a>
        </p>
      ))}
      {unitIds.length > 0 && <UnitLinks unitIds={unitIds} />}
      {act === 'remind' && <Reminder edition={edition} unitIds={unitIds} />}
      {act === 'reports' && screens.includes('board') && (
        <a class="drill" href={addressOf('board')}>
          {words.openBoard}
        </a>
      )}
      {mayIssue && (
        <>
          <h3>{words.assign}</h3>
          <IssueForm start={{ unitId, work: need.text }} />
        </>
      )}
      {act === 'assign' && !mayIssue && <p class="soft">{words.nothingToDo}</p>}
    </div>
  );
}

function UnitLinks({ unitIds }: { unitIds: readonly string[] }) {
  const { index } = useSession();
  const words = useLeaderWords();
  return (
    <details open={unitIds.length <= 6}>
      <summary>
        {words.whichUnits} ({unitIds.length})
      </summary>
      <ul>
        {unitIds.map((id) => (
          <li key={id}>
            <a class="drill" href={addressOf('targets', 'unit', id)}>
              {index.units.get(id)?.shortName ?? id}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The reminder as a text in the reader's own name; the standing agency says that it is it. */
function Reminder({ edition, unitIds }: { edition: Edition; unitIds: readonly string[] }) {
  const { index, person } = useSession();
  const words = useLeaderWords();
  const own = index.units.get(person.unitId ?? '')?.name ?? edition.issuer;
  const text = reminderText({
    sender: person.role === 'standing' ? `${own} (cơ quan thường trực)` : own,
    day: edition.day,
    deadline: index.plan.calendar.deadline,
    isOver: true,
    missingUnits: unitIds.map((id) => index.units.get(id)?.shortName ?? id),
  });
  return (
    <>
      <h3>{words.reminderText}</h3>
      <p class="edition-text">{text}</p>
      <CopyButton text={text} label={words.copyReminder} />
      <p class="soft small">{words.notSent}</p>
    </>
  );
}

function Units({ edition }: { edition: Edition }) {
  const { index } = useSession();
  const words = useLeaderWords();
  const order = ['missing', 'held', 'returned', 'late', 'late-no-signal', 'nothing', 'on-time'] as const;
  const units = edition.units
    .flatMap((unit) => {
      const at = order.findIndex((status) => status === unit.status);
      return at < 0 ? [] : [{ unit, at }];
    })
    .sort((a, b) => a.at - b.at);
  return (
    <>
      <p class="soft">{words.unitsOf(dayInWords(edition.day))}</p>
      <ul class="list">
        {units.map(({ unit: { unitId, name, status } }) => (
          <li key={unitId} class="row spread">
            <a class="drill" href={addressOf('targets', 'unit', unitId)}>
              {index.units.get(unitId)?.shortName ?? name}
            </a>
            {status === 'missing' ? (
              <strong>{words.status[status]}</strong>
            ) : (
              <span>{words.status[status]}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
