// The three weeks of the demonstration: proven by the audit, made by today's code, and with something of everything in it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { StoredDocument } from '#domain/proof/documents.ts';
import { verifyDocuments } from '#domain/proof/verify.ts';
import { sha256Hex } from '#domain/hash.ts';
import type { Baseline } from '#schema/baseline.ts';
import { RULE_VERSION, type Decision } from '#schema/decision.ts';
import { Difficulty } from '#schema/difficulty.ts';
import type { Digest, UnitDayStatus } from '#schema/digest.ts';
import { REPORT_STATUS, type Report } from '#schema/report.ts';
import { Task } from '#schema/task.ts';
import { plainDocuments } from '../export-reader/plain-document.ts';
import { readExport } from '../export-reader/read-export.ts';
import { DEMO_DAY } from '../stage/demo-files.ts';
import { writeDemoData } from './demo-data.ts';
import { playHistory } from './play.ts';
import { demoHistory, recordedHistory } from './recorded.ts';
import { FERRY_DAY } from './story.ts';

/** What to do when one of these fails after a change of rules, plan or story. */
const RECORD = 'npm run simulate -- --record';

/** Seconds, but on a machine where everything else runs too. */
const AUDIT_MS = 600_000;

const folder = mkdtempSync(join(tmpdir(), 'history-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const recorded = recordedHistory();
const byPath = new Map(recorded.map((document) => [document.path, document]));
const all = <T>(collection: string): T[] =>
  recorded.filter(({ path }) => path.startsWith(`${collection}/`)).map(({ data }) => data as T);
const editions = all<Digest>('digests').map(({ edition }) => edition);
const newest = editions.find(({ day }) => day === '2026-07-07');

describe('the recorded three weeks', () => {
  it(
    'as the emulators are given them, an audit computes every value again',
    () => {
      const { plan } = demoHistory();
      writeDemoData(join(folder, 'data'), 'demo-history', plan, recorded);
      const { ok, count, differences } = verifyDocuments(
        plainDocuments(readExport(join(folder, 'data/firestore_export'))),
      );
      expect({ ok, count, differences }, RECORD).toEqual({ ok: true, count: 0, differences: [] });
    },
    AUDIT_MS,
  );

  it('were decided by the rules of today, under the plan of today', () => {
    expect(new Set(all<Decision>('decisions').map(({ ruleVersion }) => ruleVersion)), RECORD).toEqual(
      new Set([RULE_VERSION]),
    );
    const plans = all<{ sha256: string }>('plans').map(({ sha256 }) => sha256);
    expect(plans, RECORD).toEqual([sha256Hex(demoHistory().planText)]);
  });

  it('are what is played today: the first two days are the same to the last value', async () => {
    const played = await playHistory({ ...demoHistory(), throughDay: '2026-06-18' });
    const lasting = played.filter(({ path }) => /^(journal|decisions|digests|recounts)\//.test(path));
    expect(lasting.length).toBeGreaterThan(400);
    const asStored = (document: StoredDocument): unknown => JSON.parse(JSON.stringify(document));
    expect(lasting.map(asStored), RECORD).toEqual(lasting.map(({ path }) => byPath.get(path)));
  });
});

describe('a first look at the demonstration', () => {
  it('finds every target between 60 and 95 %', () => {
    const shares = (newest?.targets ?? [])
      .filter(({ targetRatio }) => targetRatio !== null)
      .map(({ ratio }) => (ratio.numerator ?? 0) / (ratio.denominator ?? 1));
    expect(shares).toHaveLength(5);
    for (const share of shares) expect(share).toSatisfy((value: number) => value > 0.6 && value < 0.95);
  });

  it('finds days of every kind: late, without signal, with nothing, forgotten', () => {
    const known = new Set(editions.flatMap(({ units }) => units.flatMap(({ history }) => history)));
    const wanted: UnitDayStatus[] = ['on-time', 'late', 'late-no-signal', 'nothing', 'missing'];
    expect([...known]).toEqual(expect.arrayContaining(wanted));
  });

  it('finds that the ferry day was told as it was seen, and mended the next morning', () => {
    const ferry = editions.find(({ day }) => day === FERRY_DAY.day)?.discipline;
    expect(ferry?.missing).toBeGreaterThan(5);
    const reports = all<Report>('reports').filter(({ day }) => day === FERRY_DAY.day);
    const taken = reports.filter(({ steps }) => steps.some(({ review }) => review?.outcome === 'taken-in'));
    expect(taken.length).toBeGreaterThan(5);
  });

  it('finds a slow hamlet, and lists that grew', () => {
    const areas = newest?.areas ?? [];
    const shareOf = (id: string): number => {
      const line = areas
        .find(({ areaId }) => areaId === id)
        ?.indicators.find(({ indicatorId }) => indicatorId === 'CT2.4');
      return (line?.ratio.numerator ?? 0) / (line?.ratio.denominator ?? 1);
    };
    expect(shareOf('ch.hoang-chau.thon-02')).toBeLessThan(shareOf('cat-hai') / 2);
    const [lists] = all<Baseline>('baselines');
    expect(lists?.versions).toHaveLength(2);
    expect(
      newest?.targets.find(({ indicatorId }) => indicatorId === 'CT4.1')?.ratio.denominator,
    ).toBeGreaterThan(lists?.versions[0]?.sums['DS3b'] ?? Infinity);
  });

  it('finds reports, tasks and difficulties in every state that there is', () => {
    const states = all<Report>('reports').flatMap(({ steps }) => steps.map(({ status }) => status));
    expect(new Set(states)).toEqual(new Set(REPORT_STATUS));
    expect(new Set(all<Task>('tasks').map(({ status }) => status))).toEqual(
      new Set(Task.shape.status.options),
    );
    expect(new Set(all<Difficulty>('difficulties').map(({ status }) => status))).toEqual(
      new Set(Difficulty.shape.status.options),
    );
  });

  it('finds this morning reports that wait for review, some with something to look at, and one sent back', () => {
    const today = all<Report>('reports').filter(({ day }) => day === DEMO_DAY);
    const now = today.map(({ steps }) => steps.at(-1));
    const states = now.map((state) => state?.status);
    for (const status of ['received', 'approved', 'returned']) expect(states).toContain(status);
    const codes = now.flatMap((state) => state?.content?.flags ?? []).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['report.rule-broken', 'report.clock-skew']));
    expect(now.some((state) => state?.content?.texts['reason.V10.healthBookIntegrated'])).toBe(true);
  });

  it('leaves the teams of the walk through a day to the visitor', () => {
    const today = all<Report>('reports').filter(({ day }) => day === DEMO_DAY);
    for (const team of ['tdp-01', 'tdp-02', 'tdp-05'])
      expect(today.map(({ unitId }) => unitId)).not.toContain(`cnscd.cat-ba.${team}`);
  });
});
