/**
 * A file that somebody chose, as plain cells, or why it cannot be read. Nothing of it leaves the device here. What is packed
 * into it is measured before any of it is unfolded; what only looks like a small file is refused.
 */
import type { Workbook } from 'exceljs';
import type JSZip from 'jszip';
import { sheetsOf, type Sheet } from './cells.ts';

/** Why a file cannot be read at all. */
export type FileFault =
  | 'empty'
  | 'too-big'
  | 'too-much'
  | 'text'
  | 'old-excel'
  | 'encrypted'
  | 'other-program'
  | 'unreadable'
  | 'no-library';

/** **Units**: bytes: of the file, and of what is packed into it. */
export const MOST_BYTES = 5_000_000;
const MOST_UNPACKED = 25_000_000;
const MOST_PARTS = 500;
const MOST_MERGED = 100_000;

/** What the reading does without: the library would unfold a rule for a whole column into a million cells. */
const IGNORED = [
  ...['dataValidations', 'conditionalFormatting', 'hyperlinks', 'extLst'],
  ...['drawing', 'legacyDrawing', 'picture', 'tableParts', 'rowBreaks', 'colBreaks'],
];

export type Opened = { sheets: readonly Sheet[] } | { fault: FileFault };

/** Returns the sheets of a file, or what is in the way. */
export async function openFile(bytes: Uint8Array): Promise<Opened> {
  const kind = kindOf(bytes);
  if (kind !== 'zip') return { fault: kind };
  const libraries = await load();
  if (!libraries) return { fault: 'no-library' };
  try {
    return await unpack(bytes, libraries);
  } catch {
    return { fault: 'unreadable' };
  }
}

interface Libraries {
  zip: Pick<JSZip, 'loadAsync'>;
  workbook: () => Workbook;
}

/** Returns the libraries. **Null**: no signal, and no copy on the device. */
async function load(): Promise<Libraries | null> {
  try {
    const [{ default: zip }, { default: excel }] = await Promise.all([import('jszip'), import('exceljs')]);
    return { zip: new zip(), workbook: () => new excel.Workbook() };
  } catch {
    return null;
  }
}

async function unpack(bytes: Uint8Array, { zip, workbook }: Libraries): Promise<Opened> {
  const packed = await zip.loadAsync(bytes);
  if (Object.keys(packed.files).length > MOST_PARTS) return { fault: 'too-much' };
  if (!packed.file('xl/workbook.xml')) return { fault: 'other-program' };
  if (!(await isModest(packed))) return { fault: 'too-much' };
  const book = workbook();
  await book.xlsx.load(bytes as unknown as Parameters<Workbook['xlsx']['load']>[0], { ignoreNodes: IGNORED });
  return { sheets: sheetsOf(book) };
}

/** Returns true iff what is packed into the file is no more than an honest file holds, whatever it says of itself. */
async function isModest(packed: JSZip): Promise<boolean> {
  let left = MOST_UNPACKED;
  let merged = 0;
  for (const [name, part] of Object.entries(packed.files)) {
    if (part.dir) continue;
    const found = await withinLimit(part, left);
    if (!found) return false;
    left -= found.byteLength;
    if (/worksheets\/[^/]+\.xml$/.test(name)) merged += mergedCells(new TextDecoder().decode(found));
    if (merged > MOST_MERGED) return false;
  }
  return true;
}

/** jszip's own stream, which its types leave out: it unpacks a piece at a time and can be stopped. */
interface Pieces {
  on: (event: string, heard: (piece: Uint8Array) => void) => Pieces;
  resume: () => void;
  pause: () => void;
}

/** Returns a part. **Null**: it is longer than the limit; no more than that was unpacked. **Errors**: rejects a broken part. */
function withinLimit(part: JSZip.JSZipObject, limit: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const stream = (part as unknown as { internalStream: (type: string) => Pieces }).internalStream(
      'uint8array',
    );
    stream
      .on('data', (piece) => {
        length += piece.byteLength;
        if (length <= limit) {
          pieces.push(piece);
          return;
        }
        stream.pause();
        resolve(null);
      })
      .on('error', reject)
      .on('end', () => {
        const whole = new Uint8Array(length);
        let at = 0;
        for (const piece of pieces) {
          whole.set(piece, at);
          at += piece.byteLength;
        }
        resolve(whole);
      })
      .resume();
  });
}

const MERGED = /<mergeCell\s[^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;

/** Returns how many cells are merged away: the library makes each of them, and a sheet has seventeen thousand million. */
function mergedCells(xml: string): number {
  return [...xml.matchAll(MERGED)].reduce((cells, [, left = '', top, right = '', bottom]) => {
    const columns = columnOf(right) - columnOf(left) + 1;
    return cells + columns * (Number(bottom) - Number(top) + 1);
  }, 0);
}

/** `A` is 1, `AA` is 27. */
const columnOf = (letters: string): number =>
  Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** Returns what a file is by its first bytes, whatever it is called. */
function kindOf(bytes: Uint8Array): FileFault | 'zip' {
  if (bytes.byteLength === 0) return 'empty';
  if (bytes.byteLength > MOST_BYTES) return 'too-big';
  const begins = (...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-excel';
  return bytes.subarray(0, 1000).includes(0) ? 'other-program' : 'text';
}

/** Names in the older container are written two bytes a letter. */
function holds(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder('utf-16le');
  return text.decode(bytes).includes(name) || text.decode(bytes.subarray(1)).includes(name);
}
