// What the desk offers is what is not refused as own work: one function says it, and the answers agree with it.
import { describe, expect, it } from 'vitest';
import { assumedGrant } from '#domain/accounts.ts';
import { isOwnWork, type ReviewKind } from '#domain/acts/report-review.ts';
import type { Carrier } from '#schema/entry.ts';
import { Report } from '#schema/report.ts';
import { answer, postingOf, recordAs } from '#world/answers.ts';
import { entryOf, lockedDay, msAt, PEOPLE, submitOf, type Persona } from '#world/entries.ts';

const CARRIER: Carrier = PEOPLE.reviewer;
const carrier = assumedGrant(CARRIER);
const { target } = submitOf('team');
const day = lockedDay();
const payloadOf = (kind: ReviewKind): Record<string, unknown> =>
  kind === 'report.return' ? { fields: [], dueAtMs: null } : {};

const sent = (parts = {}): ReturnType<typeof submitOf> =>
  submitOf('team', {}, { carriedBy: CARRIER, ...parts });
const received = recordAs(Report, postingOf(sent(), null, { carrier }));
const held = recordAs(Report, postingOf(sent({ atMs: msAt('17:10') }), null, { carrier, day }));
const alone = recordAs(Report, postingOf(submitOf('team')));
const heldBeside = recordAs(
  Report,
  postingOf(sent({ baseVersion: 1, atMs: msAt('17:10') }), alone, { carrier, day }),
);
const void_ = entryOf('report.void', 'police', target, {}, { baseVersion: 1, texts: { reason: 'Nhầm' } });
const voided = recordAs(Report, postingOf({ ...void_, atMicros: msAt('16:10') * 1000 }, received));

/** Each act on a report in a state that allows it; the last counts what its author sent and holds what was brought. */
const CASES: readonly [ReviewKind, string, Report][] = [
  ['report.approve', 'received', received],
  ['report.return', 'received', received],
  ['report.void', 'received', received],
  ['report.restore', 'voided', voided],
  ['report.take-in', 'held', held],
  ['report.take-in', 'held beside what counts', heldBeside],
  ['report.approve', 'received, with a correction held', heldBeside],
];

describe('given a report that somebody brought for its author', () => {
  it.each(CASES)(
    'when %s is said of it (%s), then who may not is known before it is said',
    (kind, _, record) => {
      const refused = (by: string, who: Persona): boolean => {
        const said = entryOf(kind, who, target, payloadOf(kind), {
          ...{ baseVersion: record.version, texts: kind === 'report.approve' ? {} : { reason: 'Sai' } },
          atMs: msAt('17:20'),
        });
        const given = answer({ ...said, by }, record, kind === 'report.take-in' ? { day } : {});
        expect(['accepted', 'refused: entry.own-work']).toContain(given);
        return given !== 'accepted';
      };
      const everybody = [PEOPLE.team.by, CARRIER.by, PEOPLE.police.by];
      const own = everybody.map((uid) => isOwnWork(kind, record, uid));
      expect(everybody.map((uid) => refused(uid, 'police'))).toEqual(own);
      expect([own[0], own[2]]).toEqual([true, false]);
    },
  );

  it('then whoever brought it may send it back or void it, and may not make it count', () => {
    const may = CASES.map(([kind, , record]) => !isOwnWork(kind, record, CARRIER.by));
    expect(may).toEqual([false, true, true, false, false, false, true]);
  });
});
