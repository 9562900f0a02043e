// Why a journal document is no entry, as the administrator and an auditor read it: fields by the names that every entry
// has, never a name that somebody chose. And what broke, without what was said.
import { describe, expect, it } from 'vitest';
import { faultInWords } from '#domain/fault-words.ts';
import { instantOf } from '#domain/proof/plain.ts';
import { readEntry } from '#domain/proof/journal.ts';
import { submitOf } from '#world/entries.ts';

const NAME = 'Nguyễn Văn An 0912345678';
const { atMicros, capturedAtMs, clientInfo, ...rest } = submitOf('team');
const honest = {
  ...rest,
  at: instantOf(Math.floor(atMicros / 1e6), 0),
  capturedAt: instantOf(Math.floor(capturedAtMs / 1000), 0),
  clientInfo: { app: clientInfo.app, sentAt: instantOf(Math.floor(clientInfo.sentAtMs / 1000), 0) },
};
const reasonOf = (change: object): string => {
  const read = readEntry('x', { ...honest, ...change });
  return 'unreadable' in read ? read.unreadable : 'an entry';
};

describe('given a journal document', () => {
  it('as an honest phone sends it, then it is an entry', () => {
    expect(reasonOf({})).toBe('an entry');
  });
  it.each([
    ['the name of a text', { texts: { [NAME]: 1, note: 2 } }, 'texts.… invalid_type; texts.… invalid_type'],
    ['a text', { texts: [NAME] }, 'texts invalid_type'],
    ['the kind', { kind: NAME }, 'kind invalid_value'],
    ['the role', { role: NAME }, 'role invalid_union'],
    ['the campaign', { campaignId: NAME }, 'campaignId invalid_format'],
    ['the app', { clientInfo: { app: { [NAME]: 1 }, sentAt: honest.at } }, 'clientInfo.app invalid_type'],
    ['what was taken out', { redacted: [{ [NAME]: 1 }] }, 'redacted.… invalid_type'],
    ['the version', { baseVersion: NAME }, 'baseVersion invalid_type'],
  ])('with a person in %s, then the reason names the field only', (_, change, reason) => {
    expect(reasonOf(change)).toBe(reason);
  });
});

describe('given a fault', () => {
  const entry = submitOf('team', { values: { 'Lê Thị Bông': 'ở xóm Đình' } });
  it.each([
    [
      'the number of a person',
      `cannot store 0912345678 here`,
      'Error: cannot store [đã ẩn: số điện thoại] here',
    ],
    ['a quotation', `Unexpected token in "xóm Đình, nhà số 4"`, 'Error: Unexpected token in "…"'],
    [
      'a key of the entry',
      'invalid field payload.values.Lê Thị Bông',
      'Error: invalid field payload.values.…',
    ],
    ['a value of the entry', 'bad value ở xóm Đình', 'Error: bad value …'],
    ['nobody', 'Cannot read properties of undefined', 'Error: Cannot read properties of undefined'],
    ['a field of ours', 'found in field "baseVersion"', 'Error: found in field "baseVersion"'],
  ])('whose message names %s, then it is told without', (_, message, told) => {
    expect(faultInWords(new Error(message), entry)).toBe(told);
  });
  it('that is none, then it is unknown', () => {
    expect(faultInWords(NAME)).toBe('unknown');
  });
});
