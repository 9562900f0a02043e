/** What waits for a person before anything new: refused, returned or held work, in words, until it was dealt with. */
import { describe, expect, it } from 'vitest';
import { problem } from '#domain/problem.ts';
import type { EntryKind } from '#schema/entry.ts';
import type { Report } from '#schema/report.ts';
import { refusedActs } from '../../entry-form/not-taken.ts';
import type { Item } from '../../outbox/item.ts';
import { heldReports, longUnsent, refusedReports } from './attention.ts';

const FUTURE = [problem('report.day-in-future', 'day')];

const item = (id: string, target: string, kind: EntryKind, part: Partial<Item> = {}): Item => ({
  ...{ id, author: { by: 'lan', role: 'reporter', unitId: 't' }, capturedAtMs: 0, reason: null },
  said: { kind, campaignId: 'c', target, payload: {}, texts: {}, baseVersion: 0 },
  ...{ state: 'sent', decision: null },
  ...part,
});
const refused = {
  decision: { status: 'refused', version: 0, problems: FUTURE } as unknown as Item['decision'],
};
const accepted = {
  decision: { status: 'accepted', version: 1, problems: [] } as unknown as Item['decision'],
};
const REPORT = 'reports/c~t~a~2026-07-09';

describe('a report that was refused', () => {
  const records = new Map<string, Report>();

  it('is named with its reason until it was sent again', () => {
    const first = item('1', REPORT, 'report.submit', refused);
    expect(refusedReports([first], 'c', records)).toEqual([
      { item: first, stopped: false, problems: FUTURE },
    ]);
    expect(refusedReports([first, item('2', REPORT, 'report.submit', accepted)], 'c', records)).toEqual([]);
    expect(refusedReports([first, item('2', REPORT, 'report.submit')], 'c', records)).toEqual([]);
    expect(refusedReports([first], 'another', records)).toEqual([]);
  });

  it('is named too where the door refused it, and no longer where somebody reported since', () => {
    const stopped = item('1', REPORT, 'report.submit', { state: 'stopped' });
    expect(refusedReports([stopped], 'c', records)).toMatchObject([{ stopped: true, problems: [] }]);
    const since = new Map([['c~t~a~2026-07-09', { version: 1 }]]);
    expect(refusedReports([stopped], 'c', since)).toEqual([]);
  });
});

describe('a step of a task and a difficulty', () => {
  it('that were refused after their sheet was closed are seen, each once, until something else was said', () => {
    const step = item('1', 'tasks/c~NV1', 'task.progress', refused);
    const raised = item('2', 'difficulties/c~2', 'difficulty.raise', refused);
    expect(refusedActs([step, raised], 'c').map(({ item: { id } }) => id)).toEqual(['1', '2']);
    const again = item('3', 'tasks/c~NV1', 'task.complete', accepted);
    expect(refusedActs([step, raised, again], 'c').map(({ item: { id } }) => id)).toEqual(['2']);
  });
});

describe('what was not sent', () => {
  const DAY_MS = 24 * 60 * 60_000;
  const unsent = (capturedAtMs: number, state: Item['state'] = 'queued') =>
    item(String(capturedAtMs), REPORT, 'report.submit', { capturedAtMs, state });

  it('for more than three days is asked for, however often it was tried, until it has gone', () => {
    const items = [unsent(0), unsent(DAY_MS, 'sending'), unsent(2 * DAY_MS)];
    expect(longUnsent(items, 3 * DAY_MS)).toBeNull();
    expect(longUnsent(items, 3 * DAY_MS + 1)).toEqual({ count: 1, sinceMs: 0 });
    expect(longUnsent(items, 5 * DAY_MS)).toEqual({ count: 2, sinceMs: 0 });
    expect(longUnsent([unsent(0, 'sent'), unsent(0, 'stopped')], 9 * DAY_MS)).toBeNull();
  });
});

describe('a report that is held', () => {
  it('is named while it waits for the standing agency', () => {
    const report = (held: unknown) => ({ steps: [{ held }] }) as unknown as Report;
    const found = heldReports(
      new Map([
        ['a', report({ values: {} })],
        ['b', report(null)],
      ]),
    );
    expect(found.map(([id]) => id)).toEqual(['a']);
  });
});
