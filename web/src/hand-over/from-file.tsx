/** The file of a hand-over and its passphrase. What is wrong with the file is said before anybody types. */
import { useState } from 'preact/hooks';
import { Notice } from '../design/notice.tsx';
import type { Fault, Read } from './handed.ts';
import { ENDING, opened, readSealed } from './sealed-file.ts';
import { useHandOverWords } from './use-words.ts';

/** Far beyond any hand-over. **Units**: bytes. */
const MOST_BYTES = 4_000_000;

export function FromFile({ onRead }: { onRead: (text: Read<string>) => void }) {
  const words = useHandOverWords();
  const [file, setFile] = useState<Read<Uint8Array> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = async (chosen: File | undefined): Promise<void> => {
    setFault(null);
    setFile(null);
    if (!chosen) return;
    const text = chosen.size > MOST_BYTES ? '' : await chosen.text();
    setFile(readSealed(text));
  };
  const open = async (passphrase: string): Promise<void> => {
    if (!file?.ok) return;
    setBusy(true);
    const text = await opened(file.value, passphrase);
    setBusy(false);
    // A wrong passphrase is answered at its field; everything else belongs to the file.
    if (!text.ok && text.fault === 'wrong-passphrase') setFault(text.fault);
    else onRead(text);
  };
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        const passphrase = new FormData(event.currentTarget).get('passphrase');
        void open(typeof passphrase === 'string' ? passphrase : '').catch(() => setBusy(false));
      }}
    >
      <div class="field">
        <label for="handed-file">{words.chooseFile}</label>
        <input
          id="handed-file"
          type="file"
          accept={`${ENDING},text/plain,application/octet-stream`}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
        {file && !file.ok && <Notice tone="bad">{words.faults[file.fault]}</Notice>}
      </div>
      {file?.ok && (
        <>
          <div class="field">
            <label for="passphrase">{words.passphrase}</label>
            <input
              id="passphrase"
              name="passphrase"
              class="passphrase"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              required
              aria-describedby="passphrase-fault"
              aria-invalid={fault !== null}
            />
            <div id="passphrase-fault">{fault && <Notice tone="bad">{words.faults[fault]}</Notice>}</div>
          </div>
          <button type="submit" class="primary" disabled={busy}>
            {words.openFile}
          </button>
        </>
      )}
    </form>
  );
}
