/**
 * The mail server of the demonstration and of the tests, and an inbox page where its letters are read. Takes every letter,
 * sends none on, listens on this machine only; no part of what is deployed.
 */
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { HOST } from '../suite/ports.ts';

const FUNCTIONS = fileURLToPath(new URL('../../functions', import.meta.url));
/** As good as any on this machine; a real one is a secret of its project. */
const USER = 'ban-tin';
const PASSWORD = 'minh-hoa-2026';
/** More than anybody reads here. */
const MOST = 500;

export interface PostOffice {
  smtpPort: number;
  inbox: string;
  /** Newest last. */
  letters: readonly Email[];
  close: () => Promise<void>;
}

/** Opens both on these ports; 0 lets the system choose. **Errors**: rejects where a port is taken. */
export async function openPostOffice(ports = { smtp: 0, inbox: 0 }): Promise<PostOffice> {
  const letters: Email[] = [];
  const smtp = new SMTPServer({
    // On this machine only, between two processes of one demonstration.
    ...{ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, disableReverseLookup: true },
    onAuth: ({ username, password }, _session, done) => {
      if (username === USER && password === PASSWORD) done(null, { user: USER });
      else done(new Error('Sai tài khoản hoặc mật khẩu'));
    },
    onData: (stream, _session, done) => {
      buffer(stream)
        .then(async (raw) => {
          letters.push(await PostalMime.parse(raw));
          if (letters.length > MOST) letters.shift();
          done(null, `Đã nhận, thư thứ ${String(letters.length)}`);
        })
        .catch((error: unknown) => {
          done(error instanceof Error ? error : new Error('không đọc được thư'));
        });
    },
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    smtp.server.once('error', reject);
    smtp.listen(ports.smtp, HOST, resolve);
  });
  const pages = inboxOf(letters);
  await new Promise<void>((resolve, reject) => {
    pages.once('error', reject);
    pages.listen(ports.inbox, HOST, resolve);
  });
  const portOf = (server: { address: () => unknown }): number => (server.address() as AddressInfo).port;
  return {
    ...{ letters, smtpPort: portOf(smtp.server), inbox: `http://${HOST}:${String(portOf(pages))}` },
    close: async () => {
      await new Promise<void>((resolve) => {
        smtp.close(resolve);
      });
      await new Promise((resolve) => {
        pages.close(resolve);
        pages.closeAllConnections();
      });
    },
  };
}

/** Tells the functions of an emulated project where the post office is: read when the emulators start. */
export function nameMailServer(projectId: string, smtpPort: number, page: string): void {
  const settings = {
    MAIL_SERVER: `smtp://${USER}@${HOST}:${String(smtpPort)}`,
    MAIL_FROM: 'Ban tin Cat Hai <ban-tin@minhhoa.vn>',
    PAGE_ADDRESS: page,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}="${value}"\n`);
  writeFileSync(join(FUNCTIONS, `.env.${projectId}`), lines.join(''));
  writeFileSync(join(FUNCTIONS, '.secret.local'), `MAIL_PASSWORD=${PASSWORD}\n`);
}

function inboxOf(letters: readonly Email[]): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', `http://${HOST}`);
    const letter = letters[Number(/^\/(\d+)$/.exec(pathname)?.[1] ?? 'NaN')];
    const known = pathname === '/' || pathname === '/letters.json' || letter !== undefined;
    const isJson = pathname === '/letters.json';
    response.writeHead(known ? 200 : 404, {
      'Content-Type': isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'",
    });
    response.end(
      isJson ? JSON.stringify(letters.map(short)) : letter ? letterPage(letter) : listPage(letters),
    );
  });
}

const short = ({ to, subject, text, html, messageId, attachments }: Email): object => ({
  ...{ to: to?.map(({ address }) => address), subject, text, html, messageId },
  attachments: attachments.map(({ filename }) => filename),
});

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const framed = (title: string, body: string): string => `<!doctype html><html lang="vi"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>body{margin:0 auto;max-width:760px;padding:16px;font:16px/1.5 'Noto Sans',Roboto,sans-serif;color:#0f172a}
h1{font-size:20px;color:#0b3d91}li{margin:0 0 10px}a{color:#0b3d91}small{color:#475569}
iframe{width:100%;height:75vh;border:1px solid #cbd5e1}pre{white-space:pre-wrap;background:#f1f5f9;padding:12px}</style>
${body}</html>`;

function listPage(letters: readonly Email[]): string {
  const rows = letters.map((letter, index) => {
    const to = letter.to?.map(({ address }) => address ?? '').join(', ') ?? '';
    return `<li><a href="/${String(index)}">${escaped(letter.subject ?? '(không có tiêu đề)')}</a><br><small>Tới: ${escaped(to)} · ${escaped(letter.date ?? '')}</small></li>`;
  });
  const none =
    '<p>Chưa có thư nào. Bản tin phát hành lúc 17:30: <code>npm run act -- clock 2026-07-08 17:30</code></p>';
  return framed(
    'Hộp thư minh họa',
    `<h1>Hộp thư minh họa</h1><p><small>Mọi thư của bản trình diễn đến đây; không thư nào rời máy này. Tải lại trang để xem thư mới.</small></p>${rows.length > 0 ? `<ul>${rows.reverse().join('')}</ul>` : none}`,
  );
}

function letterPage(letter: Email): string {
  const files = letter.attachments.map(({ filename }) => escaped(filename ?? '')).join(', ');
  return framed(
    letter.subject ?? '',
    `<p><a href="/">← Hộp thư</a></p><h1>${escaped(letter.subject ?? '')}</h1>
<p><small>Từ: ${escaped(letter.from?.address ?? '')} · Tới: ${escaped(letter.to?.map(({ address }) => address ?? '').join(', ') ?? '')}${files === '' ? '' : ` · Đính kèm: ${files}`}</small></p>
<iframe sandbox="allow-popups" title="Nội dung thư" srcdoc="${escaped(letter.html ?? '')}"></iframe>
<details><summary>Bản chữ</summary><pre>${escaped(letter.text ?? '')}</pre></details>`,
  );
}
