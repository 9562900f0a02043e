/**
 * What is typed and not sent yet, kept on the device so that a reload, a look at another area or the next morning loses
 * nothing. Kept for its writer only, one for each report. A text in which the screening finds a citizen's data is never
 * stored.
 */
import { screenEntry } from '#domain/screening.ts';
import { EMPTY, saidOf, type Based, type Draft, type ReportKey } from './draft.ts';

const PREFIX = 'so-chien-dich.draft.';

const ownPrefix = (uid: string): string => `${PREFIX}${uid}.`;
const keyOf = (uid: string, reportId: string): string => ownPrefix(uid) + reportId;

/** What became of a draft: kept whole, kept without a text that may not be stored, or not kept beyond the page. */
export type Keeping = 'whole' | 'partly' | 'not';

/** Returns true where this browser keeps anything at all: said before somebody types, not after. */
export function canKeepDrafts(): boolean {
  const key = `${PREFIX}?`;
  try {
    localStorage.setItem(key, '1');
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Returns what was kept; null where nothing was. */
export function keptDraft(uid: string, reportId: string): Based | null {
  return readDraft(keyOf(uid, reportId))?.based ?? null;
}

/** Keeps what may be kept of it. A browser that keeps nothing forgets it with the page. **Units**: `nowMs` real time. */
export function keepDraft(uid: string, reportId: string, based: Based, year: number, nowMs: number): Keeping {
  const draft = storable(based.draft, year);
  try {
    localStorage.setItem(keyOf(uid, reportId), JSON.stringify({ ...based, draft, keptAtMs: nowMs }));
  } catch {
    // In-app browsers may refuse storage; the draft then lasts as long as the page.
    return 'not';
  }
  return JSON.stringify(draft) === JSON.stringify(based.draft) ? 'whole' : 'partly';
}

export function forgetDraft(uid: string, reportId: string): void {
  try {
    localStorage.removeItem(keyOf(uid, reportId));
  } catch {
    // Nothing was kept, so nothing has to go.
  }
}

/** One draft on this device and the report that it is for. */
export interface KeptDraft extends ReportKey {
  reportId: string;
  based: Based;
}

/** Returns the person's drafts that say anything, in every campaign, oldest day first. */
export function keptDrafts(uid: string): KeptDraft[] {
  return storedKeys()
    .filter((key) => key.startsWith(ownPrefix(uid)))
    .flatMap((key): KeptDraft[] => {
      const reportId = key.slice(ownPrefix(uid).length);
      const [campaignId = '', unitId = '', areaId = '', day = ''] = reportId.split('~');
      const based = readDraft(key)?.based;
      return based && saysAnything(based.draft) ? [{ reportId, campaignId, unitId, areaId, day, based }] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Returns when each draft of other people on this device was last written. Whose they are is not said. **Units**: ms. */
export function draftsOfOthers(uid: string): number[] {
  return storedKeys()
    .filter((key) => !key.startsWith(ownPrefix(uid)))
    .flatMap((key) => {
      const found = readDraft(key);
      return found && saysAnything(found.based.draft) ? [found.keptAtMs] : [];
    });
}

/** Gives a draft to another report, unless that one has its own. Returns whether it did. */
export function moveDraft(
  uid: string,
  draft: Draft,
  from: string,
  { to, year, nowMs }: { to: string; year: number; nowMs: number },
): boolean {
  const there = keptDraft(uid, to);
  if (there && saysAnything(there.draft)) return false;
  if (keepDraft(uid, to, { draft, seenVersion: 0, presumed: false }, year, nowMs) === 'not') return false;
  forgetDraft(uid, from);
  return true;
}

/** Returns true for a draft in which something was written. */
export function saysAnything({ values, nothingToday, difficulties, note }: Draft): boolean {
  const written = [...Object.values(values), note].some((text) => text.trim() !== '');
  return written || nothingToday || Object.keys(difficulties).length > 0;
}

function storedKeys(): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '').filter((key) =>
      key.startsWith(PREFIX),
    );
  } catch {
    return [];
  }
}

function readDraft(key: string): { based: Based; keptAtMs: number } | null {
  try {
    const kept = localStorage.getItem(key);
    if (kept === null) return null;
    const { draft, seenVersion, presumed, keptAtMs = 0 } = JSON.parse(kept) as Based & { keptAtMs?: number };
    return { based: { draft: { ...EMPTY, ...draft }, seenVersion, presumed }, keptAtMs };
  } catch {
    return null;
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
