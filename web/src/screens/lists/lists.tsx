/**
 * The assigned lists: what every ratio of the campaign divides by. Everybody who may open the screen reads them; the
 * standing agency registers new versions. Never changes a version that was registered.
 */
import type { Baseline } from '#schema/baseline.ts';
import { useDocument } from '../../book/live.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Room } from '../../room.ts';
import { Counts, Versions } from './ledger.tsx';
import './lists.css';
import { Register } from './register.tsx';

export function Lists({ room }: { room: Room }) {
  const { lists } = useWords();
  const baseline = useDocument<Baseline>(room.book, `baselines/${room.campaign.campaignId}`);
  const standing = room.person.role === 'standing';
  return (
    <div class="stack">
      <header>
        <h1>{lists.title}</h1>
        <p class="soft">{lists.intro}</p>
      </header>
      {baseline === undefined && <Waiting />}
      {baseline === null && <Empty>{standing ? lists.noneStanding : lists.none}</Empty>}
      {standing && baseline !== undefined && <Register room={room} record={baseline} />}
      {baseline && (
        <>
          <h2>{lists.versions}</h2>
          <div class="lists-versions">
            <Versions {...{ room, baseline }} />
          </div>
          <h2>{lists.counts}</h2>
          <Counts {...{ room, baseline }} />
        </>
      )}
    </div>
  );
}
