/**
 * What the page takes for readable is what the security rules open: every node and task of the Cát Hải plan, for every
 * role. The page must not ask for what is refused, nor leave out what is open.
 */
import { readFileSync } from 'node:fs';
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import {
  collection,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  query,
  setDoc,
  setLogLevel,
  where,
} from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeId, taskKey, type Node } from '#schema/keys.ts';
import type { TaskDefinition } from '#schema/plan.ts';
import { ROLE_NAMES, type RoleName } from '#web/roles.ts';
import { ownUnitIds, seesAllSums, seesNode, seesTask } from '#web/sees.ts';
import { MemoryDatabase } from '#world/memory-database.ts';
import { CAMPAIGN, CAT_HAI, entryOf, msAt, PLAN_TEXT } from '#world/entries.ts';

const { plan } = CAT_HAI;
const RULES = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');

/** A unit for every role that has one; a role without one in the plan is somebody without a unit. */
const UNIT_OF: Readonly<Record<RoleName, string | null>> = {
  reporter: 'cnscd.cat-ba.tdp-01',
  collector: 'cnscd.cat-ba.tdp-02',
  'digital-lead': 'phong-vhxh',
  standing: 'cong-an',
  leader: 'ubnd',
  recipient: null,
  auditor: 'giam-sat',
  admin: 'quan-tri',
};
const PEOPLE = [
  ...ROLE_NAMES.map((role) => ({ role, unitId: UNIT_OF[role] })),
  { role: 'reporter' as const, unitId: null },
  { role: 'digital-lead' as const, unitId: null },
];
type Seer = (typeof PEOPLE)[number];
const uidOf = ({ role, unitId }: Seer): string => `${role}-${unitId ?? 'none'}`;

const NODES: readonly { kind: 'area' | 'unit' | 'group'; id: string }[] = [
  ...plan.areas.map(({ id }) => ({ kind: 'area' as const, id })),
  ...plan.units.map(({ id }) => ({ kind: 'unit' as const, id })),
  ...plan.groups.map(({ id }) => ({ kind: 'group' as const, id })),
];

/** One task more for a team that another unit leads, and in which one more takes part. */
const TASKS: readonly TaskDefinition[] = [
  ...plan.tasks,
  ...plan.tasks.slice(0, 1).map((task) => ({
    ...task,
    id: 'issued-later',
    person: { ...task.person, unitId: 'cnscd.cat-ba.tdp-03' },
    responsibility: { ...task.responsibility, withUnitIds: ['cnscd.cat-ba.tdp-02'] },
  })),
];

let environment: RulesTestEnvironment;

const storeOf = (seer: Seer): Firestore =>
  environment.authenticatedContext(uidOf(seer)).firestore() as unknown as Firestore;

async function isOpen(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'permission-denied') return false;
    throw error;
  }
}

beforeAll(async () => {
  setLogLevel('silent');
  const [host = '', port = ''] = (process.env['FIRESTORE_EMULATOR_HOST'] ?? '').split(':');
  environment = await initializeTestEnvironment({
    projectId: 'demo-sees',
    firestore: { host, port: Number(port), rules: RULES },
  });
  await environment.clearFirestore();
  const database = new MemoryDatabase();
  const payload = { text: PLAN_TEXT, sha256: CAT_HAI.sha256, fileName: 'cat-hai.json' };
  database.say(
    entryOf('plan.load', 'system', `campaigns/${CAMPAIGN}`, payload, { atMs: msAt('08:00', '2026-06-16') }),
  );
  await environment.withSecurityRulesDisabled(async (context) => {
    const store = context.firestore() as unknown as Firestore;
    const tree = database.documents().filter(({ path }) => /^(areas|units)\//.test(path));
    for (const { path, data } of tree) await setDoc(doc(store, path), data);
    for (const seer of PEOPLE) {
      const { role, unitId } = seer;
      await setDoc(doc(store, 'members', uidOf(seer)), {
        uid: uidOf(seer),
        seats: { [CAMPAIGN]: { role, unitId } },
      });
    }
    for (const definition of TASKS) {
      const leadUnitId = CAT_HAI.units.get(definition.person.unitId)?.leadUnitId ?? null;
      const data = { campaignId: CAMPAIGN, taskId: definition.id, definition, leadUnitId };
      await setDoc(doc(store, 'tasks', taskKey(CAMPAIGN, definition.id)), data);
    }
  });
});

afterAll(async () => {
  await environment.cleanup();
});

describe.each(PEOPLE)('the page of a $role of $unitId', (seer) => {
  it('asks for the numbers of the places that are open, and of no other', async () => {
    const store = storeOf(seer);
    const open = await Promise.all(
      NODES.map(async ({ kind, id }) => {
        const node: Node = `${kind}:${id}`;
        return isOpen(getDoc(doc(store, 'indicators', nodeId(CAMPAIGN, node))));
      }),
    );
    const named = (of: readonly boolean[]): string[] =>
      NODES.filter((_, index) => of[index]).map(({ kind, id }) => `${kind}:${id}`);
    const taken = NODES.map(({ kind, id }) => seesNode(CAT_HAI, seer, kind, id));
    expect(named(taken)).toEqual(named(open));
  });

  it('shows the tasks that are open, and no other', async () => {
    const store = storeOf(seer);
    const open = await Promise.all(
      TASKS.map(({ id }) => isOpen(getDoc(doc(store, 'tasks', taskKey(CAMPAIGN, id))))),
    );
    const named = (of: readonly boolean[]): string[] =>
      TASKS.filter((_, index) => of[index]).map(({ id }) => id);
    expect(named(TASKS.map((task) => seesTask(CAT_HAI, seer, task)))).toEqual(named(open));
  });

  it('finds the tasks that were issued later by questions that are answered', async () => {
    const store = storeOf(seer);
    const [own] = ownUnitIds(CAT_HAI, seer);
    const tasks = [collection(store, 'tasks'), where('campaignId', '==', CAMPAIGN)] as const;
    const questions = seesAllSums(seer)
      ? [query(...tasks)]
      : own === undefined
        ? []
        : [
            query(...tasks, where('definition.person.unitId', '==', own)),
            query(...tasks, where('definition.responsibility.withUnitIds', 'array-contains', own)),
            ...(seer.role === 'digital-lead' ? [query(...tasks, where('leadUnitId', '==', own))] : []),
          ];
    const found = await Promise.all(questions.map((asked) => getDocs(asked)));
    const ids = found.flatMap(({ docs }) => docs.map((task) => String(task.get('taskId'))));
    const later = TASKS.filter((task) => task.id === 'issued-later' && seesTask(CAT_HAI, seer, task));
    expect(ids).toEqual(expect.arrayContaining(later.map(({ id }) => id)));
  });
});
