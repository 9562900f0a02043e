/**
 * Every string, key and number of an entry, each once, with what may stand there: the one walk over an entry for
 * screening and for what a refusal may repeat. A path never holds what somebody typed.
 */
import type { Entry } from '#schema/entry.ts';

/** A number, or a list of numbers, that a person sent. `path`: the member of the payload in which it stands. */
export interface EntryNumber {
  path: string;
  value: number | readonly number[];
}

/**
 * `prose`: people's own words. `code`: an id or a word of a closed list. `key`: the name of a text or of a member.
 * `value`: a string in the place of something else (a number, a day), or whose place is not known.
 */
export interface EntryString {
  kind: 'prose' | 'code' | 'key' | 'value';
  /** Dotted place in the entry: `texts.note`, `signer`, `payload`, `target`. */
  path: string;
  text: string;
}

/** What of an entry is read. A phone that checks a form knows its kind, words and payload only. */
export type Screened = Pick<Entry, 'kind' | 'texts' | 'payload'> &
  Partial<Pick<Entry, 'id' | 'role' | 'campaignId' | 'target' | 'clientInfo'>>;

/** Members of payloads that hold words; everything else holds ids, days and numbers. */
const PROSE = new Set(['documentNumber', 'signer', 'definition', 'productUrl']);

/** How an id may be spelled, in a plan, in a target or in an account. */
const CODE = /^[A-Za-z0-9_][A-Za-z0-9_.:@-]{0,127}$/;

/** How a client names itself: `web`, `web 1.2.3`, `web/1.2.3`. The security rules hold the same pattern. */
export const APP_NAME = /^[a-z]{1,16}(-[a-z]{1,12})?([ /][0-9]{1,3}([.][0-9]{1,3}){0,2})?$/;

/** Returns true iff the text is spelled like an id: nothing that a sentence could be written in. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** Returns the strings and keys of an entry, words first. */
export function* stringsOf(entry: Screened): Generator<EntryString> {
  for (const [field, text] of Object.entries(entry.texts)) {
    yield { kind: 'key', path: 'texts', text: field };
    yield { kind: 'prose', path: isCode(field) ? `texts.${field}` : 'texts', text };
  }
  yield* stringsIn(entry.payload);
  if (entry.campaignId !== undefined) yield { kind: 'code', path: 'campaignId', text: entry.campaignId };
  for (const part of entry.target?.split(/[/~]/) ?? []) yield { kind: 'code', path: 'target', text: part };
  if (entry.clientInfo) yield { kind: 'code', path: 'clientInfo.app', text: entry.clientInfo.app };
}

/** Returns the numbers of a payload, and its lists of nothing but numbers. */
export function* numbersOf(payload: Entry['payload']): Generator<EntryNumber> {
  const open: { path: string; value: unknown }[] = Object.entries(payload).map(([key, value]) => ({
    path: isCode(key) ? key : 'payload',
    value,
  }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next;
    if (typeof value === 'number') yield { path, value };
    if (value === null || typeof value !== 'object') continue;
    const members = Object.values(value);
    if (Array.isArray(value) && members.every((member) => typeof member === 'number'))
      yield { path, value: members };
    for (const member of members) open.push({ path, value: member });
  }
}

interface Open {
  path: string;
  value: unknown;
  kind: 'prose' | 'code' | 'value';
}

/** Without recursion: how deep a payload goes is for its sender to choose. */
function* stringsIn(payload: Entry['payload']): Generator<EntryString> {
  const open: Open[] = [{ path: 'payload', value: payload, kind: 'value' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value, kind } = next;
    if (typeof value === 'string') yield { kind, path, text: value };
    if (value === null || typeof value !== 'object') continue;
    const members = Array.isArray(value)
      ? value.map((item: unknown) => [null, item] as const)
      : Object.entries(value);
    for (const [key, member] of members) {
      if (key !== null) yield { kind: 'key', path: 'payload', text: key };
      const top = value === payload && key !== null;
      const stringPath = top && PROSE.has(key) ? key : path;
      const is = top ? (PROSE.has(key) ? 'prose' : key === 'confirmed' ? 'code' : 'value') : kind;
      open.push({ path: stringPath, value: member, kind: is });
    }
  }
}
