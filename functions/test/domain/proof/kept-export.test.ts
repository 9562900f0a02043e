// Exports made by earlier versions of the program, and what was said of them then: nothing that is changed here may
// change the verdict on a journal that exists. A new rule version adds a file; none is ever made again.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#domain/proof/documents.ts';
import { verifyDocuments, type Verdict } from '#domain/proof/verify.ts';

interface Kept {
  documents: StoredDocument[];
  verdict: Verdict;
}

const kept = (name: string): Kept => {
  const packed = readFileSync(new URL(`fixtures/${name}.json.gz`, import.meta.url));
  return JSON.parse(gunzipSync(packed).toString()) as Kept;
};

describe.each([
  ['three days in a storm under rules 2, with three editions', 'played-rules-2', 70, 3],
  ['the first two days of the demonstration under rules 6', 'played-rules-6', 303, 2],
])('an export of %s', (_, name, decisions, digests) => {
  const { documents, verdict } = kept(name);
  it('is proven as on the day it was made', () => {
    expect(verdict).toMatchObject({ ok: true, count: 0, checked: { decisions, digests } });
    const now = verifyDocuments(documents);
    // That older rules were in force is new to say; nothing else is.
    const notes = now.notes.filter(({ code }) => code !== 'other-rules');
    expect(JSON.stringify({ ...now, notes })).toBe(JSON.stringify(verdict));
  });
  it('is refused when one number of one decision, record, sum or edition is another', () => {
    for (const collection of ['decisions', 'reports', 'totals', 'digests']) {
      const forged = structuredClone(documents);
      const found = forged.find(({ path }) => path.startsWith(`${collection}/`));
      expect(bump(found?.data), collection).toBe(true);
      expect(verifyDocuments(forged).ok, collection).toBe(false);
    }
  });
});

/** Passed over: the server's own word, and a version of the rules of which the next may say the same. */
const FREE = new Set(['decidedAtMs', 'ruleVersion']);

/** Adds one to the first number of a document. Returns false where it holds none. */
function bump(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === 'number' && !FREE.has(key)) {
      Object.assign(value, { [key]: member + 1 });
      return true;
    }
    if (bump(member)) return true;
  }
  return false;
}
