/**
 * The demonstration's three weeks, played by the server's own workflows on documents in memory: everybody's entries in the
 * order of their time, between them the tick at each moment of the calendar. Server time is campaign time. The same seed
 * leaves the same documents.
 */
import { basename } from 'node:path';
import type { Plan } from '#schema/plan.ts';
import type { Entry } from '#schema/entry.ts';
import type { Decision } from '#schema/decision.ts';
import { accountId, documentPath } from '#schema/keys.ts';
import { addDays, instantOf, momentOf, reportingDays, type CalendarMoment } from '#domain/calendar.ts';
import { sha256Hex } from '#domain/hash.ts';
import { explain } from '#domain/problem.ts';
import type { StoredDocument } from '#domain/proof/documents.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { publishNodes } from '#workflows/publish-indicators.ts';
import { runTick } from '#workflows/run-jobs.ts';
import { uidOf } from '../stage/accounts.ts';
import { seeded } from '../stage/reports.ts';
import { reportsAndReviews } from './day-of-story.ts';
import { habitsOf } from './habits.ts';
import { memoryPorts, type MemoryPorts } from './memory-ports.ts';
import { firstLists, newLists, tasksAndDifficulties, type RegisteredLists } from './other-acts.ts';
import { PeopleLeft } from './people-left.ts';
import type { Saying } from './saying.ts';
import { LAST_MORNING, NEW_LISTS } from './story.ts';

export interface History {
  plan: Plan;
  /** The plan file as text, and its name. */
  planText: string;
  planFile: string;
  lists: RegisteredLists;
  seed: number;
  /** Ends after this day's night; the whole history where it is absent. */
  throughDay?: string;
}

const MOMENTS: readonly CalendarMoment[] = ['remind', 'secondReminder', 'lock', 'digest', 'night'];
/** The tick comes once a minute, some seconds into it. */
const TICK_AFTER_MS = 20_000;
const DECIDED_AFTER_MS = 380;

/** Returns every document at the moment at which the demonstration begins. **Errors**: throws where an answer is not the story's. */
export async function playHistory(history: History): Promise<StoredDocument[]> {
  const { plan, throughDay } = history;
  const ports = memoryPorts();
  const at = (day: string, time: string): number => instantOf(day, time, plan.period.timeZone);
  const endMs =
    throughDay === undefined ? at(LAST_MORNING.day, LAST_MORNING.until) : at(addDays(throughDay, 1), '00:00');
  await setUp(history, ports, at(addDays(plan.period.startDay, -1), '08:00'));
  const moments = reportingDays(plan, LAST_MORNING.day)
    .filter((day) => day < LAST_MORNING.day)
    .flatMap((day) =>
      MOMENTS.map((moment) => ({ atMs: momentOf(plan, day, moment) + TICK_AFTER_MS, saying: null })),
    );
  const said = sayingsOf(history).map((saying) => ({ atMs: saying.atMs, saying }));
  const all = [...moments, ...said].filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs);
  for (const { atMs, saying } of all) {
    if (saying) await say(saying, history, ports);
    else {
      ports.setNowMs(atMs);
      await publishNodes(plan.id, ports.takeAnnounced(), ports);
      await runTick(ports);
    }
  }
  ports.setNowMs(endMs);
  await publishNodes(plan.id, ports.takeAnnounced(), ports);
  return ports.store.documents();
}

/** Returns everything that people say, in no order. */
function sayingsOf({ plan, lists, seed }: History): Saying[] {
  const random = seeded(seed);
  const left = new PeopleLeft(lists.lists);
  const days = reportingDays(plan, LAST_MORNING.day);
  const course = {
    plan,
    habits: habitsOf(plan, random),
    left,
    random,
    waiting: new Map<string, number>(),
    days,
  };
  const idOf = (saying: Omit<Saying, 'target'>): string => entryIdOf(saying, seed);
  const said = [firstLists(plan, lists), ...tasksAndDifficulties(plan, idOf)];
  for (const day of days) {
    if (day === NEW_LISTS.day) said.push(newLists(plan, left));
    said.push(...reportsAndReviews(day, course));
  }
  return said;
}

/** Plan, clock and accounts, as the server says them. */
async function setUp({ plan, planText, planFile }: History, ports: MemoryPorts, atMs: number): Promise<void> {
  const target = documentPath('campaigns', plan.id);
  const sha256 = sha256Hex(planText);
  let nowMs = atMs;
  const asServer = async (act: Pick<Entry, 'id' | 'kind' | 'target' | 'payload'>): Promise<void> => {
    ports.setNowMs((nowMs += 1_000));
    await ports.ledger.append({ ...act, campaignId: plan.id });
    expectAnswer(await postEntry(act.id, ports), 'accepted', act.kind);
  };
  const payload = { text: planText, sha256, fileName: basename(planFile) };
  await asServer({ id: `${plan.id}~plan~${sha256.slice(0, 16)}`, kind: 'plan.load', target, payload });
  await asServer({
    id: `${plan.id}~clock~${String(nowMs)}`,
    kind: 'clock.set',
    target,
    payload: { offsetMs: 0 },
  });
  for (const { id, role } of plan.units) {
    const key = accountId(plan.id, uidOf(id));
    const grant = { role, unitId: id };
    await asServer({
      id: `${key}~grant`,
      kind: 'account.grant',
      target: documentPath('accounts', key),
      payload: grant,
    });
  }
}

async function say(saying: Saying, { plan, seed }: History, ports: MemoryPorts): Promise<void> {
  const { kind, target, payload, texts = {}, atMs, writtenAtMs = atMs, skewMs = 0, unitId } = saying;
  const unit = plan.units.find(({ id }) => id === unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  const serverMs = atMs;
  const id = entryIdOf(saying, seed);
  const record = ports.store.get(target) as { version: number } | null;
  ports.write({
    ...{ id, kind, campaignId: plan.id, target, payload, texts, redacted: null },
    ...{ by: uidOf(unit.id), role: unit.role, unitId },
    baseVersion: kind === 'baseline.register' ? 0 : (record?.version ?? 0),
    capturedAtMs: writtenAtMs + skewMs,
    atMicros: serverMs * 1000,
    clientInfo: { app: 'web', sentAtMs: serverMs - 400 + skewMs },
  });
  ports.setNowMs(serverMs + DECIDED_AFTER_MS);
  expectAnswer(await postEntry(id, ports, target), saying.answer ?? 'accepted', `${kind} ${target}`);
}

function expectAnswer(decision: Decision | null, status: Decision['status'], what: string): void {
  if (decision?.status === status) return;
  const reasons = decision?.problems.map((found) => explain(found)).join(' ') ?? '';
  throw new Error(`${what}: ${decision?.status ?? 'no answer'} instead of ${status}. ${reasons}`);
}

/** A UUID that follows from who says what, and when. */
function entryIdOf(saying: Omit<Saying, 'target'>, seed: number): string {
  const { kind, unitId, atMs, payload } = saying;
  // The record of a difficulty is named after its entry.
  const on = kind === 'difficulty.raise' ? payload : (saying as Saying).target;
  const hex = sha256Hex(JSON.stringify([seed, kind, unitId, atMs, on]));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
