/** Takes in what another device hands over: by its codes or its file, looked at first, then sent for its author. */
import { useEffect, useState } from 'preact/hooks';
import { addressOf } from '../address.ts';
import { Notice } from '../design/notice.tsx';
import { useWords } from '../i18n/language.ts';
import type { Handed } from '../outbox/item.ts';
import { useSession } from '../session.ts';
import { Camera } from './camera.tsx';
import { FromFile } from './from-file.tsx';
import { readHandOver, type Fault, type Read } from './handed.ts';
import { Preview } from './preview.tsx';
import { useGathered } from './use-gathered.ts';
import { useHandOverWords } from './use-words.ts';
import './hand-over.css';

/** What was read, once it is whole; or why it cannot be taken in. */
type Found = { entries: Handed[] } | { fault: Fault };

export function TakeIn() {
  const { device } = useWords();
  const { connection, campaign } = useSession();
  const words = useHandOverWords();
  const [found, setFound] = useState<Found | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  const place = { project: connection.config.projectId, campaignId: campaign.campaignId };
  const read = (text: Read<string>): void => {
    const handed = text.ok ? readHandOver(text.value, place) : text;
    setTaken(null);
    setFound(handed.ok ? { entries: handed.value } : { fault: handed.fault });
  };
  const gathered = useGathered(read);
  const leave = (): void => {
    setFound(null);
    gathered.startAgain();
  };
  return (
    <div class="stack form">
      <h1>{words.take}</h1>
      <p>
        <a href={addressOf('me', 'device')}>{device.title}</a>
      </p>
      <p>{words.takeWhy}</p>
      {taken !== null && (
        <Notice tone="good">
          <p>{words.taken(taken)}</p>
          <a href={addressOf('me', 'device')}>{words.toDevice}</a>
        </Notice>
      )}
      {found && 'fault' in found && (
        <Notice tone="bad">
          <p>{words.faults[found.fault]}</p>
          <button type="button" onClick={leave}>
            {words.startAgain}
          </button>
        </Notice>
      )}
      {found && 'entries' in found ? (
        <Preview
          entries={found.entries}
          onTaken={(count) => {
            setTaken(count);
            leave();
          }}
          onLeave={leave}
        />
      ) : (
        <>
          <Codes gathered={gathered} />
          <FromFile onRead={read} />
        </>
      )}
    </div>
  );
}

function Codes({ gathered }: { gathered: ReturnType<typeof useGathered> }) {
  const words = useHandOverWords();
  const [scanning, setScanning] = useState(false);
  const { progress, said, take, startAgain } = gathered;
  // Whole: the camera has done its work.
  useEffect(() => {
    if (progress?.missing.length === 0) setScanning(false);
  }, [progress?.missing.length]);
  return (
    <section class="card stack">
      {progress && progress.missing.length > 0 && (
        <Notice>
          <p>
            {words.progress(progress.of - progress.missing.length, progress.of, progress.missing.join(', '))}
          </p>
          {said?.what === 'mixed' && <p>{words.mixed}</p>}
          {said?.what === 'repeated' && !scanning && <p>{words.repeated(said.at)}</p>}
          <button type="button" onClick={startAgain}>
            {words.startAgain}
          </button>
        </Notice>
      )}
      {said?.what === 'fault' && <Notice tone="bad">{words.faults[said.fault]}</Notice>}
      {scanning && <Camera onCode={take} />}
      <button type="button" class={scanning ? '' : 'primary'} onClick={() => setScanning(!scanning)}>
        {scanning ? words.stopScan : words.scan}
      </button>
    </section>
  );
}
