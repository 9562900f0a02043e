import type { Words } from '../vi/index.ts';

export const recounts: Words['recounts'] = {
  title: 'Nightly recount',
  meaning:
    'Every night all numbers are computed again from the journal and compared with what is stored. A value that differs is named, and put right only by a correcting posting.',
  none: 'No recount yet. The first runs in the first night of the campaign.',
  notReadable: 'This account may not see this.',
  night: (day) => `Night of ${day}`,
  missed: 'Missed',
  underway: 'Recounting…',
  same: 'Equal',
  differs: 'Differences',
  line: (count, values) => `Differences: ${count} / ${values} values`,
  differences: 'Values that differ',
  document: 'Document',
  field: 'Field',
  stored: 'Stored',
  recomputed: 'Recomputed',
  reason: 'Reason',
  reasons: {
    differs: 'different',
    missing: 'missing',
    unexpected: 'not in the journal',
    unanswered: 'without a decision',
    unreadable: 'unreadable',
    'not-blanked': 'personal data left',
    'not-recomputable': 'cannot be recomputed',
    stranger: 'unknown document',
  },
  cut: (shown, count) => `${shown} of ${count} values are named.`,
  healed: (corrections, restored) =>
    `${corrections} sums corrected by a posting, ${restored} records written again from the journal. The next night checks again.`,
  more: 'More',
};
