/** The code and the button; says at the field what is wrong, and to whom this device belongs until then. */
import { useState } from 'preact/hooks';
import { isCardAddress, readCardCode } from '#domain/card-code.ts';
import type { Connection } from '../connection.ts';
import { dropKeptAnswers } from '../database/kept-answers.ts';
import { Notice } from '../design/notice.tsx';
import type { card } from '../i18n/vi/card.ts';
import { INSTALL } from '../install/place.ts';
import { browserOf, standsAlone } from '../install/which-browser.ts';
import { nameOfUser } from '../login/login.ts';
import { CallError } from '../rest/call.ts';
import { enterByCard } from './exchange.ts';

export interface CardFormProps {
  connection: Connection;
  /** What came with the address; empty where the code has to be typed. */
  scanned: string;
  words: typeof card;
  onEntered: () => void;
}

export function CardForm({ connection, scanned, words, onEntered }: CardFormProps) {
  const { database, login } = connection;
  const [typed, setTyped] = useState(scanned);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const before = login.user();
  const isPhonePage = browserOf(navigator.userAgent, navigator.maxTouchPoints) === 'iphone' && !standsAlone();

  const enter = async (): Promise<void> => {
    const code = readCardCode(typed);
    if (code === null) {
      setFault(words.notACode);
      return;
    }
    setBusy(true);
    setFault(null);
    try {
      await enterByCard(login, code);
      // Who was signed in before leaves no copy of what they saw; what they have not sent stays.
      if (before && before.uid !== login.user()?.uid) await dropKeptAnswers(database, before.uid);
      onEntered();
    } catch (error) {
      setFault(faultOf(error, words));
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      {before && (
        <Notice tone="warn">
          <p>{words.signedInAs(nameOfUser(before))}</p>
          {isCardAddress(before.email) && <p>{words.needsNewCard(nameOfUser(before))}</p>}
        </Notice>
      )}
      {isPhonePage && (
        <Notice tone="warn">
          <p>{words.iPhone}</p>
          <a href={INSTALL}>{words.howToInstall}</a>
        </Notice>
      )}
      <div class="field">
        <label for="card-code">{words.code}</label>
        <p class="soft small" id="card-code-hint">
          {words.codeHint}
        </p>
        <input
          id="card-code"
          class="receipt"
          value={typed}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={fault !== null}
          aria-describedby="card-code-hint card-code-fault"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p class="fault" id="card-code-fault" role="alert">
          {fault}
        </p>
      </div>
      <button type="submit" class="primary" disabled={busy}>
        {busy ? words.entering : words.enter}
      </button>
    </form>
  );
}

function faultOf(fault: unknown, { faults, notACode }: typeof card): string {
  if (!(fault instanceof CallError)) return faults.server;
  const { trouble, word } = fault;
  if (trouble === 'no-signal' || trouble === 'slow') return faults[trouble];
  if (word.startsWith('USER_DISABLED') || word === 'high-role') return faults.closed;
  if (word === 'malformed') return notACode;
  const known = (Object.keys(faults) as (keyof typeof faults)[]).find((name) => name === word);
  return faults[known ?? 'server'];
}
