/** Hands what waits on this device to another: as QR codes, or as an encrypted file. Nothing leaves this device's outbox. */
import { useEffect, useState } from 'preact/hooks';
import { addressOf } from '../address.ts';
import { Notice } from '../design/notice.tsx';
import { QrCode } from '../design/qr-code.tsx';
import { useWords } from '../i18n/language.ts';
import type { Item } from '../outbox/item.ts';
import { useItems, useSession } from '../session.ts';
import { saveFile } from '../table/save-file.ts';
import { EntrySummary } from './entry-summary.tsx';
import { handable, textOf } from './handed.ts';
import { MOST_PARTS, partsOf } from './parts.ts';
import { ENDING, newPassphrase, sealed } from './sealed-file.ts';
import { useHandOverWords } from './use-words.ts';
import './hand-over.css';

export function Give() {
  const { device } = useWords();
  const { campaign } = useSession();
  const words = useHandOverWords();
  const items = useItems();
  // What is shown as a code or stands in the file stays as it was, whatever leaves by itself meanwhile.
  const [chosen] = useState(() => handable(items, campaign.campaignId));
  const isMarked = items.some(
    ({ id, handedOverAtMs }) => handedOverAtMs && chosen.some((one) => one.id === id),
  );
  return (
    <div class="stack form">
      <h1>{words.give}</h1>
      <p>
        <a href={addressOf('me', 'device')}>{device.title}</a>
      </p>
      <p>{words.why}</p>
      {chosen.length === 0 ? (
        <Notice>{words.nothing}</Notice>
      ) : (
        <>
          <section class="stack" aria-labelledby="what">
            <h2 id="what">{words.what(chosen.length)}</h2>
            <ul class="list">
              {chosen.map((item) => (
                <li key={item.id} class="card">
                  <EntrySummary entry={item} />
                </li>
              ))}
            </ul>
            <p class="soft">{words.staysHere}</p>
          </section>
          {isMarked && <Notice tone="warn">{words.marked}</Notice>}
          <AsCodes chosen={chosen} />
          <AsFile chosen={chosen} />
        </>
      )}
    </div>
  );
}

/** Returns the text of what is handed over, made once: two of them would be two hand-overs. */
function useText(chosen: readonly Item[]): string {
  const { connection, campaign } = useSession();
  const place = { project: connection.config.projectId, campaignId: campaign.campaignId };
  return useState(() => textOf(chosen, place, Date.now()))[0];
}

function AsCodes({ chosen }: { chosen: readonly Item[] }) {
  const words = useHandOverWords();
  const { outbox } = useSession();
  const text = useText(chosen);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    partsOf(text).then(setCodes, () => setCodes([]));
  }, [text]);
  const code = at === null ? undefined : codes[at];
  if (codes.length > MOST_PARTS) return <Notice>{words.tooMany}</Notice>;
  return (
    <section class="card stack codes">
      <p>{words.codesWhy}</p>
      {code === undefined || at === null ? (
        <button type="button" class="primary" disabled={codes.length === 0} onClick={() => setAt(0)}>
          {words.showCodes}
        </button>
      ) : (
        <>
          <h2 aria-live="polite">{words.code(at + 1, codes.length)}</h2>
          <QrCode
            text={`${location.origin}/${addressOf('me', 'take-in', code)}`}
            label={words.code(at + 1, codes.length)}
          />
          <div class="row">
            <button type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
              {words.previous}
            </button>
            <button type="button" disabled={at === codes.length - 1} onClick={() => setAt(at + 1)}>
              {words.next}
            </button>
          </div>
          {at === codes.length - 1 && (
            <button
              type="button"
              class="primary"
              onClick={() => void outbox.noteHandedOver(chosen.map(({ id }) => id))}
            >
              {words.read}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function AsFile({ chosen }: { chosen: readonly Item[] }) {
  const words = useHandOverWords();
  const { campaign, outbox } = useSession();
  const text = useText(chosen);
  const [state, setState] = useState<'busy' | 'failed' | { name: string; passphrase: string } | null>(null);
  const save = async (): Promise<void> => {
    setState('busy');
    const passphrase = newPassphrase();
    const name = `${campaign.campaignId}-${chosen[0]?.id.slice(-6) ?? ''}${ENDING}`;
    saveFile(new Blob([await sealed(text, passphrase)], { type: 'application/octet-stream' }), name);
    setState({ name, passphrase });
    await outbox.noteHandedOver(chosen.map(({ id }) => id));
  };
  return (
    <section class="card stack">
      <p>{words.fileWhy}</p>
      <button
        type="button"
        disabled={state === 'busy'}
        onClick={() => void save().catch(() => setState('failed'))}
      >
        {words.saveFile}
      </button>
      {state === 'failed' && <Notice tone="bad">{words.failed}</Notice>}
      {state !== null && typeof state === 'object' && (
        <Notice tone="good">
          <p>{words.saved(state.name)}</p>
          <p>
            {words.passphrase}: <span class="receipt passphrase">{state.passphrase}</span>
          </p>
        </Notice>
      )}
    </section>
  );
}
