/**
 * Listeners on plain requests: the kept copy at once, then the server's answer, and again whenever somebody looks (`refresh`).
 * Without a signal the copy stays; a refusal takes it away.
 */
import { CallError } from '../rest/call.ts';
import type { Firestore } from '../rest/firestore.ts';
import type { Batch } from '../rest/batch.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { Found, Listeners } from './listeners.ts';
import type { DocumentQuery } from './query.ts';
import { meterReads, meterRefusal } from './meter.ts';

export interface RestListeners extends Listeners {
  /** Asks again for everything that is listened to; while a first answer is on its way, only for what has none. */
  refresh: () => void;
  /** Asks for what nothing is kept of yet, so that it is there when the signal is not. */
  keepAhead: (query: DocumentQuery) => void;
}

/** One question that at least one screen listens to. `undefined` while nothing is known. */
interface Line {
  key: string;
  ask: () => Promise<unknown>;
  seen: Set<(data: unknown) => void>;
  data: unknown;
  asking: boolean;
  askedAtMs: number;
}

/** A version of a plan never changes: once it is here, nobody pays for it again. */
const isFixed = ({ key, data }: Line): boolean =>
  key.startsWith('plans/') && data !== undefined && data !== null;

/** Two screens that ask the same at about the same time ask once. */
const FRESH_MS = 2_000;

/** Returns listeners for one person. */
export function restListeners(
  { query }: Pick<Firestore, 'query'>,
  read: Batch,
  kept: KeptAnswers,
  nowMs: () => number,
): RestListeners {
  const lines = new Map<string, Line>();

  const tell = (line: Line, data: unknown): void => {
    line.data = data;
    for (const seen of line.seen) seen(data);
  };

  async function ask(line: Line): Promise<void> {
    if (line.asking || isFixed(line)) return;
    line.asking = true;
    line.askedAtMs = nowMs();
    try {
      const data = await line.ask();
      meterReads(countOf(data));
      const isNews = JSON.stringify(data) !== JSON.stringify(line.data);
      if (isNews || line.data === undefined) {
        kept.put(line.key, data);
        tell(line, data);
      }
    } catch (fault) {
      if (!(fault instanceof CallError && fault.trouble === 'refused')) return;
      meterRefusal(line.key);
      kept.drop(line.key);
      tell(line, null);
    } finally {
      line.asking = false;
    }
  }

  function listen(key: string, question: () => Promise<unknown>, seen: (data: unknown) => void): () => void {
    const line: Line = lines.get(key) ?? {
      ...{ key, ask: question, seen: new Set(), asking: false, askedAtMs: -Infinity },
      data: kept.get(key),
    };
    lines.set(key, line);
    line.seen.add(seen);
    if (line.data !== undefined) seen(line.data);
    if (nowMs() - line.askedAtMs > FRESH_MS) void ask(line);
    return () => {
      line.seen.delete(seen);
    };
  }

  const question = (asked: DocumentQuery) => async (): Promise<unknown> => [...(await query(asked))];

  return {
    keepAhead(asked) {
      const key = JSON.stringify(asked);
      if (kept.get(key) === undefined) listen(key, question(asked), () => undefined)();
    },
    document: (path, seen) => listen(path, () => read(path), seen),
    query: (asked, seen) =>
      listen(JSON.stringify(asked), question(asked), (data) =>
        seen(data === null ? null : (new Map(data as [string, unknown][]) satisfies Found)),
      ),
    refresh() {
      for (const { key, seen } of lines.values()) if (seen.size === 0) lines.delete(key);
      const all = [...lines.values()];
      // On a weak signal the first answers come first: what is known already is asked for again once they are there.
      const isStarting = all.some(({ asking, data }) => asking && data === undefined);
      for (const line of all) if (!isStarting || line.data === undefined) void ask(line);
    },
  };
}

/** As the bill counts: at least one for every question. */
function countOf(data: unknown): number {
  return Array.isArray(data) ? Math.max(data.length, 1) : 1;
}
