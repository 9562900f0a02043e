/**
 * What every HTTPS answer has in common, whatever its status: the security headers, no place in any cache, no name of the
 * server. A fault is answered here, because the server's own answer would drop the headers and tell what broke.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { faultInWords } from '#domain/fault-words.ts';
import { log } from '../log.ts';
import type { Header } from './security-headers.ts';

/** Returns the handler with the headers set before it runs. **Errors**: none; what it throws is logged, answered with 500. */
export function answered<Request extends IncomingMessage, Response extends ServerResponse>(
  headers: readonly Header[],
  handle: (request: Request, response: Response) => Promise<void>,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const dress = (): void => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      for (const { key, value } of headers) response.setHeader(key, value);
      response.setHeader('Cache-Control', 'private, no-store');
    };
    dress();
    try {
      await handle(request, response);
    } catch (error) {
      log.failed('files', '', faultInWords(error));
      if (response.headersSent) {
        response.destroy();
        return;
      }
      dress();
      response.statusCode = 500;
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end('Máy chủ gặp lỗi. Đề nghị thử lại.');
    }
  };
}
