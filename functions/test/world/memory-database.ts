// A whole campaign in memory: a journal, the decisions and postings on it, and what is published from them, kept the way
// the server keeps them (increments on shards, editions drawn back to their cut). Its documents are what an export holds.
import { accountOf } from '#domain/accounts.ts';
import { answer, asksForEdition, cutOf } from '#domain/answer.ts';
import { earlierEditions, isKnownAt } from '#domain/digest/before.ts';
import type { EditionSources } from '#domain/digest/input.ts';
import { redact } from '#domain/acts/redact.ts';
import type { Context } from '#domain/acts/act.ts';
import { rootArea } from '#domain/hierarchy.ts';
import { campaignInForce, contextOf, lookedAt, planVersionInForce } from '#domain/in-force.ts';
import { addShards, datesOnly, listsOf, nodeIndicators } from '#domain/indicators.ts';
import type { StoredDocument } from '#domain/proof/documents.ts';
import type { Denominators } from '#schema/baseline.ts';
import type { Campaign } from '#schema/campaign.ts';
import { RULE_VERSION, type Decision } from '#schema/decision.ts';
import type { Digest } from '#schema/digest.ts';
import type { Entry } from '#schema/entry.ts';
import { areaNode, editionId, nodeId } from '#schema/keys.ts';
import type { RecordHead } from '#schema/record.ts';
import type { TotalShard } from '#schema/totals.ts';
import { MemoryStore, type Data } from './memory-store.ts';

const DECIDED_AFTER_MS = 350;

export class MemoryDatabase {
  readonly #store = new MemoryStore();
  /** The rules that the server of the moment decides by. */
  ruleVersion = RULE_VERSION;

  /** Writes an entry and decides it at once. Returns the decision. */
  say(entry: Entry): Decision {
    this.write(entry);
    return this.decide(entry.id);
  }

  /** Puts an entry into the journal; nobody has looked at it yet. */
  write(entry: Entry): void {
    this.#store.journal.set(entry.id, entry);
  }

  /** Puts a document beside the journal as it is: what a scheduled job or a quarantine writes. */
  put(path: string, data: Data): void {
    this.#store.put(path, data);
  }

  /** Decides an entry and commits what follows, once. */
  decide(id: string): Decision {
    const known = this.#store.get(`decisions/${id}`);
    if (known) return known as unknown as Decision;
    const entry = this.#store.journal.get(id);
    if (!entry) throw new Error(`no entry ${id}`);
    const record = this.#store.get(entry.target) as RecordHead | null;
    const context = this.#contextOf(entry, record);
    const sources = asksForEdition(entry, record, context) ? this.#sources(entry, context) : null;
    const decidedAtMs = Math.floor(entry.atMicros / 1000) + DECIDED_AFTER_MS;
    const posting = answer(entry, record, context, decidedAtMs, sources);
    if (posting.blank) this.#store.journal.set(id, redact(entry, context).entry);
    this.#store.commit(posting);
    return posting.decision;
  }

  /** Returns every document as an export holds it, indicators published a moment ago. No two share a part. */
  documents(): StoredDocument[] {
    const published = [...this.#nodes()].map(([id, node]) => this.#publishedOf(id, node));
    const all = [...this.#store.documents(), ...published];
    return JSON.parse(JSON.stringify(all)) as StoredDocument[];
  }

  /** As the server does, which first decides everything that was said before the cut. */
  #sources(entry: Entry, { index }: Context): EditionSources {
    for (const { id, kind, atMicros } of this.#store.journal.values())
      if (kind === 'digest.issue' && atMicros < entry.atMicros) this.decide(id);
    const { day } = entry.payload as { day: string };
    const names = index ? earlierEditions(index.plan, day) : [];
    const found = names.flatMap((name) => {
      const known = this.#store.get(`digests/${editionId(entry.campaignId, name)}`) as Digest | null;
      return known && isKnownAt(known.edition, cutOf(entry)) ? [known.edition] : [];
    });
    return { ...this.#store.reading(entry.campaignId), before: found[0] ?? null };
  }

  #contextOf(entry: Entry, record: RecordHead | null): Context {
    const at = lookedAt(entry);
    const read = (path: string | null): RecordHead | null =>
      path === null ? null : (this.#store.get(path) as RecordHead | null);
    const campaign = campaignInForce(entry, record, read(at.campaign));
    const version = planVersionInForce(campaign, entry);
    const all = this.#store.all('accounts').flatMap((data) => accountOf(data) ?? []);
    return contextOf(entry, {
      campaign,
      index: version === null ? null : this.#store.indexOf(entry.campaignId, version),
      day: read(at.day),
      author: read(at.author),
      carrier: read(at.carrier),
      accounts: at.accounts === null ? null : { all, hasLogin: !entry.target.endsWith('~nobody') },
      emulator: true,
      ruleVersion: this.ruleVersion,
    });
  }

  #nodes(): Map<string, string> {
    const known = [
      ...(this.#store.all('totals') as TotalShard[]),
      ...(this.#store.all('denominators') as Denominators[]),
    ];
    return new Map(known.map(({ campaignId, node }) => [nodeId(campaignId, node), node]));
  }

  #publishedOf(id: string, node: string): StoredDocument {
    const campaignId = id.slice(0, id.indexOf('~'));
    const version =
      (this.#store.get(`campaigns/${campaignId}`) as Campaign | null)?.plans.at(-1)?.version ?? 0;
    const index = this.#store.indexOf(campaignId, version);
    const isArea = node.startsWith('area:');
    const listsNode = isArea ? node : areaNode(rootArea(index.plan).id);
    const lists = listsOf(
      this.#store.get(`denominators/${nodeId(campaignId, listsNode)}`) as Denominators | null,
    );
    const totals = addShards(
      (this.#store.all('totals') as TotalShard[]).filter(
        (shard) => shard.campaignId === campaignId && shard.node === node,
      ),
    );
    const data = nodeIndicators(index, node, { totals, lists: isArea ? lists : datesOnly(lists) });
    return { path: `indicators/${id}`, data: { ...data, asOfMicros: 1_783_000_000_000_000 } };
  }
}
