/**
 * How a screen hears of documents: as long as it listens, every change. A port with two answers: plain requests with a kept
 * copy for those who report, Firestore's client for live screens; and a third in tests, which need no database.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DocumentQuery } from './query.ts';

export type Found = ReadonlyMap<string, unknown>;

/** Each calls `seen` with every answer (null: no such document, or it may not be read) and returns how to stop. */
export interface Listeners {
  document: (path: string, seen: (data: unknown) => void) => () => void;
  query: (query: DocumentQuery, seen: (found: Found | null) => void) => () => void;
}

export const ListenersContext = createContext<Listeners | null>(null);

/** Returns the listeners. **Errors**: a defect where none are provided. */
export function useListeners(): Listeners {
  const listeners = useContext(ListenersContext);
  if (listeners === null) throw new Error('no listeners: this stands outside of SignedIn');
  return listeners;
}
