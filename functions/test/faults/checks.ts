// What must hold when everything has settled: the journal alone, read by the oracle, tells every decision, record, sum and
// ratio. Each check says what it found in words; none repairs anything.
import { FieldPath, type DocumentData, type Firestore } from 'firebase-admin/firestore';
import { SMALL_PLAN } from '#world/small-plan.ts';
import { answerFaults, auditFaults, seatFaults } from './checks-answers.ts';
import type { Fault } from './fault.ts';
import { sorted } from './journal.ts';
import { Oracle } from './oracle.ts';
import type { Drawn } from './stage.ts';

type Sums = Record<string, Record<string, Record<string, number>>>;

/** Returns everything that is not as the journal says. */
export async function faultsOf(db: Firestore, campaignId: string, acts: readonly Drawn[]): Promise<Fault[]> {
  const of = async (collection: string): Promise<{ id: string; data: DocumentData }[]> => {
    const found = await db.collection(collection).where('campaignId', '==', campaignId).get();
    return found.docs.map((document) => ({ id: document.id, data: document.data() }));
  };
  const [decisions, reports, totals, indicators] = await Promise.all(
    ['decisions', 'reports', 'totals', 'indicators'].map(of),
  );
  const oracle = await told(db, campaignId, acts);
  const faults: Fault[] = [];
  const differ = (checker: string, path: string, is: unknown, wanted: unknown): void => {
    const [found, expected] = [JSON.stringify(is), JSON.stringify(wanted)];
    if (found !== expected)
      faults.push({ checker, what: `${path}: ${found} instead of ${expected}`.slice(0, 400) });
  };

  const stored = new Map(decisions?.map(({ id, data }) => [id, data]));
  for (const [id, verdict] of oracle.verdicts) differ('decision', id, stored.get(id)?.['status'], verdict);
  for (const { id, data } of reports ?? []) {
    const known = oracle.reports.get(`reports/${id}`);
    differ('record', id, [data['version'], data['status']], [known?.version, known?.status]);
  }
  differ('record', 'how many reports', reports?.length, oracle.reports.size);
  const sums = addedUp(totals ?? []);
  const wanted = oracle.sums();
  for (const node of new Set([...Object.keys(sums), ...Object.keys(wanted)]))
    differ('sums', node, sorted(sums[node]), sorted(wanted[node]));
  for (const what of familyFaults(sums)) faults.push({ checker: 'parents', what });
  for (const { data } of indicators ?? []) {
    const node = String(data['node']);
    if (!node.startsWith('area:')) continue;
    const ratios = Object.entries(data['values'] as Record<string, Record<string, number | null>>);
    const shown = ratios.map(([id, { numerator, denominator }]) => [id, [numerator, denominator]]);
    differ('ratios', node, sorted(Object.fromEntries(shown)), sorted(oracle.ratiosOf(node.slice(5))));
    const days = Object.values(wanted[node] ?? {});
    const count = (key: string): number => days.reduce((all, ofDay) => all + (ofDay[key] ?? 0), 0);
    differ(
      'waiting',
      node,
      [data['reportsCounted'], data['reportsWaiting']],
      [count('_received'), count('_waiting')],
    );
  }
  const published = new Set(indicators?.map(({ data }) => String(data['node'])));
  for (const node of Object.keys(wanted))
    if (!published.has(node)) faults.push({ checker: 'unpublished', what: node });
  faults.push(...(await answerFaults(db, acts, oracle, stored)));
  faults.push(...(await seatFaults(db, campaignId, oracle)));
  faults.push(...(await auditFaults(db, campaignId, acts)));
  return faults;
}

/** The oracle takes the acts in the order of the journal's own clock, and those that were said again where they were. */
async function told(db: Firestore, campaignId: string, acts: readonly Drawn[]): Promise<Oracle> {
  const oracle = new Oracle();
  const drawn = new Map(acts.map((act) => [act.id, act]));
  const journal = await db
    .collection('journal')
    .where('campaignId', '==', campaignId)
    .orderBy('at')
    .orderBy(FieldPath.documentId())
    .get();
  for (const { id } of journal.docs) {
    const act = drawn.get(id.replace(/~again$/, ''));
    if (!act || act.broken) continue;
    if (act.id === id && act.breaks === 'always') oracle.setAside(act);
    else oracle.take({ ...act, id });
  }
  return oracle;
}

function addedUp(totals: readonly { data: DocumentData }[]): Sums {
  const sums: Sums = {};
  for (const { data } of totals) {
    const days = data['days'] as Record<string, Record<string, number>>;
    for (const [day, ofDay] of Object.entries(days)) {
      for (const [measure, value] of Object.entries(ofDay)) {
        const into = ((sums[String(data['node'])] ??= {})[day] ??= {});
        into[measure] = (into[measure] ?? 0) + value;
      }
    }
  }
  return sums;
}

/** All groups, and all units, add up to the whole; so do the areas, whatever moved between them. */
function familyFaults(sums: Sums): string[] {
  const total = (keep: (node: string) => boolean, measure: string): number =>
    Object.entries(sums)
      .filter(([node]) => keep(node))
      .flatMap(([, days]) => Object.values(days))
      .reduce((all, ofDay) => all + (ofDay[measure] ?? 0), 0);
  const children = SMALL_PLAN.areas
    .filter(({ parentId }) => parentId === 'nho')
    .map(({ id }) => `area:${id}`);
  return ['guided', 'activated', 'dossiers', '_received', '_waiting'].flatMap((measure) => {
    const whole = total((node) => node === 'area:nho', measure);
    const parts = [
      total((node) => node.startsWith('group:'), measure),
      total((node) => node.startsWith('unit:'), measure),
      total((node) => children.includes(node), measure),
    ];
    return parts.every((part) => part === whole)
      ? []
      : [`${measure}: ${String(whole)} against ${parts.join(', ')}`];
  });
}
