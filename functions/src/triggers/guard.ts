/**
 * The only catch-all. A fault that can pass is thrown, so that the event is delivered again; one that is older than
 * a day can only be a defect: it goes to quarantine, where the administrator sees it, and the queue moves on.
 */
import { log } from '../log.ts';
import { faultInWords } from '#domain/fault-words.ts';
import { failedWith } from '#domain/grpc.ts';
import { problem } from '#domain/problem.ts';
import { giveUp } from '#workflows/set-aside.ts';
import { ports } from './deps.ts';

/** Google stops redelivering after 24 hours; we stop before, so that the reason is written down. */
const MAX_AGE_MS = 20 * 3_600_000;

/** Runs a handler for one event. `bornAt` is the event's time as RFC 3339. */
export async function guarded(
  source: string,
  id: string,
  bornAt: string,
  handle: () => Promise<void>,
): Promise<void> {
  try {
    await handle();
  } catch (error) {
    const reason = faultInWords(error);
    const hopeless = failedWith(error, 'INVALID_ARGUMENT');
    const old = ports().clock.nowMs() - Date.parse(bornAt) > MAX_AGE_MS;
    if (!hopeless && !old) {
      log.failed(source, id, reason);
      throw retold(error, reason);
    }
    log.quarantined(source, id, reason);
    if (source === 'journal') await giveUp(id, reason, ports());
    else await ports().ledger.quarantine(source, id, problem('event.failed'), reason, null);
  }
}

/** What is thrown is logged by the platform: the place of the fault, without what it quotes. */
function retold(error: unknown, reason: string): Error {
  const told = new Error(reason);
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  told.stack = [reason, ...frames].join('\n');
  return told;
}
