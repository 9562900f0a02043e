/** One call to a server that speaks JSON: bounded in time, and a failure that says which kind it is. */
import type { DeliveryTrouble } from '../outbox/transport.ts';

/** `refused`: the server understood and will not; another attempt cannot change it. The others may pass. */
export type CallTrouble = DeliveryTrouble | 'refused';

/** **Shape**: `code` is the server's status (`PERMISSION_DENIED`), `word` its message (`EMAIL_NOT_FOUND`); empty without an answer. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly trouble: CallTrouble;
  readonly code: string;
  readonly word: string;
  constructor(trouble: CallTrouble, code = '', word = '') {
    super([trouble, code, word].join(' '));
    this.trouble = trouble;
    this.code = code;
    this.word = word;
  }
}

/** How long a weak signal may take for one answer. */
const LIMIT_MS = 20_000;

/** Returns the JSON that the server answered. **Errors**: rejects with a {@link CallError}. */
export async function call(url: string, init: RequestInit, limitMs = LIMIT_MS): Promise<unknown> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, limitMs);
  try {
    const answer = await fetch(url, {
      ...init,
      signal: abort.signal,
      credentials: 'omit',
      cache: 'no-store',
    });
    const said: unknown = await answer.json().catch(() => {
      // Half an answer, or a page of some network that stands between.
      throw new CallError(abort.signal.aborted ? 'slow' : 'server');
    });
    if (answer.ok) return said;
    throw failureOf(answer.status, said);
  } catch (fault) {
    if (fault instanceof CallError) throw fault;
    throw new CallError(abort.signal.aborted ? 'slow' : 'no-signal');
  } finally {
    clearTimeout(timer);
  }
}

/** Google's errors: an object, or (where the answer is a stream) a list that holds one. Anything else is not the server's. */
function failureOf(httpStatus: number, said: unknown): CallError {
  const whole = (Array.isArray(said) ? (said as unknown[])[0] : said) as { error?: unknown } | null;
  const error = (whole?.error ?? {}) as { status?: unknown; message?: unknown };
  const code = typeof error.status === 'string' ? error.status : '';
  const word = typeof error.message === 'string' ? error.message : '';
  if (httpStatus === 401) return new CallError('signed-out', code, word);
  const mayPass = httpStatus === 429 || httpStatus >= 500 || httpStatus === 408 || code === 'ABORTED';
  const isGoogles = code !== '' || word !== '';
  return new CallError(mayPass || !isGoogles ? 'server' : 'refused', code, word);
}

/** Returns the JSON answer to a JSON question. */
export function post(url: string, body: unknown, token?: string, limitMs?: number): Promise<unknown> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  return call(url, { method: 'POST', headers, body: JSON.stringify(body) }, limitMs);
}
