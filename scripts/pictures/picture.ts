/**
 * A picture of a screen that is kept beside the code and compared in the tests. Half as large and with few shades, so that
 * how a machine smooths the edges of letters is lost in it, and a block that moved, is missing or changed its colour is not.
 */
import { decode, encode } from 'fast-png';
import pixelmatch from 'pixelmatch';

/** **Shape**: `rgba` holds rows of pixels, four bytes each, without transparency. */
export interface Picture {
  width: number;
  height: number;
  rgba: Uint8Array;
}

/** How many pixels of the screen become one, in each direction. */
const TIMES = 2;
/** Between two shades of a colour: sixteen of them. */
const SHADE = 17;

/** Returns a screenshot as it is kept. */
export function smaller(png: Uint8Array): Picture {
  const { width, height, channels, data } = decode(png);
  const [across, down] = [Math.floor(width / TIMES), Math.floor(height / TIMES)];
  const rgba = new Uint8Array(across * down * 4).fill(255);
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1)
      for (let colour = 0; colour < 3; colour += 1) {
        let sum = 0;
        for (let dy = 0; dy < TIMES; dy += 1)
          for (let dx = 0; dx < TIMES; dx += 1)
            sum += data[((y * TIMES + dy) * width + x * TIMES + dx) * channels + colour] ?? 0;
        rgba[(y * across + x) * 4 + colour] = Math.round(sum / TIMES ** 2 / SHADE) * SHADE;
      }
  return { width: across, height: down, rgba };
}

/** Returns the file that keeps a picture. */
export function fileOf({ width, height, rgba }: Picture): Uint8Array {
  const data = rgba.filter((_, at) => at % 4 !== 3);
  return encode({ width, height, data, channels: 3, depth: 8 }, { zlib: { level: 9 } });
}

/** Returns the picture in a file. */
export function pictureIn(file: Uint8Array): Picture {
  const { width, height, data } = decode(file);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) rgba.set(data.slice(at * 3, at * 3 + 3), at * 4);
  return { width, height, rgba };
}

/** Where letters may look different: how far apart two colours may be, and how many pixels of a square this wide. */
const TOLERANCE = { threshold: 0.2, windowSize: 16, includeAA: true };
export const MOST_DIFFERENT = 24;

/**
 * Returns how many pixels differ where most do, and a picture of it. **Units**: pixels of a square of
 * {@link TOLERANCE}; all of them where the sizes differ.
 */
export function differenceOf(kept: Picture, taken: Picture): { most: number; seen: Picture } {
  const { width, height } = kept;
  if (taken.width !== width || taken.height !== height)
    return { most: TOLERANCE.windowSize ** 2, seen: taken };
  const seen = { width, height, rgba: new Uint8Array(kept.rgba.length) };
  const most = pixelmatch(kept.rgba, taken.rgba, seen.rgba, width, height, TOLERANCE);
  return { most, seen };
}
