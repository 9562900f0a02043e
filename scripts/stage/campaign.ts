/** A campaign brought onto a stage: its plan loaded once, its demonstration clock set. Server acts, in the journal. */
import { createHash } from 'node:crypto';
import { documentPath } from '#schema/keys.ts';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Campaign } from '#schema/campaign.ts';
import type { Decision } from '#schema/decision.ts';
import type { Plan } from '#schema/plan.ts';
import { instantOf } from '#domain/calendar.ts';
import { offsetAt } from '#domain/campaign-clock.ts';
import { readPlan } from '#domain/plan-file.ts';
import { explainFault } from '#domain/plan-lint/fault.ts';
import { explain } from '#domain/problem.ts';
import { postEntry } from '#workflows/post-entry.ts';
import type { Ports, ServerAct } from '#workflows/ports.ts';
import { faultsOfPlanText } from '../plan-text.ts';
import type { Stage } from './connection.ts';

/** Returns the plan in a file. **Errors**: throws with every fault on its own line. */
export function planFrom(file: string): { plan: Plan; text: string } {
  const text = readFileSync(file, 'utf8');
  const { plan, faults: unreadable } = readPlan(text);
  const isJson = unreadable.every(({ code }) => code !== 'plan.not-json');
  const faults = isJson ? faultsOfPlanText(text) : unreadable;
  if (!plan || faults.length > 0)
    throw new Error(faults.map((found) => `${file} ${found.path}: ${explainFault(found)}`).join('\n'));
  return { plan, text };
}

/** Returns the head of a campaign; null before its plan was loaded. */
export async function campaignHead(ports: Ports, campaignId: string): Promise<Campaign | null> {
  return (
    ((await ports.ledger.record(documentPath('campaigns', campaignId)))?.data as Campaign | undefined) ?? null
  );
}

/** Loads a plan file unless exactly this file is in force already. Returns its plan and whether it was loaded now. */
export async function loadPlan(ports: Ports, file: string): Promise<{ plan: Plan; loaded: boolean }> {
  const { plan, text } = planFrom(file);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const head = await campaignHead(ports, plan.id);
  if (head?.plans.at(-1)?.sha256 === sha256) return { plan, loaded: false };
  await sayAsServer(ports, {
    id: `${plan.id}~plan~${sha256.slice(0, 16)}`,
    kind: 'plan.load',
    campaignId: plan.id,
    target: documentPath('campaigns', plan.id),
    payload: { text, sha256, fileName: basename(file) },
  });
  return { plan, loaded: true };
}

/** Sets the demonstration clock of a campaign so that it now shows this wall time (`HH:mm`) of this day. */
export async function setClock(stage: Stage, plan: Plan, day: string, time: string): Promise<void> {
  const nowMs = Date.now();
  await sayAsServer(stage.ports, {
    id: `${plan.id}~clock~${String(nowMs)}`,
    kind: 'clock.set',
    campaignId: plan.id,
    target: documentPath('campaigns', plan.id),
    payload: { offsetMs: instantOf(day, time, plan.period.timeZone) - nowMs },
  });
}

/** Returns campaign time now. **Units**: milliseconds. */
export async function campaignNowMs(ports: Ports, plan: Plan): Promise<number> {
  const nowMs = Date.now();
  const head = await campaignHead(ports, plan.id);
  return nowMs + (head ? offsetAt(head, nowMs * 1000) : 0);
}

/** Writes a server act and waits for its answer. **Errors**: throws the reasons of a refusal in Vietnamese. */
export async function sayAsServer(ports: Ports, act: ServerAct): Promise<Decision> {
  await ports.ledger.append(act);
  const decision = await postEntry(act.id, ports);
  if (decision?.status !== 'accepted') {
    const reasons = decision?.problems.map((found) => explain(found)).join(' ') ?? '';
    throw new Error(`${act.kind} bị từ chối: ${reasons}`);
  }
  return decision;
}
