/** What of the outbox stands on the reports' screen: what waits, and what was set aside, until somebody takes it off. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '#schema/decision.ts';
import type { Item } from '../../outbox/item.ts';
import { setAsideReports, waitingReports } from './waiting.ts';

const item = (
  id: string,
  decision: Partial<Decision> | null,
  target = 'reports/c~to-1~a~2026-07-08',
): Item => ({
  ...{ id, capturedAtMs: 0, reason: null, state: 'sent' },
  author: { by: 'lan', role: 'reporter', unitId: 'to-1' },
  said: { kind: 'report.submit', campaignId: 'c', target, payload: {}, texts: {}, baseVersion: 0 },
  decision: decision && ({ entryId: id, status: 'refused', ...decision } as Decision),
});
const waiting = item('1', null);
const aside = item('2', { setAside: true });
const again = item('3', { entryId: '3~again', status: 'accepted' });
const refused = item('4', {});
const task = item('5', { setAside: true }, 'tasks/c~t');
const ALL = [waiting, aside, again, refused, task];
const idsOf = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

describe('the reports on this device', () => {
  it('wait until the server has answered', () => {
    expect(idsOf(waitingReports(ALL, 'c'))).toEqual(['1']);
  });
  it('stand among what was set aside, also once they were answered when said again; newest first', () => {
    expect(idsOf(setAsideReports(ALL, 'c'))).toEqual(['3', '2']);
    expect(setAsideReports(ALL, 'c')[1]).toMatchObject({ areaId: 'a', day: '2026-07-08' });
  });
  it('of another campaign do not stand there', () => {
    expect(setAsideReports(ALL, 'another')).toEqual([]);
  });
});
