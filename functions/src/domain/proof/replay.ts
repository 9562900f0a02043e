/**
 * The fold: every entry decided again in the order of its record, from nothing but the journal. Campaigns first, then
 * accounts and days, because other decisions look at them; editions last, because they look at everything.
 */
import type { Account } from '#schema/account.ts';
import type { Campaign } from '#schema/campaign.ts';
import { againId, documentPath } from '#schema/keys.ts';
import type { Entry, Position } from '#schema/entry.ts';
import { ruleVersionOf, type Decision } from '#schema/decision.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Report } from '#schema/report.ts';
import type { ProblemCode } from '#schema/problem.ts';
import { accountOf } from '../accounts.ts';
import { answer, asksForEdition } from '../answer.ts';
import type { Context } from '../acts/act.ts';
import type { SideDocument } from '../acts/outcome.ts';
import { faultInWords } from '../fault-words.ts';
import { campaignInForce, contextOf, lookedAt, planVersionInForce } from '../in-force.ts';
import { comparePositions } from '../order.ts';
import { contentHashOf } from '../receipt.ts';
import { BROKE, isSetAside, setAsidePosting, UNREADABLE } from '../set-aside.ts';
import { queuesOf, type Answered } from './decided-order.ts';
import type { Differences } from './differences.ts';
import type { Fields } from './documents.ts';
import { Editions, type Fold } from './editions.ts';
import type { Unreadable } from './journal.ts';
import { countedPace, type Paces } from './pace-of-authors.ts';
import { Plans } from './plans.ts';
import type { CountedStep } from './sums-at.ts';

const PHASES = ['campaigns', 'accounts', 'days', 'others', 'digests'] as const;

export class Replay implements Fold {
  readonly decisions = new Map<string, Decision>();
  readonly records = new Map<string, RecordHead>();
  readonly sides = new Map<string, Fields>();
  readonly steps = new Map<string, CountedStep[]>();
  readonly plans = new Plans();
  readonly #editions = new Editions(this);
  readonly #differences: Differences;
  readonly #paces: Paces;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** Campaign → where in the journal stands what was set aside. */
  readonly setAside = new Map<string, Position[]>();

  /** `entries`: every entry of the journal by its id. */
  constructor(differences: Differences, paces: Paces, entries: ReadonlyMap<string, Entry>) {
    this.#differences = differences;
    this.#paces = paces;
    this.#entries = entries;
  }

  /** Answers documents that are no entries: those that are answered in what is stored. */
  refuseUnreadable(found: readonly Unreadable[], decisions: ReadonlyMap<string, Fields>): void {
    for (const { id, sender, position } of found) {
      const stored = decisions.get(id);
      if (!stored || !sender) continue;
      const ruleVersion = ruleVersionOf(stored['ruleVersion']);
      const { decision } = setAsidePosting(id, sender, UNREADABLE, { decidedAtMs: 0, ruleVersion });
      this.decisions.set(id, decision);
      if (position) this.#remember(sender.campaignId, position);
    }
  }

  /** Takes every decision again. What cannot be taken is put among the differences, and the fold goes on. */
  run(answered: readonly Answered[]): void {
    const queues = queuesOf(answered).sort(byFirst);
    for (const phase of PHASES) {
      const due = queues.filter((queued) => phaseOf(queued) === phase);
      // An act on one account looks at the others as they stood: they are taken in one order.
      for (const act of phase === 'accounts' ? merged(due) : due.flat()) this.#take(act);
    }
  }

  #take({ entry, stored }: Answered): void {
    if (isSetAside(stored['problems'], BROKE)) {
      this.#takeSetAside(entry, stored);
      return;
    }
    try {
      this.#decide(entry, stored);
    } catch (fault) {
      this.#differences.add(
        documentPath('journal', entry.id),
        'not-recomputable',
        null,
        faultInWords(fault, entry),
      );
    }
  }

  /** Decides again what was set aside: only where the rules break off here too did the server have no answer. */
  #takeSetAside(entry: Entry, stored: Fields): void {
    this.#remember(entry.campaignId, entry);
    const ruleVersion = ruleVersionOf(stored['ruleVersion']);
    const { decision } = setAsidePosting(entry.id, entry, BROKE, { decidedAtMs: 0, ruleVersion });
    this.decisions.set(entry.id, decision);
    try {
      const record = this.records.get(entry.target) ?? null;
      const context = this.#contextOf(entry, record, stored);
      const { status } = answer(entry, record, context, 0).decision;
      if (!this.#isSaidAgain(entry))
        this.#differences.add(documentPath('decisions', entry.id), 'answerable', 'status', BROKE, status);
    } catch {
      // The rules break off: the entry was rightly set aside, and a note names it.
    }
  }

  /** Words that the administrator had said once more hide nothing: they are decided there. */
  #isSaidAgain(entry: Entry): boolean {
    const copy = this.#entries.get(againId(entry.id));
    return copy?.by === entry.by && contentHashOf(copy) === contentHashOf(entry);
  }

  #remember(campaignId: string, { atMicros, id }: Position): void {
    const known = this.setAside.get(campaignId) ?? [];
    this.setAside.set(campaignId, [...known, { atMicros, id }]);
  }

  #decide(entry: Entry, stored: Fields): void {
    const record = this.records.get(entry.target) ?? null;
    const context = this.#contextOf(entry, record, stored);
    const { index } = context;
    const isEdition = index && asksForEdition(entry, record, context);
    const sources = isEdition ? this.#editions.sources(entry, index) : null;
    const posting = answer(entry, record, context, 0, sources);
    if (posting.blank) this.#differences.add(documentPath('journal', entry.id), 'not-blanked');
    this.decisions.set(entry.id, posting.decision);
    for (const document of posting.documents) this.#write(document);
    if (!posting.record) return;
    this.records.set(entry.target, posting.record.data);
    if (posting.decision.status === 'refused') return;
    if (entry.target.startsWith('campaigns/')) this.plans.remember(entry, posting.record.data as Campaign);
    if (entry.target.startsWith('reports/')) this.#count(entry, posting.record.data as Report);
  }

  #contextOf(entry: Entry, record: RecordHead | null, stored: Fields): Context {
    const at = lookedAt(entry);
    const read = (target: string | null): RecordHead | null =>
      target === null ? null : (this.records.get(target) ?? null);
    const campaign = campaignInForce(entry, record, read(at.campaign));
    const version = planVersionInForce(campaign, entry);
    const refusedAs = (code: ProblemCode): boolean =>
      JSON.stringify(stored['problems'] ?? '').includes(`"${code}"`);
    return contextOf(entry, {
      campaign,
      index: version === null ? null : this.plans.plan(entry.campaignId, version),
      day: read(at.day),
      author: read(at.author),
      carrier: read(at.carrier),
      // Whether there was a login of this code is the one thing here that only the server could see.
      accounts:
        at.accounts === null
          ? null
          : { all: this.#accounts(at.accounts), hasLogin: !refusedAs('account.no-login') },
      emulator: !refusedAs('entry.emulator-only'),
      ruleVersion: ruleVersionOf(stored['ruleVersion']),
      sentWithinMinute: countedPace(entry, stored, this.#paces),
    });
  }

  #accounts(prefix: string): Account[] {
    return [...this.records].flatMap(([path, record]) =>
      path.startsWith(prefix) ? (accountOf(record) ?? []) : [],
    );
  }

  #count({ target, atMicros }: Entry, report: Report): void {
    const steps = this.steps.get(report.campaignId) ?? [];
    this.steps.set(report.campaignId, steps);
    steps.push({ report: target, step: report.steps.length - 1, atMicros, counted: report.counted });
  }

  #write({ path, data, mode }: SideDocument): void {
    const before = this.sides.get(path);
    this.sides.set(path, mode === 'merge' && before ? mergedInto(before, data) : data);
  }
}

function phaseOf([first]: readonly Answered[]): (typeof PHASES)[number] {
  const target = first?.entry.target ?? '';
  return PHASES.find((phase) => target.startsWith(`${phase}/`)) ?? 'others';
}

/** Returns the acts of all queues by their places in the journal, none before one that precedes it in its own queue. */
function merged(queues: readonly (readonly Answered[])[]): Answered[] {
  const positioned = queues.flatMap((queue) => {
    let last: Position = { atMicros: -Infinity, id: '' };
    return queue.map((act) => {
      if (comparePositions(act.entry, last) > 0) last = act.entry;
      return { act, position: last };
    });
  });
  return positioned.sort((a, b) => comparePositions(a.position, b.position)).map(({ act }) => act);
}

function byFirst(a: readonly Answered[], b: readonly Answered[]): number {
  const [first, second] = [a[0], b[0]];
  return first && second ? comparePositions(first.entry, second.entry) : 0;
}

/** Returns what stands after a write that changes only the fields it names, at every depth. */
function mergedInto(before: Fields, change: Fields): Fields {
  const isMap = (value: unknown): value is Fields =>
    value !== null && typeof value === 'object' && !Array.isArray(value);
  const entries = Object.entries(change).map(([key, value]) => {
    const old = before[key];
    return [key, isMap(old) && isMap(value) ? mergedInto(old, value) : value] as const;
  });
  return { ...before, ...Object.fromEntries(entries) };
}
