/**
 * A hand-over as an encrypted file, for the way over messages and other people's devices. The passphrase is made here and
 * stands in no file: it is told by voice. The file is text, so that nothing on its way changes it unnoticed.
 */
import { base64Of, bytesOf, sumOf } from './bytes.ts';
import type { Read } from './handed.ts';

const MARK = 'so-chien-dich-chuyen-may';
const VERSION = 1;

/** What the name of such a file ends with. */
export const ENDING = '.sochiendich';

/** Letters and digits that nobody takes for one another, read aloud or typed. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;

/**
 * Memory and time that a passphrase costs: 2^15 blocks, 32 MB, as much as a cheap phone has. Twelve letters by chance are
 * 59 bits, which need no more. A file that asks for more is not ours, and would stop the phone.
 */
const WORK_FACTOR = 15;

/** Returns a new passphrase: `k7mq-3xdr-h9tb`. */
export function newPassphrase(): string {
  const most = 256 - (256 % LETTERS.length);
  let letters = '';
  while (letters.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH)))
      // A remainder of an uneven range would make some letters likelier.
      if (byte < most && letters.length < LENGTH) letters += LETTERS.charAt(byte % LETTERS.length);
  }
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Returns the passphrase as it was made, however it was typed. */
const asMade = (typed: string): string => typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Returns the file. */
export async function sealed(text: string, passphrase: string): Promise<string> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  encrypter.setPassphrase(asMade(passphrase));
  const data = base64Of(await encrypter.encrypt(text));
  return `${MARK} ${VERSION} ${sumOf(data)}\n${data}\n`;
}

const FILE = new RegExp(`^\\uFEFF?${MARK} (\\d{1,4}) ([0-9a-f]{16})\\s+([A-Za-z0-9_\\s-]*)$`);

/** Returns what the file holds, before it is decrypted; so that nobody types a passphrase for nothing. */
export function readSealed(file: string): Read<Uint8Array> {
  if (!file.replace(/^\uFEFF/, '').startsWith(MARK)) return { ok: false, fault: 'not-ours' };
  const version = Number(file.split(/\s/)[1]);
  if (version > VERSION) return { ok: false, fault: 'newer' };
  const [, , sum, lines = ''] = FILE.exec(file) ?? [];
  const data = lines.replaceAll(/\s/g, '');
  const bytes = bytesOf(data);
  if (!bytes || sumOf(data) !== sum) return { ok: false, fault: 'cut' };
  const work = /^-> scrypt \S+ (\d+)$/m.exec(new TextDecoder('latin1').decode(bytes.slice(0, 300)))?.[1];
  return Number(work) <= WORK_FACTOR ? { ok: true, value: bytes } : { ok: false, fault: 'not-ours' };
}

/** Returns the text of a file that was read. */
export async function opened(bytes: Uint8Array, passphrase: string): Promise<Read<string>> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(asMade(passphrase));
  return decrypter.decrypt(bytes, 'text').then(
    (value) => ({ ok: true, value }),
    () => ({ ok: false, fault: 'wrong-passphrase' }),
  );
}
