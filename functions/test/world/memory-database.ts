// A whole campaign in memory: a journal, the decisions and postings on it, and what is published from them, kept the way
// the server keeps them (increments on shards, editions drawn back to their cut). Its documents are what an export holds.
import { accountOf } from '#domain/accounts.ts';
import { answer, asksForEdition } from '#domain/answer.ts';
import { redact } from '#domain/acts/redact.ts';
import type { Context } from '#domain/acts/act.ts';
import type { EditionSources } from '#domain/digest/input.ts';
import { indexPlan, rootArea, type PlanIndex } from '#domain/hierarchy.ts';
import { campaignInForce, contextOf, lookedAt, planVersionInForce } from '#domain/in-force.ts';
import { addShards, datesOnly, listsOf, nodeIndicators } from '#domain/indicators.ts';
import type { Posting } from '#domain/posting.ts';
import type { StoredDocument } from '#domain/proof/documents.ts';
import type { Baseline, Denominators } from '#schema/baseline.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import { RULE_VERSION, type Decision } from '#schema/decision.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import type { Entry } from '#schema/entry.ts';
import { areaNode, nodeId, totalId } from '#schema/keys.ts';
import type { Plan } from '#schema/plan.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Report } from '#schema/report.ts';
import type { Task } from '#schema/task.ts';
import type { TotalShard } from '#schema/totals.ts';

type Data = Record<string, unknown>;

const DECIDED_AFTER_MS = 350;

export class MemoryDatabase {
  readonly #journal = new Map<string, Entry>();
  readonly #documents = new Map<string, Data>();
  /** The rules that the server of the moment decides by. */
  ruleVersion = RULE_VERSION;

  /** Writes an entry and decides it at once. Returns the decision. */
  say(entry: Entry): Decision {
    this.write(entry);
    return this.decide(entry.id);
  }

  /** Puts an entry into the journal; nobody has looked at it yet. */
  write(entry: Entry): void {
    this.#journal.set(entry.id, entry);
  }

  /** Puts a document beside the journal as it is: what a scheduled job or a quarantine writes. */
  put(path: string, data: Data): void {
    this.#documents.set(path, data);
  }

  /** Decides an entry and commits what follows. */
  decide(id: string): Decision {
    const entry = this.#journal.get(id);
    if (!entry) throw new Error(`no entry ${id}`);
    const record = this.#get(entry.target) as RecordHead | null;
    const context = this.#contextOf(entry, record);
    const sources = asksForEdition(entry, record, context) ? this.#sources(entry) : null;
    const decidedAtMs = Math.floor(entry.atMicros / 1000) + DECIDED_AFTER_MS;
    const posting = answer(entry, record, context, decidedAtMs, sources);
    if (posting.blank) this.#journal.set(id, redact(entry, context).entry);
    this.#commit(posting);
    return posting.decision;
  }

  /** Returns every document as an export holds it, indicators published a moment ago. No two share a part. */
  documents(): StoredDocument[] {
    const published = [...this.#nodes()].map(([id, node]) => this.#publishedOf(id, node));
    const stored = [...this.#documents].map(([path, data]) => ({ path, data }));
    const all = [...[...this.#journal.values()].map(journalDocument), ...stored, ...published];
    return JSON.parse(JSON.stringify(all)) as StoredDocument[];
  }

  #get(path: string): Data | null {
    return this.#documents.get(path) ?? null;
  }

  #all(collection: string): Data[] {
    const found = [...this.#documents].filter(([path]) => path.startsWith(`${collection}/`));
    return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, data]) => data);
  }

  #indexOf(campaignId: string, version: number): PlanIndex {
    const stored = this.#get(`plans/${campaignId}~${String(version)}`) as {
      plan: Plan;
      sha256: string;
    } | null;
    if (!stored) throw new Error('no such plan');
    return indexPlan(stored.plan, stored.sha256);
  }

  #contextOf(entry: Entry, record: RecordHead | null): Context {
    const at = lookedAt(entry);
    const read = (path: string | null): RecordHead | null =>
      path === null ? null : (this.#get(path) as RecordHead | null);
    const campaign = campaignInForce(entry, record, read(at.campaign));
    const version = planVersionInForce(campaign, entry);
    const all = this.#all('accounts').flatMap((data) => accountOf(data) ?? []);
    return contextOf(entry, {
      campaign,
      index: version === null ? null : this.#indexOf(entry.campaignId, version),
      day: read(at.day),
      author: read(at.author),
      carrier: read(at.carrier),
      accounts: at.accounts === null ? null : { all, hasLogin: !entry.target.endsWith('~nobody') },
      emulator: true,
      ruleVersion: this.ruleVersion,
    });
  }

  #sources(entry: Entry): EditionSources {
    return {
      shards: this.#all('totals') as TotalShard[],
      denominators: this.#all('denominators') as Denominators[],
      reports: this.#all('reports') as Report[],
      days: this.#all('days') as DayRecord[],
      tasks: this.#all('tasks') as Task[],
      difficulties: this.#all('difficulties') as Difficulty[],
      setAsideAtMicros: [],
      baseline: this.#get(`baselines/${entry.campaignId}`) as Baseline | null,
    };
  }

  #commit({ decision, record, increments, documents }: Posting): void {
    this.#documents.set(`decisions/${decision.entryId}`, { ...decision });
    if (record) this.#documents.set(record.target, { ...record.data });
    const { campaignId } = decision;
    for (const { node, month, shard, day, vector } of increments) {
      const path = `totals/${totalId(campaignId, node, month, shard)}`;
      const total = (this.#get(path) as TotalShard | null) ?? { campaignId, node, month, shard, days: {} };
      const sums = { ...total.days[day] };
      for (const [measure, change] of Object.entries(vector)) sums[measure] = (sums[measure] ?? 0) + change;
      this.#documents.set(path, { ...total, days: { ...total.days, [day]: sums } });
    }
    for (const { path, data, mode } of documents) {
      const before = this.#documents.get(path);
      this.#documents.set(path, mode === 'merge' && before ? mergedInto(before, data) : data);
    }
  }

  #nodes(): Map<string, string> {
    const known = [
      ...(this.#all('totals') as TotalShard[]),
      ...(this.#all('denominators') as Denominators[]),
    ];
    return new Map(known.map(({ campaignId, node }) => [nodeId(campaignId, node), node]));
  }

  #publishedOf(id: string, node: string): StoredDocument {
    const campaignId = id.slice(0, id.indexOf('~'));
    const version = (this.#get(`campaigns/${campaignId}`) as Campaign | null)?.plans.at(-1)?.version ?? 0;
    const index = this.#indexOf(campaignId, version);
    const isArea = node.startsWith('area:');
    const listsNode = isArea ? node : areaNode(rootArea(index.plan).id);
    const lists = listsOf(this.#get(`denominators/${nodeId(campaignId, listsNode)}`) as Denominators | null);
    const totals = addShards(
      (this.#all('totals') as TotalShard[]).filter(
        (shard) => shard.campaignId === campaignId && shard.node === node,
      ),
    );
    const data = nodeIndicators(index, node, { totals, lists: isArea ? lists : datesOnly(lists) });
    return { path: `indicators/${id}`, data: { ...data, asOfMicros: 1_783_000_000_000_000 } };
  }
}

/** What a write by merge leaves: only the fields it names change, at every depth. */
function mergedInto(before: Data, change: Data): Data {
  const isMap = (value: unknown): value is Data =>
    value !== null && typeof value === 'object' && !Array.isArray(value);
  const fields = Object.entries(change).map(([key, value]) => {
    const old = before[key];
    return [key, isMap(old) && isMap(value) ? mergedInto(old, value) : value] as const;
  });
  return { ...before, ...Object.fromEntries(fields) };
}

function journalDocument({ id, atMicros, capturedAtMs, clientInfo, ...rest }: Entry): StoredDocument {
  const stamp = (micros: number): { timestampMicros: number } => ({ timestampMicros: micros });
  return {
    path: `journal/${id}`,
    data: {
      ...rest,
      at: stamp(atMicros),
      capturedAt: stamp(capturedAtMs * 1000),
      clientInfo: { app: clientInfo.app, sentAt: stamp(clientInfo.sentAtMs * 1000) },
    },
  };
}
