/** Which notices a person has read on this device. */
import { useEffect, useReducer } from 'preact/hooks';
import { remember, remembered } from '../device.ts';

/** More than a season gives. */
const MOST = 300;

const watchers = new Set<() => void>();
/** What was read on this page, where the browser keeps nothing. */
const onPage = new Map<string, readonly string[]>();

const keyOf = (uid: string, campaignId: string): string => `read.${uid}.${campaignId}`;

function readIds(key: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(remembered(key) ?? '[]');
    if (Array.isArray(ids) && ids.length > 0) return ids.filter((id) => typeof id === 'string');
  } catch {
    // Written by something else: nothing was read.
  }
  return onPage.get(key) ?? [];
}

/** Returns the ids of what was read, and moves when more is. */
export function useRead(uid: string, campaignId: string): ReadonlySet<string> {
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  useEffect(() => {
    const heard = (): void => look(undefined);
    watchers.add(heard);
    return () => void watchers.delete(heard);
  }, []);
  return new Set(readIds(keyOf(uid, campaignId)));
}

/** Marks notices as read. */
export function markRead(uid: string, campaignId: string, ids: readonly string[]): void {
  const key = keyOf(uid, campaignId);
  const all = [...new Set([...readIds(key), ...ids])].slice(-MOST);
  onPage.set(key, all);
  remember(key, JSON.stringify(all));
  for (const heard of watchers) heard();
}
