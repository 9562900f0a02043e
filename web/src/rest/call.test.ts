/** A call that fails says why: the person is told something else in each case. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from './call.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const answer = (status: number, body: string): void => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
};

const google = (status: string): string => JSON.stringify({ error: { status, message: status } });

describe('a call', () => {
  it.each([
    ['a refusal', 403, google('PERMISSION_DENIED'), 'refused'],
    ['a refusal inside a stream', 403, `[${google('PERMISSION_DENIED')}]`, 'refused'],
    ['an ended session', 401, google('UNAUTHENTICATED'), 'signed-out'],
    ['a busy server', 503, google('UNAVAILABLE'), 'server'],
    ['a quota', 429, google('RESOURCE_EXHAUSTED'), 'server'],
    ['a conflict that passes', 409, google('ABORTED'), 'server'],
    ['the page of a network that wants a login first', 200, '<html>', 'server'],
    ['a refusal that is not the server’s', 403, '{"message":"proxy"}', 'server'],
    ['half an answer', 200, '[{"found"', 'server'],
  ])('that meets %s says so', async (_, status, body, trouble) => {
    answer(status, body);
    await expect(call('https://example.vn', {})).rejects.toMatchObject({ trouble });
  });

  it('without a signal says so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(call('https://example.vn', {})).rejects.toMatchObject({ trouble: 'no-signal' });
  });

  it('that nobody answers ends, and says that it was too slow', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
    await expect(call('https://example.vn', {}, 5)).rejects.toMatchObject({ trouble: 'slow' });
  });
});
