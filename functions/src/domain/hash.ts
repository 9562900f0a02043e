/**
 * Hashes over canonical JSON: the same thing said in another key order has the same hash, on a phone, on the
 * server and on an auditor's machine. The only file of the domain that imports a hash library.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Returns the SHA-256 of the text's UTF-8 bytes as 64 hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Returns JSON with the keys of every object sorted by code unit; `undefined` members are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
    const sorted = Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted);
  });
}

/** Returns the hash of what a value says, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** Returns a whole number from 0 to `buckets` − 1 that depends on nothing but the key. */
export function bucketOf(key: string, buckets: number): number {
  return parseInt(sha256Hex(key).slice(0, 8), 16) % buckets;
}
