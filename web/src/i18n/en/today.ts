import type { Words } from '../vi/index.ts';

/** Today's report. */
export const today: Words['today'] = {
  reportTitle: (day) => `Report of ${day}`,
  deadline: (time) => `Due ${time}`,
  nothingToday: 'Nothing to report today',
  note: 'Note',
  noteHint: (most) => `Optional, at most ${most} characters. No names, document or telephone numbers.`,
  less: (name) => `One less: ${name}`,
  more: (name) => `One more: ${name}`,
  sendReport: 'Send report',
  sendAgain: 'Send correction',
  noForm: 'This account has no daily report to send.',
  notReportingDay: 'Today is not a reporting day of the plan.',
  stateNone: 'Not sent',
  stateQueued: 'Saved on this device. It is sent when there is a signal.',
  stateSending: 'Saved on this device. Sending…',
  stateSent: 'Sent. Waiting for the answer…',
  stateStopped:
    'Could not be sent: the account may not, or the content is not valid. It is kept on this device.',
  stateAccepted: (time) => `Sent at ${time} ✔ Thank you.`,
  stateRefused: 'Not accepted. Please correct and send again.',
  stateHeld: 'Received after the day was locked; waiting for the standing agency.',
  onRecord: (version) => `There is a report already, version ${version}. Sending again corrects it.`,
};
