import type { install as vietnamese } from '../vi/install.ts';

const browsers: (typeof vietnamese)['browsers'] = {
  android: {
    name: 'Chrome on Android',
    steps: [
      'Press ⋮ in the upper right corner.',
      'Choose “Add to Home screen” (or “Install app”), then “Install”.',
      'Open it with the new icon on the home screen.',
    ],
  },
  samsung: {
    name: 'Samsung Internet',
    steps: [
      'Press ☰ in the lower right corner.',
      'Choose “Add page to”, then “Home screen”, then “Add”.',
      'Open it with the new icon on the home screen.',
    ],
  },
  iphone: {
    name: 'iPhone, iPad (Safari)',
    steps: [
      'Open this page in Safari.',
      'Press Share (the square with an arrow up); if it is not there, press ⋯ first.',
      'Scroll down, choose “Add to Home Screen”, then “Add”.',
      'Open it with the new icon and sign in once there.',
    ],
    note: 'Send everything that waits in Safari before you use the new icon. Without installing, Safari may delete what the page keeps after 7 days in which it was not opened.',
  },
  coccoc: {
    name: 'Cốc Cốc',
    steps: [
      'On a computer: press the install icon at the end of the address bar, then “Install”.',
      'On a phone: press the menu button, choose “Add to Home screen”.',
      'If it is not there: open this page in Chrome.',
    ],
  },
  desktop: {
    name: 'Chrome, Edge on a computer',
    steps: [
      'Press the install icon (a screen with an arrow) at the end of the address bar, then “Install”.',
      'If it is not there, in Chrome: ⋮ → “Cast, save and share” → “Install page as app”.',
      'If it is not there, in Edge: ⋯ → “Apps” → “Install this site as an app”.',
    ],
  },
  mac: {
    name: 'Safari on a Mac',
    steps: [
      'In the menu bar choose “File”, then “Add to Dock”, then “Add”.',
      'Open it from the Dock and sign in once there.',
    ],
    note: 'Send everything that waits in Safari first. If there is no “Add to Dock” (before macOS 14): use Chrome.',
  },
  firefox: {
    name: 'Firefox',
    steps: [
      'On a phone: press ⋮, choose “Add to Home screen”.',
      'On a computer: press Ctrl + D to bookmark the page.',
    ],
    note: 'Once it was opened with a signal, Firefox keeps the page and what was written, except in a private window. What waits is sent only while the page is open.',
  },
};

export const install: typeof vietnamese = {
  title: 'Install the campaign’s book',
  why: 'Once installed, it opens without a signal and keeps what was written. What could not be sent is sent later, when the signal is back.',
  here: (browser) => `How to install it here: ${browser}`,
  others: 'Other devices and browsers',
  install: 'Install',
  orByHand: 'Or by hand:',
  isInstalled: 'It is installed, and open from the icon on this device.',
  wasInstalled: 'Installed. From now on open it with the icon on this device.',
  toForm: 'Open the report form',
  toSignIn: 'Sign in without installing',
  forOthers: 'For others to install',
  forOthersSteps: [
    'Scan the code with the camera of the phone, or type the address into Chrome (Android) or Safari (iPhone).',
    'If it opens inside Zalo: press ⋯, choose “Open in browser”.',
    'Follow the page to install, then open it with the new icon and sign in.',
  ],
  code: (address) => `QR code of the address ${address}`,
  print: 'Print one A4 page',
  browsers,
};
