/** A screenshot as a PNG of at most 256 colours: a third of the size, and no eye sees the difference on a page of text. */
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INDEXED = 3;

/** **Shape**: `pixels` are rows of places in `palette`, three bytes a colour. */
interface Indexed {
  width: number;
  height: number;
  palette: number[];
  pixels: string;
}

/** Returns the picture with fewer colours. The browser decodes it. */
export async function fewerColours(png: Buffer, page: Page): Promise<Buffer> {
  const { width, height, palette, pixels } = await page.evaluate(indexed, png.toString('base64'));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED, 0, 0, 0], 8);
  const from = Buffer.from(pixels, 'base64');
  // Each row begins with its filter: none.
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.from([0]), from.subarray(row * width, (row + 1) * width)]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Runs in the page: the most frequent colours, and for every other the nearest of them. */
async function indexed(base64: string): Promise<Indexed> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const colours: number[] = [];
  for (let at = 0; at < data.length; at += 4)
    colours.push(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const kept = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([colour]) => colour);
  const parts = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distance = (a: number, b: number): number =>
    parts(a).reduce((sum, part, at) => sum + (part - (parts(b)[at] ?? 0)) ** 2, 0);
  const places = new Map(kept.map((colour, place) => [colour, place]));
  for (const colour of counts.keys()) {
    if (places.has(colour)) continue;
    const nearest = kept.reduce(
      (best, each, place) => (distance(each, colour) < distance(kept[best] ?? 0, colour) ? place : best),
      0,
    );
    places.set(colour, nearest);
  }
  let pixels = '';
  for (const colour of colours) pixels += String.fromCharCode(places.get(colour) ?? 0);
  return { width: image.width, height: image.height, palette: kept.flatMap(parts), pixels: btoa(pixels) };
}
