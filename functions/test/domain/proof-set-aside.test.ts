// What was set aside, in the audit: it hides nothing, is decided again where it can be, and the edition counts it.
import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#domain/proof/documents.ts';
import { verifyDocuments } from '#domain/proof/verify.ts';
import { BROKE, setAsidePosting } from '#domain/set-aside.ts';
import { RULE_VERSION } from '#schema/decision.ts';
import { copy } from '#world/changed.ts';
import { reportAct } from '#world/small-days.ts';

const LAST = reportAct('2026-07-02 18:30', 'tay', 'nho.tay.2', { guided: 5 });

const reasonsOf = (documents: StoredDocument[]): string[] =>
  verifyDocuments(documents).differences.map(({ document, reason }) => `${document} ${reason}`);

const journalOf = ({ id, atMicros, capturedAtMs, clientInfo, ...rest }: typeof LAST): StoredDocument => ({
  path: `journal/${id}`,
  data: {
    ...rest,
    at: { timestampMicros: atMicros },
    capturedAt: { timestampMicros: capturedAtMs * 1000 },
    clientInfo: { app: clientInfo.app, sentAt: { timestampMicros: clientInfo.sentAtMs * 1000 } },
  },
});

describe('given a valid report that somebody hides', () => {
  const hidden = (): StoredDocument[] => [
    ...copy(),
    journalOf(LAST),
    { path: `quarantine/journal~${LAST.id}`, data: { source: 'journal', sourceId: LAST.id } },
    { path: `quarantine/entry~${LAST.id}`, data: { source: 'entry', sourceId: LAST.id } },
  ];

  it('behind a document in quarantine, then it is found unanswered', () => {
    expect(reasonsOf(hidden())).toEqual([`journal/${LAST.id} unanswered`]);
  });

  it('behind a decision that sets it aside, then it is found answerable', () => {
    const { decision } = setAsidePosting(LAST.id, LAST, BROKE, { decidedAtMs: 1, ruleVersion: RULE_VERSION });
    const documents = [...hidden(), { path: `decisions/${LAST.id}`, data: { ...decision } }];
    expect(reasonsOf(documents)).toEqual([`decisions/${LAST.id} answerable`]);
    expect(verifyDocuments(documents).notes).toContainEqual(
      expect.objectContaining({ code: 'set-aside', count: 2 }),
    );
  });
});

describe('given a document that is no entry', () => {
  const odd = (): StoredDocument => {
    const document = journalOf(LAST);
    return { ...document, data: { ...document.data, baseVersion: 2 ** 60 } };
  };
  const answered = (problems: unknown): StoredDocument => {
    const { decision } = setAsidePosting(LAST.id, LAST, 'event.unparsable', {
      decidedAtMs: 1,
      ruleVersion: RULE_VERSION,
    });
    return { path: `decisions/${LAST.id}`, data: { ...decision, ...(problems ? { problems } : {}) } };
  };

  it('and whose sender was told, then nothing differs', () => {
    expect(reasonsOf([...copy(), odd(), answered(null)])).toEqual([]);
  });
  it('and whose sender was told otherwise, then that is found', () => {
    expect(
      reasonsOf([...copy(), odd(), answered([{ code: 'report.empty', path: null, params: {} }])]),
    ).toEqual([`decisions/${LAST.id} differs`]);
  });
  it('and that nobody answered, then that is found', () => {
    expect(reasonsOf([...copy(), odd()])).toEqual([`journal/${LAST.id} unreadable`]);
  });
  it.each([
    ['0001', -62_135_596_800_000_000],
    ['9999', 253_402_300_799_999_999n],
  ])('as its device stood in the year %s, then it can be read all the same', (_, timestampMicros) => {
    const document = journalOf(LAST);
    const data = { ...document.data, capturedAt: { timestampMicros } };
    expect(reasonsOf([...copy(), { ...document, data }])).toEqual([`journal/${LAST.id} unanswered`]);
  });
});
