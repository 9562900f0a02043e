// What must have come of a journal, told by nothing but the journal: a second opinion that shares no code with the
// engine. Knows the small plan's rules and no more; written to be read beside them, not to be fast.

import { Seats, type Act, type Verdict } from './oracle-seats.ts';
import { Work } from './oracle-work.ts';

export type { Act, Verdict };

interface Content {
  by: string;
  values: Record<string, number>;
  nothing: boolean;
  flagged: boolean;
}

export interface Known {
  unitId: string;
  areaId: string;
  day: string;
  version: number;
  status: string;
  content: Content | null;
  /** What counted before it was voided. */
  before: Content | null;
  held: Content | null;
}

export interface PlanFile {
  version: number;
  areas: {
    id: string;
    parentId: string | null;
    validTo: string | null;
    mergedInto: string | null;
    formerParents?: { parentId: string; throughDay: string }[];
  }[];
  units: { id: string; groupId: string; areaIds: string[]; formId: string | null; role: string }[];
  forms: { id: string; measureIds: string[] }[];
  rules: { measureId: string; atMostMeasureId: string; times: number }[];
}

type Sums = Record<string, Record<string, Record<string, number>>>;
interface List {
  /** The last day whose work is in the list. */
  through: string;
  counts: Record<string, number>;
  plan: PlanFile;
}

export class Oracle {
  readonly reports = new Map<string, Known>();
  readonly verdicts = new Map<string, Verdict>();
  readonly seats = new Seats();
  readonly work = new Work();
  /** Versions of what is no report: how often something was accepted on it. */
  readonly #versions = new Map<string, number>();
  readonly #done = new Set<string>();
  readonly #lists = new Map<string, List[]>();
  #plan: PlanFile | null = null;
  #shows = '';

  /** Takes the next act of the journal. Acts by which the server counts again say nothing new. */
  take(act: Act): Verdict {
    const verdict = this.#heard(act) ? this.#verdictOn(act) : 'refused';
    this.verdicts.set(act.id, verdict);
    if (verdict !== 'refused') this.#versions.set(act.target, (this.#versions.get(act.target) ?? 0) + 1);
    return verdict;
  }

  /** The database broke off on this act: it is answered, and nothing comes of it. */
  setAside(act: Act): void {
    this.verdicts.set(act.id, 'refused');
  }

  versionOf(target: string): number {
    return this.reports.get(target)?.version ?? this.#versions.get(target) ?? 0;
  }

  #heard(act: Act): boolean {
    if (act.oddClock || JSON.stringify(act.payload).length > MOST_CHARACTERS[sizeOf(act.kind)]) return false;
    return (this.#plan !== null || act.kind === 'plan.load') && this.seats.hears(act);
  }

  #verdictOn(act: Act): Verdict {
    const { kind, target, texts, payload } = act;
    const reason = (texts['reason'] ?? '').trim();
    if (kind.startsWith('account.')) return this.seats.take(act, this.#plan?.units ?? []);
    if (kind.startsWith('task.')) return this.work.onTask(act, this.versionOf(target));
    if (kind.startsWith('difficulty.') && kind !== 'difficulty.raise')
      return this.work.onDifficulty(act, this.versionOf(target));
    switch (kind) {
      case 'plan.load':
        return this.#load(JSON.parse(String(payload['text'])) as PlanFile);
      case 'clock.set':
        this.#shows = act.shows;
        return 'accepted';
      case 'baseline.register':
        return this.#register(act);
      case 'day.lock':
        if (this.#shows < `${dayOf(target)} 16:30`) return 'refused';
        return this.#once(target);
      case 'entry.close':
        return reason === '' ? 'refused' : this.#once(target);
      case 'digest.issue':
        return this.#once(target);
      case 'difficulty.raise': {
        const unit = this.#plan?.units.find(({ id }) => id === act.unitId);
        return this.work.raise(act, unit?.areaIds ?? []);
      }
      case 'report.submit':
        return this.#submit(act);
      case 'report.return':
      case 'report.approve':
      case 'report.void':
      case 'report.restore':
      case 'report.take-in':
        return this.#rule(act);
      default:
        throw new Error(`the oracle knows no ${kind}`);
    }
  }

  /** What is said of a record at most once. */
  #once(target: string): Verdict {
    if (this.#done.has(target)) return 'refused';
    this.#done.add(target);
    return 'accepted';
  }

  #load(plan: PlanFile): Verdict {
    const kept = new Set(plan.units.map(({ id }) => id));
    if (this.#plan?.units.some(({ id }) => !kept.has(id))) return 'refused';
    if (plan.version <= (this.#plan?.version ?? 0)) return 'refused';
    this.#plan = plan;
    return 'accepted';
  }

  #register({ payload }: Act): Verdict {
    if (!this.#plan) return 'refused';
    const known = new Set(this.#plan.areas.map(({ id }) => id));
    const lists = payload['lists'] as Record<string, Record<string, number>>;
    if (Object.values(lists).some((counts) => Object.keys(counts).some((id) => !known.has(id))))
      return 'refused';
    const day = String(payload['asOfDay']);
    const through = payload['asOfMoment'] === 'day-start' ? dayBefore(day) : day;
    // A list holds no day's work before that day is over.
    if (day > this.#shows.slice(0, 10) || through >= this.#shows.slice(0, 10)) return 'refused';
    const newest = Object.keys(lists).map((id) => this.#lists.get(id)?.at(-1)?.through ?? '');
    if (newest.some((known) => through < known)) return 'refused';
    for (const [id, counts] of Object.entries(lists))
      this.#lists.set(id, [...(this.#lists.get(id) ?? []), { through, counts, plan: this.#plan }]);
    return 'accepted';
  }

  #submit(act: Act): Verdict {
    const { unitId, areaId, day, nothingToday } = act.payload as Record<string, string>;
    const unit = this.#plan?.units.find(({ id }) => id === unitId);
    const form = this.#plan?.forms.find(({ id }) => id === unit?.formId);
    const values = act.payload['values'] as Record<string, number>;
    const known = this.reports.get(act.target) ?? null;
    const own = act.unitId === unitId && act.target === reportKeyOf(act);
    if (!own || act.baseVersion !== (known?.version ?? 0) || Object.keys(act.texts).length > 0)
      return 'refused';
    if (!unit || !form || !unit.areaIds.includes(areaId ?? '')) return 'refused';
    if (Object.keys(values).some((id) => !form.measureIds.includes(id))) return 'refused';
    if (Object.values(values).some((value) => !Number.isInteger(value) || value < 0 || value > 999))
      return 'refused';
    const flagged = (this.#plan?.rules ?? []).some(
      ({ measureId, atMostMeasureId, times }) =>
        measureId in values && (values[measureId] ?? 0) > times * (values[atMostMeasureId] ?? 0),
    );
    const content: Content = { by: act.by, values, nothing: Boolean(nothingToday), flagged };
    const key = { unitId: unit.id, areaId: areaId ?? '', day: day ?? '' };
    const version = (known?.version ?? 0) + 1;
    const before = known?.before ?? null;
    if (this.#isLocked(act.campaignId, key.day)) {
      const kept = { status: known?.status ?? 'held', content: known?.content ?? null };
      this.reports.set(act.target, { ...key, ...kept, version, before, held: content });
      return 'held';
    }
    this.reports.set(act.target, {
      ...key,
      version,
      status: 'received',
      content,
      before,
      held: null,
    });
    return 'accepted';
  }

  #rule(act: Act): Verdict {
    const known = this.reports.get(act.target);
    const needsReason = act.kind !== 'report.approve';
    if (!known || act.baseVersion !== known.version) return 'refused';
    if (needsReason && (act.texts['reason'] ?? '') === '') return 'refused';
    if (known.content?.by === act.by) return 'refused';
    const next = ruled(act.kind, known, act.by, this.#isLocked(act.campaignId, known.day));
    if (!next) return 'refused';
    this.reports.set(act.target, { ...next, version: known.version + 1 });
    return 'accepted';
  }

  #isLocked(campaignId: string, day: string): boolean {
    return this.#done.has(`days/${campaignId}~${day}`);
  }

  /** Returns node → day → measure → sum, zeros left out: every report where today's plan counts its day. */
  sums(): Sums {
    const sums: Sums = {};
    for (const known of this.reports.values()) {
      for (const node of this.#nodesOf(known)) {
        const days = (sums[node] ??= {});
        for (const [measure, value] of Object.entries(vectorOf(known))) {
          const ofDay = (days[known.day] ??= {});
          ofDay[measure] = (ofDay[measure] ?? 0) + value;
        }
      }
    }
    return sums;
  }

  #nodesOf({ unitId, areaId, day }: Known): string[] {
    if (!this.#plan) return [];
    const group = this.#plan.units.find(({ id }) => id === unitId)?.groupId ?? '';
    return [...pathOf(this.#plan, areaId, day).map((id) => `area:${id}`), `group:${group}`, `unit:${unitId}`];
  }

  /**
   * Returns the small plan's three ratios of an area. CT1.1: dossiers since the first DS1 ÷ (newest DS1 + dossiers up to
   * its date). CT2.1: activated since the first DS2 ÷ first DS2. HD.1: guided, all of it.
   */
  ratiosOf(areaId: string): Record<string, [number | null, number | null]> {
    const days = this.sums()[`area:${areaId}`] ?? {};
    const sum = (measure: string, after: string, through: string): number =>
      Object.entries(days)
        .filter(([day]) => day > after && day <= through)
        .reduce((all, [, ofDay]) => all + (ofDay[measure] ?? 0), 0);
    const [one, two] = ['DS1', 'DS2'].map((id) => this.#versionsAt(id, areaId));
    const [first1, last1, first2] = [one?.[0], one?.[one.length - 1], two?.[0]];
    return {
      'CT1.1': [
        first1 ? sum('dossiers', first1.since, '9999') : null,
        first1 && last1 ? last1.count + sum('dossiers', first1.since, last1.through) : null,
      ],
      'CT2.1': [first2 ? sum('activated', first2.since, '9999') : null, first2?.count ?? null],
      'HD.1': [sum('guided', '', '9999'), null],
    };
  }

  /** The versions of a list that count somebody at this area or below it, as it lay when the list came. */
  #versionsAt(listId: string, areaId: string): { through: string; since: string; count: number }[] {
    const versions = this.#lists.get(listId) ?? [];
    const since = versions[0]?.through ?? '';
    return versions.flatMap(({ through, counts, plan }) => {
      const own = Object.entries(counts).filter(([id]) => above(plan, id).includes(areaId));
      if (own.length === 0) return [];
      return [{ through, since, count: own.reduce((all, [, count]) => all + count, 0) }];
    });
  }
}

/** Largest payload in characters of JSON. */
const MOST_CHARACTERS = { file: 950_000, form: 20_000 };
const sizeOf = (kind: string): 'file' | 'form' =>
  kind === 'plan.load' || kind === 'baseline.register' ? 'file' : 'form';

const dayOf = (target: string): string => target.slice(target.lastIndexOf('~') + 1);

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const reportKeyOf = ({ campaignId, payload }: Act): string =>
  `reports/${[campaignId, payload['unitId'], payload['areaId'], payload['day']].join('~')}`;

function ruled(kind: string, known: Known, by: string, locked: boolean): Known | null {
  const { status, content, held, before } = known;
  const counts = status === 'received' || status === 'approved';
  if (kind === 'report.return') return counts && !locked ? { ...known, status: 'returned' } : null;
  if (kind === 'report.approve') return status === 'received' ? { ...known, status: 'approved' } : null;
  if (kind === 'report.void') {
    if (!content || status === 'voided' || status === 'held') return null;
    return { ...known, status: 'voided', content: null, before: content };
  }
  if (kind === 'report.restore') {
    if (status !== 'voided' || !before || before.by === by) return null;
    return { ...known, status: 'received', content: before };
  }
  return held && held.by !== by ? { ...known, status: 'received', content: held, held: null } : null;
}

function vectorOf({ status, content, held }: Known): Record<string, number> {
  const vector: Record<string, number> = {};
  const counts = content !== null && (status === 'received' || status === 'approved');
  if (counts) {
    vector['_received'] = 1;
    if (content.nothing) vector['_nothing'] = 1;
    if (status === 'approved') vector['_approved'] = 1;
    if (content.flagged) vector['_flagged'] = 1;
    for (const [id, value] of Object.entries(content.values)) if (value !== 0) vector[id] = value;
  }
  if (held !== null || (!counts && status !== 'voided')) vector['_waiting'] = 1;
  return vector;
}

function above({ areas }: PlanFile, areaId: string): string[] {
  const area = areas.find(({ id }) => id === areaId);
  if (!area) return [];
  return area.parentId === null ? [area.id] : [area.id, ...above({ areas } as PlanFile, area.parentId)];
}

/** From the root down, as it lay that day. */
function pathOf(plan: PlanFile, areaId: string, day: string): string[] {
  const area = plan.areas.find(({ id }) => id === areaId);
  if (!area) return [];
  if (area.mergedInto !== null && area.validTo !== null && day > area.validTo)
    return pathOf(plan, area.mergedInto, day);
  const former = area.formerParents?.find(({ throughDay }) => day <= throughDay);
  const parentId = former ? former.parentId : area.parentId;
  return [...(parentId === null ? [] : pathOf(plan, parentId, day)), area.id];
}
