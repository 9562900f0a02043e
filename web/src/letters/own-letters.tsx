/** How somebody wants their own editions: paused, to another address, or only when something is to be decided. */
import { useState } from 'preact/hooks';
import { isAddress } from '#domain/delivery.ts';
import type { Content, ReaderWish } from '#schema/delivery.ts';
import { documentPath, readerId } from '#schema/keys.ts';
import { useDocument } from '../database/live.ts';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { tokenOf } from '../login/token-of.ts';
import { restFirestore } from '../rest/firestore.ts';
import { useSession } from '../session.ts';
import { useLetterWords } from './use-words.ts';

export function OwnLetters() {
  const { campaign, person } = useSession();
  const words = useLetterWords();
  const path = documentPath('readers', readerId(campaign.campaignId, person.uid));
  const wish = useDocument<ReaderWish>(path);
  return (
    <details class="card">
      <summary>{words.own}</summary>
      {wish !== undefined && <WishForm path={path} wish={wish} />}
    </details>
  );
}

function WishForm({ path, wish }: { path: string; wish: ReaderWish | null }) {
  const { campaign, person, connection } = useSession();
  const words = useLetterWords();
  const [paused, setPaused] = useState(wish?.paused ?? false);
  const [address, setAddress] = useState(wish?.address ?? '');
  const [content, setContent] = useState<Content>(wish?.content ?? 'all');
  const [state, setState] = useState<'idle' | 'wrong' | 'saving' | 'saved' | 'failed'>('idle');
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const wanted = address.trim();
    if (wanted !== '' && !isAddress(wanted)) {
      setState('wrong');
      return;
    }
    setState('saving');
    const said = { campaignId: campaign.campaignId, by: person.uid, paused, content };
    restFirestore(connection.config, tokenOf(connection.login, person.uid))
      .put(path, { ...said, address: wanted === '' ? null : wanted }, 'at')
      .then(
        () => setState('saved'),
        () => setState('failed'),
      );
  };
  return (
    <form class="stack" onSubmit={save} noValidate>
      <p class="soft small">{words.ownHint}</p>
      <label class="row">
        <input
          type="checkbox"
          checked={paused}
          onChange={(event) => setPaused(event.currentTarget.checked)}
        />
        {words.paused}
      </label>
      <Field id="reader-address" label={words.address} hint={words.addressHint}>
        <input
          type="email"
          autocomplete="email"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </Field>
      <fieldset>
        <legend>{words.content}</legend>
        {(['all', 'decisions'] as const).map((one) => (
          <label key={one} class="row">
            <input
              type="radio"
              name="reader-content"
              checked={content === one}
              onChange={() => setContent(one)}
            />
            {words.contents[one]}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="primary" disabled={state === 'saving'}>
        {words.save}
      </button>
      {state === 'wrong' && <Notice tone="bad">{words.addressWrong}</Notice>}
      {state === 'saved' && <Notice tone="good">{words.saved}</Notice>}
      {state === 'failed' && <Notice tone="bad">{words.saveFailed}</Notice>}
    </form>
  );
}
