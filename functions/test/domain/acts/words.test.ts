// Free text: how long it may be, where it may stand, and that a citizen's data in it is refused and kept nowhere.
import { describe, expect, it } from 'vitest';
import { redact } from '#domain/acts/redact.ts';
import { sha256Hex } from '#domain/hash.ts';
import { answer, postingOf, reasonsOf } from '#world/answers.ts';
import { CAMPAIGN, contextFor, entryOf, listsOfPolice, submitOf } from '#world/entries.ts';
import type { Entry } from '#schema/entry.ts';

const CITIZEN = 'Ông đến làm lại thẻ, số CCCD 031090001234';
const NAME = 'Đã hướng dẫn ông Nguyễn Văn An tại nhà';
const blankedIn = (entry: Entry): string[] | null => redact(entry, contextFor(entry)).blank;

describe('given a citizen’s ID number in a note', () => {
  const entry = submitOf('team', {}, { texts: { note: CITIZEN } });
  const posting = postingOf(entry);

  it('then the report is refused', () => {
    expect(reasonsOf(posting.decision.problems)).toEqual(['text.personal-data @ texts']);
    expect(posting.decision.status).toBe('refused');
  });
  it('then the words are to be blanked in the same commit', () => {
    expect(posting.blank).toEqual(['CCCD']);
    expect(blankedIn(entry)).toEqual(['CCCD']);
  });
  it('then no part of what is written holds the number, nor a hash of the words', () => {
    expect(JSON.stringify(posting)).not.toContain('031090001234');
    expect(posting.decision.contentHash).toBe('');
  });
  it('when the words are already blanked, then there is nothing more to blank and it stays refused', () => {
    const blanked = { ...entry, texts: {}, payload: {}, redacted: ['CCCD'] };
    expect(blankedIn(blanked)).toBeNull();
    expect(answer(blanked)).toBe('refused: text.personal-data @ texts');
  });
  it('when the person says that it holds none, then it is refused all the same', () => {
    const stubborn = submitOf('team', { confirmed: ['personal-data'] }, { texts: { note: CITIZEN } });
    expect(answer(stubborn)).toBe('refused: text.personal-data @ texts');
  });
  it.each(['0912345678', 'abc@gmail.com'])('when it is %s, then it is refused too', (text) => {
    expect(answer(submitOf('team', {}, { texts: { note: `Liên hệ ${text}` } }))).toMatch(
      /^refused: text.personal/,
    );
  });
  it('when it stands in a number’s place, then it is refused and blanked too', () => {
    const hidden = postingOf(submitOf('team', { values: { guided: 'CCCD 031090001234' } }));
    expect(reasonsOf(hidden.decision.problems)).toEqual(['text.personal-data @ texts']);
    expect(hidden.blank).toEqual(['CCCD']);
  });
});

describe('given what may be a person’s name', () => {
  it('when nobody confirmed, then the place is named and nothing is blanked', () => {
    const { decision, blank } = postingOf(submitOf('team', {}, { texts: { note: NAME } }));
    expect(reasonsOf(decision.problems)).toEqual(['text.confirm-personal-data @ texts.note']);
    expect(blank).toBeNull();
  });
  it('when the reporter confirmed that it is none, then it is accepted', () => {
    const sure = submitOf('team', { confirmed: ['personal-data'] }, { texts: { note: NAME } });
    expect(answer(sure)).toBe('accepted');
  });
  it('when it stands in the reason of a return, then the reviewer can confirm as well', () => {
    const report = postingOf(submitOf('team')).record?.data ?? null;
    const payload = { fields: [], dueAtMs: null, confirmed: ['personal-data'] };
    const parts = { texts: { reason: NAME }, baseVersion: 1 };
    expect(answer(entryOf('report.return', 'police', submitOf('team').target, payload, parts), report)).toBe(
      'accepted',
    );
  });
});

describe('given words', () => {
  it('of 300 characters, then they are accepted', () => {
    expect(answer(submitOf('team', {}, { texts: { note: 'a '.repeat(150) } }))).toBe('accepted');
  });
  it('of 301 characters, then they are too long', () => {
    expect(answer(submitOf('team', {}, { texts: { note: `${'a '.repeat(150)}a` } }))).toBe(
      'refused: text.too-long @ texts.note',
    );
  });
  it('of 5 000 characters, then nobody can search them: they are refused and kept nowhere', () => {
    const { decision, blank } = postingOf(submitOf('team', {}, { texts: { note: 'dài '.repeat(1250) } }));
    expect(reasonsOf(decision.problems)).toEqual(['text.personal-data @ texts']);
    expect(blank).toEqual(['TOO_LONG']);
  });
  it('in a place that the form does not have, then the place is unknown', () => {
    expect(answer(submitOf('team', {}, { texts: { diary: 'hôm nay' } }))).toBe(
      'refused: text.unknown-place @ texts.diary',
    );
  });
  it('on a difficulty that is reported, then they are accepted', () => {
    const told = { difficulties: { KK02: 1 } };
    expect(answer(submitOf('team', told, { texts: { 'difficulty.KK02': 'SIM của người khác' } }))).toBe(
      'accepted',
    );
  });
  it.each(['KK02', 'constructor'])(
    'on difficulty %s that is not reported, then the place is unknown',
    (id) => {
      expect(answer(submitOf('team', {}, { texts: { [`difficulty.${id}`]: 'SIM' } }))).toBe(
        `refused: text.unknown-place @ texts.difficulty.${id}`,
      );
    },
  );
});

describe('given a payload far too large for a form', () => {
  it('when a report carries it, then the size is named', () => {
    const values = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`measure${String(index)}`, 1]),
    );
    expect(answer(submitOf('team', { values }))).toBe('refused: entry.too-large');
  });
  it('when a list carries as much, then lists may be that large', () => {
    const areas = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`area${String(index)}`, 1]));
    expect(answer(listsOfPolice({ DS1: areas }))).toMatch(/^refused: baseline.unknown-area/);
  });
});

it('given the hash of a list’s file, when its digits happen to look like an ID, then it is still only a hash', () => {
  const hashes = Array.from({ length: 400 }, (_, index) => sha256Hex(`danh sách ${String(index)}`));
  const misread = hashes.filter((fileSha256) =>
    blankedIn(listsOfPolice({ DS1: { 'ch.cat-ba': 1 } }, { fileSha256 })),
  );
  expect(misread).toEqual([]);
});

it('given an administrator, when an account of a member of staff gets its display name, then it is granted', () => {
  const payload = { role: 'reporter', unitId: 'cnscd.cat-ba.tdp-01' };
  const texts = { displayName: 'Nguyễn Văn An' };
  expect(
    answer(
      entryOf('account.grant', 'admin', `accounts/${CAMPAIGN}~u-new`, payload, {
        texts,
        campaignId: CAMPAIGN,
      }),
    ),
  ).toBe('accepted');
});
