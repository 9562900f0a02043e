/** What leaders were told, newest first: each edition as a page to read and a workbook to keep. */
import { officialCount } from '../../../../functions/src/domain/format.ts';
import type { Digest } from '../../../../functions/src/schema/digest.ts';
import { useState } from 'preact/hooks';
import { useList } from '../../book/live.ts';
import { dayOnScreen } from '../../clock.ts';
import { wallClock } from '../../../../functions/src/domain/calendar.ts';
import { useWords } from '../../i18n/language.ts';
import type { Room } from '../../room.ts';
import { openPage, saveWorkbook } from './edition-files.ts';
import './editions.css';

export function Editions({ room }: { room: Room }) {
  const words = useWords();
  const digests = useList<Digest>(room.book, { of: 'digests', campaignId: room.campaign.campaignId });
  const newestFirst = [...(digests?.values() ?? [])].sort((a, b) =>
    a.edition.edition < b.edition.edition ? 1 : -1,
  );
  return (
    <div class="stack">
      <h1>{words.editions.editionsTitle}</h1>
      {digests === undefined && <p class="wait">{words.shared.loading}</p>}
      {digests !== undefined && newestFirst.length === 0 && <p class="notice">{words.editions.noEditions}</p>}
      <ul class="editions">
        {newestFirst.map((digest) => (
          <EditionRow key={digest.edition.edition} digest={digest} token={room.person.token} />
        ))}
      </ul>
    </div>
  );
}

function EditionRow({ digest, token }: { digest: Digest; token: () => Promise<string> }) {
  const words = useWords();
  const [failed, setFailed] = useState(false);
  const { edition, number, day, issuedAtMs, timeZone } = digest.edition;
  const { time, day: issuedDay } = wallClock(issuedAtMs, timeZone);
  const attempt = (work: typeof openPage): void => {
    setFailed(false);
    work(digest.campaignId, edition, token).catch(() => {
      setFailed(true);
    });
  };
  return (
    <li class="card edition">
      <div>
        <h2>{words.editions.editionName(officialCount(number), dayOnScreen(day))}</h2>
        <p class="soft small">{words.editions.issuedAt(`${time} ${dayOnScreen(issuedDay)}`)}</p>
      </div>
      <div class="edition-acts">
        <button
          class="primary"
          type="button"
          onClick={() => {
            attempt(openPage);
          }}
        >
          {words.editions.openPage}
        </button>
        <button
          type="button"
          onClick={() => {
            attempt(saveWorkbook);
          }}
        >
          {words.editions.downloadWorkbook}
        </button>
      </div>
      {failed && (
        <p class="fault" role="alert">
          {words.shared.fileFailed}
        </p>
      )}
    </li>
  );
}
