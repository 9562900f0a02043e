/**
 * What is typed and not sent yet, kept on the device so that a reload or a look at another area loses nothing. Kept
 * for its writer only. A text in which the screening finds a citizen's data is never stored.
 */
import { screenEntry } from '#domain/screening.ts';
import { EMPTY, saidOf, type Based, type Draft } from './draft.ts';

const PREFIX = 'so-chien-dich.draft.';

const keyOf = (uid: string, reportId: string): string => `${PREFIX}${uid}.${reportId}`;

/** Returns what was kept; null where nothing was. */
export function keptDraft(uid: string, reportId: string): Based | null {
  try {
    const kept = localStorage.getItem(keyOf(uid, reportId));
    if (kept === null) return null;
    const { draft, seenVersion, presumed } = JSON.parse(kept) as Based;
    return { draft: { ...EMPTY, ...draft }, seenVersion, presumed };
  } catch {
    return null;
  }
}

/** Keeps what may be kept of it. A browser that keeps nothing forgets it with the page. */
export function keepDraft(uid: string, reportId: string, based: Based, year: number): void {
  try {
    const kept: Based = { ...based, draft: storable(based.draft, year) };
    localStorage.setItem(keyOf(uid, reportId), JSON.stringify(kept));
  } catch {
    // In-app browsers may refuse storage; the draft then lasts as long as the page.
  }
}

export function forgetDraft(uid: string, reportId: string): void {
  try {
    localStorage.removeItem(keyOf(uid, reportId));
  } catch {
    // Nothing was kept, so nothing has to go.
  }
}

/** Returns the draft without what the screening blocks. `year` is the day's, for ages in texts. */
export function storable(draft: Draft, year: number): Draft {
  const clean = (text: string): string => (isBlocked(text, year) ? '' : text);
  const raised = Object.entries(draft.difficulties).map(([id, { cases, text }]) => [
    id,
    { cases: clean(cases), text: clean(text) },
  ]);
  return {
    ...draft,
    values: cleaned(draft.values, clean),
    difficulties: Object.fromEntries(raised) as Draft['difficulties'],
    note: clean(draft.note),
    reasons: cleaned(draft.reasons, clean),
  };
}

function cleaned(texts: Readonly<Record<string, string>>, clean: (text: string) => string): Draft['values'] {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, clean(text)]));
}

const NOWHERE = { campaignId: '', unitId: '', areaId: '', day: '' };

function isBlocked(text: string, year: number): boolean {
  const said = saidOf({ ...EMPTY, note: text }, NOWHERE, 0);
  return screenEntry(said, { year }).some(({ level }) => level === 'block');
}
