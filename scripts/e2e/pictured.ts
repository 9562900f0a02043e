/**
 * Screens as pictures: taken of a page that shows nothing of the moment, in a font of our own, and held against what is kept.
 * `PICTURES=keep`, which `npm run pictures -- screens` sets, keeps what was taken instead.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  differenceOf,
  fileOf,
  MOST_DIFFERENT,
  pictureIn,
  smaller,
  type Picture,
} from '../pictures/picture.ts';

const KEPT = join(import.meta.dirname, '../pictures/screens');
const SEEN = join(import.meta.dirname, '../../.cache/pictures');
const FONTS = join(import.meta.dirname, '../../node_modules/@fontsource/be-vietnam-pro/files');

/** Which letters the files of each cut hold, as the package itself says. */
const LETTERS = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin: 'U+0000-00FF,U+0131,U+2000-206F,U+2191,U+2193,U+2212',
};

/** The first font that the client asks for, so that no machine shows one of its own instead. */
const FACES = ['400', '600', '700'].flatMap((weight) =>
  Object.entries(LETTERS).map(([cut, unicodeRange]) => ({
    ...{ weight, unicodeRange },
    data: readFileSync(join(FONTS, `be-vietnam-pro-${cut}-${weight}-normal.woff2`)).toString('base64'),
  })),
);

/** What is another at each run, and what stands in its place: times, receipts, digests, codes of accounts, how long ago. */
const OF_THE_MOMENT: readonly [pattern: string, instead: string][] = [
  ['\\b\\d{1,2}:\\d\\d:\\d\\d\\b', '08:08:08'],
  ['\\b\\d{1,2}:\\d\\d\\b', '08:08'],
  // Of the server's own clock; the campaign's days are of two months.
  ['\\b\\d\\d/(?!0[67]/2026)\\d\\d/20\\d\\d\\b', '08/08/2026'],
  ['\\b[0-9A-Z]{4}-[0-9A-Z]{3}[0-9A-Z*~$=]', 'ABCD-1234'],
  ['\\b[0-9a-f]{8,64}\\b', '12345678'],
  ['\\b[0-9A-Za-z]{28}\\b', 'abcdefghijklmnopqrstuvwxyz12'],
  ['(Vừa gửi, chờ duyệt|Chờ duyệt [^.]*)\\.', 'Vừa gửi, chờ duyệt.'],
  ['(Just sent, waiting for review|Waiting for review: [^.]*)\\.', 'Just sent, waiting for review.'],
  // Logins belong to the project, and other tests make some.
  ['\\b\\d+ (người đã tạo tài khoản|people made a login)', '1 $1'],
  ['\\b\\d+ (phút|giờ \\d+ phút|min|h \\d+ min)\\b', '8 $1'],
];

/** Looks at a page that is still hearing of something, before it says that the page looks different. */
const LOOKS = 12;

/** Returns what is wrong with how the page looks; nothing while pictures are kept. */
export async function looksDifferent(page: Page, name: string): Promise<string[]> {
  const file = join(KEPT, `${name}.png`);
  if (process.env['PICTURES'] === 'keep') {
    writeFileSync(file, fileOf(await steadyOn(page)));
    return [];
  }
  if (!existsSync(file)) return [`${name}: no picture is kept (npm run pictures -- screens)`];
  const kept = pictureIn(readFileSync(file));
  let taken = await pictureOf(page);
  let difference = differenceOf(kept, taken);
  for (let looks = 1; difference.most > MOST_DIFFERENT && looks < LOOKS; looks += 1) {
    await settling(page);
    taken = await pictureOf(page);
    difference = differenceOf(kept, taken);
  }
  if (difference.most <= MOST_DIFFERENT) return [];
  mkdirSync(SEEN, { recursive: true });
  writeFileSync(join(SEEN, `${name}.png`), fileOf(taken));
  writeFileSync(join(SEEN, `${name}-difference.png`), fileOf(difference.seen));
  return [`${name}: looks different, ${String(difference.most)} pixels of a square (.cache/pictures)`];
}

async function pictureOf(page: Page): Promise<Picture> {
  await page.evaluate(withoutTheMoment, OF_THE_MOMENT);
  return smaller(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

/** Returns the picture of a page that does not change any more. */
async function steadyOn(page: Page): Promise<Picture> {
  for (let before = await pictureOf(page); ;) {
    await settling(page);
    const now = await pictureOf(page);
    if (differenceOf(before, now).most === 0) return now;
    before = now;
  }
}

/** A moment in which answers that are on their way may come. */
async function settling(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(resolve, 500);
      }),
  );
}

/** Gives a page, and the frames in it, the font of the pictures. */
export async function inOurFont(page: Page): Promise<void> {
  await page.evaluate(async (faces) => {
    const frames = [...document.querySelectorAll('iframe')];
    // No script runs in a frame; it is reached from the page.
    for (const view of [window, ...frames.map(({ contentWindow }) => contentWindow)]) {
      if (!view) continue;
      // A frame begins as an empty page.
      while (!view.document.querySelector('body > *')) await new Promise(requestAnimationFrame);
      const { fonts, body } = view.document;
      for (const { data, ...descriptors } of faces) {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const face = new (view as typeof window).FontFace('Be Vietnam Pro', bytes.buffer, descriptors);
        fonts.add(await face.load());
      }
      body.style.fontFamily = "'Be Vietnam Pro'";
    }
    // A frame is as tall as its page was when it came.
    for (const frame of frames) frame.dispatchEvent(new Event('load'));
  }, FACES);
}

/** Runs in the page. */
function withoutTheMoment(patterns: readonly (readonly [string, string])[]): void {
  const frames = [...document.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument);
  // How a browser writes days is a matter of its own language.
  for (const field of document.querySelectorAll<HTMLElement>('input[type=date]'))
    field.style.color = 'transparent';
  for (const { body } of [document, ...frames.filter((found) => found !== null)]) {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const steady = patterns.reduce(
        (said, [pattern, instead]) => said.replace(new RegExp(pattern, 'g'), instead),
        text.data,
      );
      if (steady !== text.data) text.data = steady;
    }
  }
}
