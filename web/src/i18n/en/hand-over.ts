import type { handOver as vietnamese } from '../vi/hand-over.ts';

export const handOver: typeof vietnamese = {
  give: 'Hand over to another device',
  take: 'Take in from another device',
  why: 'Battery low or no signal for long: hand what waits to a colleague of your unit, the unit that leads it or the standing agency, who send it for you. It stays in your name and is counted once.',
  nothing: 'Nothing waits that could be handed over.',
  what: (count) => `${count} to be handed over`,
  staysHere: 'It also stays on this device and is sent from here when there is a signal.',
  showCodes: 'Show QR codes',
  codesWhy:
    'On the other device: This device › Take in from another device, and scan each code; or scan with the camera app.',
  code: (at, of) => `Code ${at} of ${of}`,
  next: 'Next code',
  previous: 'Previous code',
  read: 'The other device has it',
  tooMany: 'Too much for QR codes. Save a file instead.',
  saveFile: 'Save as a file',
  fileWhy:
    'Send the file to the other device (Bluetooth, Zalo, a memory card) and tell the passphrase by voice, not with the file.',
  passphrase: 'Passphrase of the file',
  saved: (name) => `Saved ${name}.`,
  marked:
    'Noted: handed over. Whether it arrived is not known yet; this device still sends it when there is a signal.',
  failed: 'This could not be made. Try again, or the other way.',

  takeWhy: 'Take in what waits on somebody else’s device, and send it for them. It stays in their name.',
  scan: 'Scan QR codes',
  stopScan: 'Stop scanning',
  scanning: 'Hold the code on the other screen into the picture.',
  noCamera:
    'The camera cannot be opened. Allow this page to use it, scan with the camera app, or choose a file.',
  chooseFile: 'Choose the file saved on the other device',
  openFile: 'Open the file',
  progress: (read, of, missing) => `${read} of ${of} codes read. Still missing: ${missing}.`,
  repeated: (at) => `Code ${at} was read before. Scan one that is missing.`,
  mixed:
    'This code belongs to another hand-over. What was read is kept. Go on with the codes of the one before, or start again.',
  startAgain: 'Start again',
  found: (count) => `${count} found`,
  written: (at) => `Written ${at}`,
  nothingToday: 'Nothing today',
  difficulties: (count) => `${count} cases of difficulties`,
  cases: (count) => `${count} cases`,
  percent: (percent) => `Progress ${percent}%`,
  takeIn: (count) => `Take in and send ${count}`,
  taken: (count) => `${count} taken in. This device sends them when there is a signal.`,
  toDevice: 'See on This device',
  notNow: 'Leave it',
  verdicts: {
    carry: 'To be sent for its author',
    own: 'Your own',
    known: 'On this device already, not taken in again',
    elsewhere: 'This device keeps it for somebody else who signed in here; they sign in again to send it',
    'not-yours':
      'Cannot be sent by you: another unit. Ask a colleague of that unit, the unit that leads it or the standing agency',
    'personal-data': 'May hold personal data, not taken in. The author mends it on their own device',
  },
  faults: {
    cut: 'The file or code is incomplete or damaged. Everything is still on the old device. Save the file again, or scan from the beginning.',
    'not-ours':
      'This is no file or code of Sổ Chiến Dịch. Nothing has changed. Choose a file that ends with .sochiendich, or scan the codes on the screen of the other device.',
    newer:
      'Made by a newer version. Everything is still on the old device. Open this page with a signal to update it, then try again.',
    'wrong-passphrase':
      'The passphrase is wrong. The file is untouched. Ask whoever handed it over, then type it again.',
    'other-project':
      'This belongs to another system. Everything is still on the old device. Open the same address as the old device.',
    'other-campaign':
      'This belongs to another campaign. Everything is still on the old device. Choose that campaign at the top of the page, then try again.',
    'old-browser':
      'This browser is too old for these codes. Everything is still on the old device. Use a file instead.',
  },

  carriedTitle: 'Sent for others',
  waiting: 'Will be sent',
  inBook: 'Received, waiting for the answer',
  accepted: (receipt) => `Received · ${receipt}`,
  held: 'Held, after the lock',
  refused: 'Not counted; the author sees why on their own device',
  stopped: 'Could not be sent; it is still on its author’s device',
  putAway: 'Take off the list',
};
