/** Bytes as text that an address, a message and a file carry alike, and the short sum that tells whether all of it came. */
import { sha256Hex } from '#domain/hash.ts';

/** Returns the bytes in base64url, without padding. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Returns the bytes of a text in base64url. **Null**: it is none. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    const text = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Returns 16 hex digits that another text hardly has. No secret: it finds what was cut or mixed up, not who changed it. */
export const sumOf = (text: string): string => sha256Hex(text).slice(0, 16);
