/** What counts as looking different: a block, not the edge of a letter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { differenceOf, fileOf, MOST_DIFFERENT, pictureIn, smaller, type Picture } from './picture.ts';

const KEPT = pictureIn(readFileSync(join(import.meta.dirname, 'screens/targets-phone-vi.png')));

type Colour = readonly [red: number, green: number, blue: number];
type Pixel = (x: number, y: number) => Colour;

const at = ({ rgba, width }: Picture, x: number, y: number): Colour => {
  const from = (y * width + x) * 4;
  return [rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0];
};

function drawn(pixel: Pixel): Picture {
  const rgba = new Uint8Array(KEPT.rgba.length).fill(255);
  for (let y = 0; y < KEPT.height; y += 1)
    for (let x = 0; x < KEPT.width; x += 1) rgba.set(pixel(x, y), (y * KEPT.width + x) * 4);
  return { ...KEPT, rgba };
}

const differs = (pixel: Pixel): boolean => differenceOf(KEPT, drawn(pixel)).most > MOST_DIFFERENT;
const kept: Pixel = (x, y) => at(KEPT, x, y);
const clamped = (shade: number): number => Math.min(255, Math.max(0, shade));

describe('a picture that is kept', () => {
  it('is the same again from its file, and half as large as the screen', () => {
    expect(pictureIn(fileOf(KEPT))).toEqual(KEPT);
    const screen = smaller(fileOf(KEPT));
    expect([screen.width, screen.height]).toEqual([KEPT.width / 2, KEPT.height / 2]);
  });

  it('looks the same where a machine smooths letters otherwise', () => {
    expect(differs(kept)).toBe(false);
    const noisy: Pixel = (x, y) => {
      const [red, green, blue] = kept(x, y);
      const by = ((x * 7 + y * 13) % 5) * 17 - 34;
      return red === green && green > 240
        ? [red, green, blue]
        : [clamped(red + by), clamped(green + by), clamped(blue + by)];
    };
    expect(differs(noisy)).toBe(false);
  });

  it('looks different where a block moved, is missing, or has another colour', () => {
    expect(differs((x, y) => kept(x, y > 80 ? y - 6 : y))).toBe(true);
    const inBlock = (x: number, y: number): boolean => x > 10 && x < 60 && y > 100 && y < 120;
    expect(differs((x, y) => (inBlock(x, y) ? [255, 255, 255] : kept(x, y)))).toBe(true);
    const isHead = (y: number): boolean => y > 14 && y < 34;
    expect(differs((x, y) => (isHead(y) ? [4, 120, 87] : kept(x, y)))).toBe(true);
  });

  it('is another one where the page has another size', () => {
    expect(differenceOf(KEPT, { ...KEPT, height: KEPT.height - 1 }).most).toBeGreaterThan(MOST_DIFFERENT);
  });
});
