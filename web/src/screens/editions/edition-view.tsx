/** One edition: the page as leaders read it, to print, to keep as a workbook, to copy for a Zalo group. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayInWords } from '#domain/format.ts';
import { editionName } from '#domain/digest/edition.ts';
import { Notice } from '../../design/notice.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { readEdition, saveWorkbook } from './edition-files.ts';
import { Acknowledge } from '../../letters/acknowledge.tsx';
import { Readers } from '../../letters/readers.tsx';
import { ZaloSheet } from './zalo-sheet.tsx';

/** The same as the rules say of `deliveries`, of those who have this screen. */
const SEES_READERS: ReadonlySet<string> = new Set(['standing', 'leader', 'auditor']);

type Page = { at: 'loading' | 'failed' } | { at: 'here'; html: string };

export function EditionView({ day }: { day: string }) {
  const { campaign, person } = useSession();
  const { editions, shared } = useWords();
  const { campaignId } = campaign;
  const { token } = person;
  const edition = editionName(day);
  const [page, setPage] = useState<Page>({ at: 'loading' });
  const [tries, setTries] = useState(0);
  const [copying, setCopying] = useState(false);
  const [fileFailed, setFileFailed] = useState(false);
  useEffect(() => {
    setPage({ at: 'loading' });
    readEdition(campaignId, `${edition}.html`, token).then(
      (html) => setPage({ at: 'here', html }),
      () => setPage({ at: 'failed' }),
    );
  }, [campaignId, edition, token, tries]);
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <section class="stack edition" aria-label={editions.editionOf(dayInWords(day))}>
      <details class="edition-share">
        <summary>{editions.keepAndShare}</summary>
        <button
          type="button"
          disabled={page.at !== 'here'}
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {editions.print}
        </button>
        <button
          type="button"
          onClick={() => {
            setFileFailed(false);
            saveWorkbook(campaignId, edition, token).catch(() => setFileFailed(true));
          }}
        >
          {editions.downloadWorkbook}
        </button>
        <button type="button" onClick={() => setCopying(true)}>
          {editions.copyForZalo}
        </button>
      </details>
      {fileFailed && <Notice tone="bad">{shared.fileFailed}</Notice>}
      {page.at === 'loading' && <Waiting lines={10} />}
      {page.at === 'failed' && (
        <Notice tone="bad">
          <p>{shared.fileFailed}</p>
          <button type="button" onClick={() => setTries(tries + 1)}>
            {shared.reload}
          </button>
        </Notice>
      )}
      {page.at === 'here' && (
        <iframe
          ref={frame}
          class="edition-page"
          title={editions.editionOf(dayInWords(day))}
          // No script runs in it; its height is read, it may be printed, and its links open the page around it.
          sandbox="allow-same-origin allow-modals allow-top-navigation-by-user-activation"
          srcdoc={page.html}
          onLoad={(event) => fit(event.currentTarget)}
        />
      )}
      {page.at === 'here' && <Acknowledge edition={edition} />}
      {SEES_READERS.has(person.role) && <Readers edition={edition} />}
      {copying && (
        <ZaloSheet
          campaignId={campaignId}
          edition={edition}
          token={token}
          onClose={() => setCopying(false)}
        />
      )}
    </section>
  );
}

/** The frame is as tall as its page, so that a phone scrolls one thing only. */
function fit(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument?.documentElement;
  if (page) frame.style.height = `${String(page.scrollHeight)}px`;
}
