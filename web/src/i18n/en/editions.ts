import type { Words } from '../vi/index.ts';

/** The daily editions. */
export const editions: Words['editions'] = {
  editionsTitle: 'Daily editions',
  noEditions: 'No edition yet.',
  editionName: (number, day) => `Edition ${number}, ${day}`,
  issuedAt: (at) => `Issued at ${at}`,
  openPage: 'Open edition',
  downloadWorkbook: 'Download Excel',
};
