/**
 * The assigned lists: what every ratio of the campaign divides by. Everybody who may open the screen reads them; the
 * standing agency registers new versions. Never changes a version that was registered.
 */
import { documentPath } from '#schema/keys.ts';
import type { Baseline } from '#schema/baseline.ts';
import { useDocument } from '../../database/live.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useListWords } from './use-words.ts';
import { useSession } from '../../session.ts';
import { Counts, Versions } from './baseline-tables.tsx';
import './lists.css';
import { Register } from './register.tsx';

export function Lists() {
  const { campaign, person } = useSession();
  const lists = useListWords();
  const baseline = useDocument<Baseline>(documentPath('baselines', campaign.campaignId));
  const mayRegister = person.role === 'standing';
  return (
    <div class="stack">
      <header>
        <h1>{lists.title}</h1>
        <p class="soft">{lists.intro}</p>
      </header>
      {baseline === undefined && <Waiting />}
      {baseline === null && <Empty>{mayRegister ? lists.noneStanding : lists.none}</Empty>}
      {mayRegister && baseline !== undefined && <Register record={baseline} />}
      {baseline && (
        <>
          <h2>{lists.versions}</h2>
          <div class="lists-versions">
            <Versions baseline={baseline} />
          </div>
          <h2>{lists.counts}</h2>
          <Counts baseline={baseline} />
        </>
      )}
    </div>
  );
}
