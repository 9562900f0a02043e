import type { Words } from '../vi/index.ts';

/** The daily editions. */
export const editions: Words['editions'] = {
  editionsTitle: 'Daily editions',
  noEditions: 'No edition yet.',
  firstAt: (time) => `An edition is issued at ${time} on every reporting day.`,
  editionOf: (day) => `Edition of ${day}`,
  earlier: 'Editions issued',
  showEarlier: 'Show earlier editions',
  keepAndShare: 'Print, keep, share',
  print: 'Print',
  downloadWorkbook: 'Download Excel',
  copyForZalo: 'Copy for Zalo',
  characters: (count) => `${count} characters`,
};
