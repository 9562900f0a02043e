/** Shows a screen to somebody: with a session, an outbox and documents that are given, in the language asked for. */
import { h, render, type ContainerNode, type FunctionComponent } from 'preact';
import { act } from 'preact/test-utils';
import { vi as test } from 'vitest';
import { ListenersContext, type Listeners } from '../database/listeners.ts';
import { en } from '../i18n/en/index.ts';
import { SpeechContext, type Language } from '../i18n/language.ts';
import { vi } from '../i18n/vi/index.ts';
import type { Item } from '../outbox/item.ts';
import { ItemsContext, SessionContext, type Session } from '../session.ts';
import { PageDocument, type PageNode } from './page.ts';

export interface Shown {
  session: Session;
  listeners: Listeners;
  items?: readonly Item[];
  language?: Language;
}

/** Returns the page as it stands once everything that is known was shown, and takes it away again. */
export async function show(screen: FunctionComponent, shown: Shown): Promise<PageNode> {
  const document = new PageDocument();
  const without = (): undefined => undefined;
  test.stubGlobal('document', document);
  test.stubGlobal('addEventListener', without);
  test.stubGlobal('removeEventListener', without);
  const language = shown.language ?? 'vi';
  const speech = { language, words: { vi, en }[language], switchLanguage: without };
  const body = document.body as unknown as ContainerNode;
  const page = h(
    SpeechContext.Provider,
    { value: speech },
    h(
      ListenersContext.Provider,
      { value: shown.listeners },
      h(
        SessionContext.Provider,
        { value: shown.session },
        h(ItemsContext.Provider, { value: shown.items ?? [] }, h(screen, null)),
      ),
    ),
  );
  await act(() => render(page, body));
  const copy = document.body.childNodes;
  const kept = new PageDocument().body;
  await act(() => render(null, body));
  for (const node of copy) kept.appendChild(node);
  test.unstubAllGlobals();
  return kept;
}
