/**
 * A hand-over as QR codes: packed, and split into numbered parts that any camera reads from a screen of 360 px. Parts may
 * come in any order and more than once. Not encrypted: whoever sees the screen stands beside it, a key inside of the code
 * would protect nothing, and the words were screened for personal data when they were written.
 */
import { base64Of, bytesOf, sumOf } from './bytes.ts';
import type { Read } from './handed.ts';

const VERSION = 1;

/** With an address around it a code of some 75 modules: about 4 px each on the smallest phone. **Units**: characters. */
const PART_LENGTH = 320;

/** Nobody holds up more codes than these; a file takes everything. */
export const MOST_PARTS = 20;

/** `packing`: deflated, or plain from a browser that cannot. `sum` is that of the whole: what tells two hand-overs apart. */
interface Part {
  packing: 'z' | 'p';
  sum: string;
  at: number;
  of: number;
  data: string;
}

/** Parts of one hand-over by their place, as far as they were read. */
export type Gathered = ReadonlyMap<number, Part>;

const PART = /^(\d{1,3})([zp])\.([0-9a-f]{16})\.(\d{1,3})\.(\d{1,3})\.([A-Za-z0-9_-]+)$/;

const canPack = (): boolean => typeof CompressionStream !== 'undefined';

/** Returns the parts of a text, in order. */
export async function partsOf(text: string): Promise<string[]> {
  const plain = new TextEncoder().encode(text);
  const packing = canPack() ? 'z' : 'p';
  const data = base64Of(canPack() ? await through(new CompressionStream('deflate'), plain) : plain);
  const count = Math.ceil(data.length / PART_LENGTH);
  const sum = sumOf(packing + data);
  return Array.from({ length: count }, (_, at) => {
    const piece = data.slice(at * PART_LENGTH, (at + 1) * PART_LENGTH);
    return `${VERSION}${packing}.${sum}.${at + 1}.${count}.${piece}`;
  });
}

/** Returns what a code says: the part by itself or at the end of an address. */
export function readPart(code: string): Read<Part> {
  const found = PART.exec(code.trim().split('/').at(-1) ?? '');
  if (!found) return { ok: false, fault: 'not-ours' };
  const [, version, packing, sum = '', at, of, data = ''] = found;
  if (Number(version) > VERSION) return { ok: false, fault: 'newer' };
  const part: Part = { packing: packing === 'z' ? 'z' : 'p', sum, at: Number(at), of: Number(of), data };
  const isPlaced = part.at >= 1 && part.at <= part.of && part.of <= MOST_PARTS;
  return isPlaced ? { ok: true, value: part } : { ok: false, fault: 'not-ours' };
}

/** Returns true iff the part belongs to what was read before, or is the first. */
export function belongs(part: Part, gathered: Gathered): boolean {
  const [known] = gathered.values();
  return !known || (known.sum === part.sum && known.of === part.of && known.packing === part.packing);
}

/** Returns the places that are still missing; null before the first part. */
export function missingFrom(gathered: Gathered): number[] | null {
  const [known] = gathered.values();
  if (!known) return null;
  return Array.from({ length: known.of }, (_, at) => at + 1).filter((at) => !gathered.has(at));
}

/** Returns the text, once no part is missing. */
export async function joined(gathered: Gathered): Promise<Read<string>> {
  const parts = [...gathered.values()].sort((a, b) => a.at - b.at);
  const data = parts.map((part) => part.data).join('');
  const [first] = parts;
  const bytes = bytesOf(data);
  if (!first || !bytes || sumOf(first.packing + data) !== first.sum) return { ok: false, fault: 'cut' };
  if (first.packing === 'z' && !canPack()) return { ok: false, fault: 'old-browser' };
  try {
    const plain = first.packing === 'z' ? await through(new DecompressionStream('deflate'), bytes) : bytes;
    return { ok: true, value: new TextDecoder().decode(plain) };
  } catch {
    return { ok: false, fault: 'cut' };
  }
}

/** Far beyond any hand-over: what unpacks to more was made to fill the memory. **Units**: bytes. */
const MOST_BYTES = 4_000_000;

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length > MOST_BYTES) throw new Error('too large');
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
