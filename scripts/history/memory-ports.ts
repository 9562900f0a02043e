/**
 * The server's ports on documents in memory, so that the workflows themselves play a history: what they leave is what a
 * server leaves. One process, nothing at the same moment, no fault: what only those need is not here and says so.
 */
import { accountOf } from '#domain/accounts.ts';
import { comparePositions } from '#domain/order.ts';
import { documentPath, editionId, jobId, nodeId } from '#schema/keys.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { Decision } from '#schema/decision.ts';
import type { Denominators } from '#schema/baseline.ts';
import type { Digest } from '#schema/digest.ts';
import type { Entry } from '#schema/entry.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { Job, TickMark } from '#schema/job.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Report } from '#schema/report.ts';
import type { TotalShard } from '#schema/totals.ts';
import type { Archive, IndicatorStore, Jobs, Ledger, NodeReading, Ports, Stored } from '#workflows/ports.ts';
import { memoryDeliveries } from '#world/memory-deliveries.ts';
import { MemoryStore, type Data } from '#world/memory-store.ts';

/** Ports whose clock stands still until it is set. **Units**: milliseconds of server time. */
export interface MemoryPorts extends Ports {
  store: MemoryStore;
  setNowMs: (nowMs: number) => void;
  /** Puts a person's entry into the journal, at the time of its `atMicros`. */
  write: (entry: Entry) => void;
  /** Returns the nodes that were announced since this was last asked. */
  takeAnnounced: () => string[];
}

export function memoryPorts(): MemoryPorts {
  const store = new MemoryStore();
  const byTarget = new Map<string, Entry[]>();
  let nowMs = 0;
  let announced = new Set<string>();
  const write = (entry: Entry): void => {
    if (store.journal.has(entry.id)) throw new Error(`two entries ${entry.id}`);
    store.journal.set(entry.id, entry);
    byTarget.set(entry.target, [...(byTarget.get(entry.target) ?? []), entry]);
  };
  return {
    store,
    write,
    setNowMs: (to) => {
      nowMs = to;
    },
    takeAnnounced: () => {
      const nodes = [...announced];
      announced = new Set();
      return nodes;
    },
    ledger: ledgerOn(store, byTarget, write, () => nowMs),
    indicators: indicatorsOn(store, () => nowMs * 1000),
    archive: archiveOn(store),
    jobs: jobsOn(store),
    announcer: {
      totalsChanged({ nodes }) {
        for (const node of nodes) announced.add(node);
        return Promise.resolve();
      },
    },
    accounts: {
      actsThrough: () => never('accounts.actsThrough'),
      ofCampaign: () => never('accounts.ofCampaign'),
      account: (campaignId, uid) =>
        Promise.resolve(accountOf(store.get(documentPath('accounts', `${campaignId}~${uid}`)))),
    },
    logins: {
      login: () => never('logins.login'),
      logins: () => Promise.resolve([]),
      endSessions: () => never('logins.endSessions'),
    },
    clock: {
      nowMs: () => nowMs,
      waitUntilMs: (atMs) => {
        nowMs = Math.max(nowMs, Math.ceil(atMs));
        return Promise.resolve();
      },
    },
    // No letter is sent in a history, and whoever begins with it must not be told that no tick was heard since.
    deliveries: { ...memoryDeliveries(store), setWatch: () => Promise.resolve() },
    environment: { emulator: true, mail: false },
  };
}

function never(what: string): Promise<never> {
  return Promise.reject(new Error(`a history needs no ${what}`));
}

const stored = <T>(data: Data | null): Stored<T> | null =>
  data && { data: data as unknown as T, revision: data };

function ledgerOn(
  store: MemoryStore,
  byTarget: ReadonlyMap<string, Entry[]>,
  write: (entry: Entry) => void,
  nowMs: () => number,
): Ledger {
  const decisionOn = (id: string): Decision | null =>
    store.get(documentPath('decisions', id)) as Decision | null;
  return {
    decision: (id) => Promise.resolve(decisionOn(id)),
    decided: (ids) =>
      Promise.resolve(
        new Map(
          ids.flatMap((id) => {
            const known = decisionOn(id);
            return known ? [[id, known.sequence] as const] : [];
          }),
        ),
      ),
    entry: (id) => Promise.resolve(store.journal.get(id) ?? null),
    recordWithPending: (target) => {
      const record = stored<RecordHead>(store.get(target));
      const last = record && { atMicros: record.data.lastEntryAtMicros, id: record.data.lastEntryId };
      const all = byTarget.get(target) ?? [];
      return Promise.resolve({
        record,
        pending: last ? all.filter((entry) => comparePositions(last, entry) < 0) : all,
      });
    },
    record: (target) => Promise.resolve(stored<RecordHead>(store.get(target))),
    entriesBetween: (campaignId, fromMicros, toMicros) =>
      Promise.resolve(
        [...store.journal.values()]
          .filter((entry) => entry.campaignId === campaignId)
          .filter(({ atMicros }) => atMicros > fromMicros && atMicros <= toMicros)
          .sort(comparePositions),
      ),
    plan: (campaignId, version) => Promise.resolve(store.indexOf(campaignId, version)),
    commit: (posting, revision) => {
      if (posting.blank) return never('blanked words');
      if (posting.record && store.get(posting.record.target) !== revision) return Promise.resolve('conflict');
      store.commit(posting);
      return Promise.resolve({ revision: posting.record ? store.get(posting.record.target) : revision });
    },
    append: ({ id, kind, campaignId, target, payload }) => {
      if (store.journal.has(id)) return Promise.resolve();
      write({
        ...{ id, kind, campaignId, target, payload },
        ...{ by: 'system', role: 'system', unitId: null, texts: {}, baseVersion: 0, redacted: null },
        ...{ capturedAtMs: nowMs(), atMicros: nowMs() * 1000 },
        clientInfo: { app: 'server', sentAtMs: nowMs() },
      });
      return Promise.resolve();
    },
    setAside: () => Promise.resolve(new Set()),
    sentWithinMinute: () => Promise.resolve(null),
    restore: (target) => never(`restored record ${target}`),
    sayAgain: (id) => never(`second ${id}`),
    failed: ({ id }, found, reason) => never(`failure of ${id}: ${found.code} ${reason}`),
    quarantine: (source, id, found, detail) =>
      never(`quarantine of ${source} ${id}: ${found.code} ${detail}`),
  };
}

function indicatorsOn(store: MemoryStore, nowMicros: () => number): IndicatorStore {
  return {
    readNodes: (campaignId, wanted, root) => {
      const shards = store.all('totals', campaignId) as TotalShard[];
      const lists = store.all('denominators', campaignId) as Denominators[];
      const all = [...shards, ...lists].map(({ node }) => node);
      const reading = (node: string): NodeReading => ({
        shards: shards.filter((shard) => shard.node === node),
        denominators: lists.find((list) => list.node === node) ?? null,
        stored: stored<PublishedIndicators>(store.get(documentPath('indicators', nodeId(campaignId, node)))),
      });
      return Promise.resolve({
        nodes: new Map([...new Set(wanted ?? all)].map((node) => [node, reading(node)])),
        lists: lists.find(({ node }) => node === root) ?? null,
        readAtMicros: nowMicros(),
      });
    },
    publish: (writes, readAtMicros) => {
      for (const { indicators } of writes) {
        const path = documentPath('indicators', nodeId(indicators.campaignId, indicators.node));
        store.put(path, { ...indicators, asOfMicros: readAtMicros });
      }
      return Promise.resolve(writes.map(() => 'written' as const));
    },
  };
}

function archiveOn(store: MemoryStore): Archive {
  return {
    readEverything: () => {
      const proven = store.documents().filter(({ path }) => !/^(jobs|watches)\//.test(path));
      return Promise.resolve({ documents: proven, revisions: new Map() });
    },
    readCampaign: (campaignId) => Promise.resolve(store.reading(campaignId)),
    reportsIn: () => never('archive.reportsIn'),
    digest: (campaignId, edition) =>
      Promise.resolve(store.get(documentPath('digests', editionId(campaignId, edition))) as Digest | null),
  };
}

function jobsOn(store: MemoryStore): Jobs {
  const pathOf = ({ campaignId, day, job }: Pick<Job, 'campaignId' | 'day' | 'job'>): string =>
    documentPath('jobs', jobId(campaignId, day, job));
  const markOf = (campaignId: string): string => documentPath('jobs', `${campaignId}~sweep`);
  return {
    campaigns: () =>
      Promise.resolve(
        (store.all('campaigns') as Campaign[]).map((campaign) => ({ id: campaign.campaignId, campaign })),
      ),
    claim: (job) => {
      store.put(pathOf(job), job);
      return Promise.resolve(true);
    },
    finish: (job) => {
      store.put(pathOf(job), job);
      return Promise.resolve();
    },
    finished: (campaignId, wanted) => {
      const isOver = ({ day, job }: Pick<Job, 'day' | 'job'>): boolean =>
        store.get(pathOf({ campaignId, day, job })) !== null;
      return Promise.resolve(new Set(wanted.filter(isOver).map(({ day, job }) => `${day}~${job}`)));
    },
    mark: (campaignId) =>
      Promise.resolve({
        ...{ sweptThroughMicros: null, settledThroughDay: null },
        ...(store.get(markOf(campaignId)) as TickMark | null),
      }),
    setMark: (campaignId, mark) => {
      store.merge(markOf(campaignId), { campaignId, ...mark });
      return Promise.resolve();
    },
    reportsOf: (campaignId, day) =>
      Promise.resolve((store.all('reports', campaignId) as Report[]).filter((report) => report.day === day)),
  };
}
