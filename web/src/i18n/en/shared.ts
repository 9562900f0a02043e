import type { Words } from '../vi/index.ts';

/** Words that several screens use. */
export const shared: Words['shared'] = {
  appName: 'The campaign’s book',
  otherLanguage: 'Tiếng Việt',
  loading: 'Loading…',
  noSignal: 'No signal. Numbers appear when it is back.',
  reload: 'Reload',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  confirm: 'Confirm',
  required: 'Required',
  search: 'Search',
  searchIn: (what) => `Search in: ${what}`,
  noneFound: 'No row matches.',
  showMore: (next, left) => `Show ${next} more rows (${left} left)`,
  copied: 'Copied',
  copyFailed: 'Could not copy. Please select the text and copy it.',
  othersWait: (count, since) =>
    `Somebody else’s work waits on this device: ${count}${since === null ? '' : `, since ${since}`}. It can be sent once they sign in here again.`,
  duration: (minutes) => {
    const [hours, days] = [Math.floor(minutes / 60), Math.floor(minutes / 1440)];
    if (days >= 2) return `${days} days`;
    return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
  },
  area: 'Area',
  unit: 'Unit',
  day: 'Day',
  state: 'State',
  fileFailed: 'The file could not be opened. Please try again.',
  checkFields: 'Not sent: please correct the marked fields.',
  actWaiting: 'Sending…',
  actStopped: 'Could not be sent: the account may not, or the content is not valid.',
  setAsideOpen:
    'The system could not use this yet; the administrator is looking at it. No need to send the same again.',
  setAsideClosed: (reason) => `The administrator closed this; it is not counted. Reason: ${reason}`,
  sayingAgain: (reason) =>
    `The administrator had it taken again; the answer is on its way. Reason: ${reason}`,
  saidAgain: 'This was set aside before; the administrator had it taken again.',
  receipt: 'Receipt',
  reasonFor: 'Reason',
  confirmNoPersonalData: 'Checked: there is no personal data',
};
