/**
 * The fold: every entry decided again in the order of its record, from nothing but the journal. Campaigns first, then
 * accounts and days, because other decisions look at them; editions last, because they look at everything.
 */
import type { Account } from '#schema/account.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import { againId } from '#schema/keys.ts';
import type { Entry, Position } from '#schema/entry.ts';
import { ruleVersionOf, type Decision } from '#schema/decision.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Report } from '#schema/report.ts';
import { accountOf, adminsBefore, authorTargetOf, grantBefore } from '../accounts.ts';
import { campaignMs } from '../campaign-clock.ts';
import { decide } from '../decide/decide.ts';
import { hear } from '../decide/words.ts';
import type { Context, SideDocument } from '../decide/outcome.ts';
import { contentHashOf } from '../decide/report.ts';
import { dayTargetOf } from '../decide/target.ts';
import { faultInWords } from '../fault-words.ts';
import { comparePositions, dayBefore } from '../order.ts';
import { buildPosting } from '../posting.ts';
import { BROKE, isSetAside, setAsidePosting, UNREADABLE } from '../set-aside.ts';
import { queuesOf, type Answered } from './decided-order.ts';
import type { Differences } from './differences.ts';
import type { Fields } from './documents.ts';
import { Editions, type Fold } from './editions.ts';
import { Heads } from './heads.ts';
import type { Unreadable } from './journal.ts';
import { countedPace, type Paces } from './pace-of-authors.ts';
import type { CountedStep } from './sums-at.ts';

const PHASES = ['campaigns', 'accounts', 'days', 'others', 'digests'] as const;

export class Replay implements Fold {
  readonly decisions = new Map<string, Decision>();
  readonly records = new Map<string, RecordHead>();
  readonly sides = new Map<string, Fields>();
  readonly steps = new Map<string, CountedStep[]>();
  readonly heads = new Heads();
  readonly #editions = new Editions(this);
  readonly #differences: Differences;
  readonly #paces: Paces;
  readonly #said: ReadonlyMap<string, Entry>;
  /** Campaign → where in the journal stands what was set aside. */
  readonly setAside = new Map<string, Position[]>();

  /** `said`: every entry of the journal by its id. */
  constructor(differences: Differences, paces: Paces, said: ReadonlyMap<string, Entry>) {
    this.#differences = differences;
    this.#paces = paces;
    this.#said = said;
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
      this.#differences.add(`journal/${entry.id}`, 'not-recomputable', null, faultInWords(fault, entry));
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
      const { status } = decide(record, hear(entry, context).entry, context);
      if (!this.#isSaidAgain(entry))
        this.#differences.add(`decisions/${entry.id}`, 'answerable', 'status', BROKE, status);
    } catch {
      // The rules break off: the entry was rightly set aside, and a note names it.
    }
  }

  /** Words that the administrator had said once more hide nothing: they are decided there. */
  #isSaidAgain(entry: Entry): boolean {
    const copy = this.#said.get(againId(entry.id));
    return copy?.by === entry.by && contentHashOf(copy) === contentHashOf(entry);
  }

  #remember(campaignId: string, { atMicros, id }: Position): void {
    const known = this.setAside.get(campaignId) ?? [];
    this.setAside.set(campaignId, [...known, { atMicros, id }]);
  }

  #decide(entry: Entry, stored: Fields): void {
    const record = this.records.get(entry.target) ?? null;
    const context = this.#contextOf(entry, record, stored);
    const heard = hear(entry, context);
    if (heard.blank) this.#differences.add(`journal/${entry.id}`, 'not-blanked');
    let outcome = decide(record, heard.entry, context);
    if (entry.kind === 'digest.issue' && outcome.status === 'accepted' && context.index && context.campaign) {
      outcome = { ...outcome, next: this.#editions.body(entry, context.index, context.campaign) };
    }
    const posting = buildPosting(heard, record, outcome, {
      decidedAtMs: 0,
      ruleVersion: context.ruleVersion,
    });
    this.decisions.set(entry.id, posting.decision);
    for (const document of posting.documents) this.#write(document);
    if (!posting.record) return;
    this.records.set(entry.target, posting.record.data);
    if (!outcome.next) return;
    if (entry.target.startsWith('campaigns/')) this.heads.remember(entry, posting.record.data as Campaign);
    if (entry.target.startsWith('reports/')) this.#count(entry, posting.record.data as Report);
  }

  /** The same as the server's: the head and the day in force at the entry, and nothing that came later. */
  #contextOf(entry: Entry, record: RecordHead | null, stored: Fields): Context {
    const own = entry.target === `campaigns/${entry.campaignId}`;
    const campaign = own ? (record as Campaign | null) : this.heads.before(entry.campaignId, entry);
    const dayTarget = dayTargetOf(entry);
    const day = dayTarget === null ? null : ((this.records.get(dayTarget) ?? null) as DayRecord | null);
    return {
      campaign,
      index: campaign && this.heads.planAt(campaign, entry.atMicros),
      day: dayBefore(day, entry),
      author: grantBefore(this.#account(authorTargetOf(entry)), entry),
      accounts: this.#accountsFor(entry, stored),
      emulator: !JSON.stringify(stored['problems'] ?? '').includes('"entry.emulator-only"'),
      nowMs: campaign ? campaignMs(campaign, entry.atMicros) : Math.floor(entry.atMicros / 1000),
      ruleVersion: ruleVersionOf(stored['ruleVersion']),
      sentWithinMinute: countedPace(entry, stored, this.#paces),
    };
  }

  #account(target: string | null): Account | null {
    return target === null ? null : accountOf(this.records.get(target));
  }

  /** Whether there was a login of this code is the one thing here that only the server could see. */
  #accountsFor(entry: Entry, stored: Fields): Context['accounts'] {
    const prefix = `accounts/${entry.campaignId}~`;
    if (entry.role === 'system' || !entry.target.startsWith(prefix)) return null;
    const accounts = [...this.records.keys()].flatMap((path) =>
      path.startsWith(prefix) ? (this.#account(path) ?? []) : [],
    );
    const hasLogin = !JSON.stringify(stored['problems'] ?? '').includes('"account.no-login"');
    return { admins: adminsBefore(accounts, entry), hasLogin };
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
  const placed = queues.flatMap((queue) => {
    let last: Position = { atMicros: -Infinity, id: '' };
    return queue.map((act) => {
      if (comparePositions(act.entry, last) > 0) last = act.entry;
      return { act, place: last };
    });
  });
  return placed.sort((a, b) => comparePositions(a.place, b.place)).map(({ act }) => act);
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
