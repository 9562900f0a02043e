/** Which app's window shows the page, by its user agent: nobody else tells, and it only chooses what is said. */

/** **Null**: `app` is unknown where an app on Android shows pages without saying its name. */
export interface InAppBrowser {
  app: string | null;
  system: 'android' | 'ios' | 'other';
}

/** The first that fits names the app: Messenger says Facebook's marks too. WeChat's `MicroMessenger` is none of them. */
const APPS: readonly (readonly [RegExp, string])[] = [
  [/Zalo/i, 'Zalo'],
  [/MessengerForiOS|MessengerLite|Orca-Android|FB_IAB\/MESSENGER/, 'Messenger'],
  [/\bInstagram\b/, 'Instagram'],
  [/FBAN|FBAV|FB_IAB|FBIOS/, 'Facebook'],
  [/musical_ly|\btrill_|TikTok|BytedanceWebview/, 'TikTok'],
  [/\bLine\/\d/, 'LINE'],
];

/** Android's own mark of a page inside an app. An iPhone has none: an installed page looks the same there. */
const WEB_VIEW = /; wv\)/;

/** Returns the app whose window shows the page; null in a browser. */
export function inAppBrowserOf(userAgent: string): InAppBrowser | null {
  const app = APPS.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
  if (app === null && !WEB_VIEW.test(userAgent)) return null;
  return { app, system: systemOf(userAgent) };
}

function systemOf(userAgent: string): InAppBrowser['system'] {
  if (/Android/i.test(userAgent)) return 'android';
  return /iPhone|iPad|iPod/.test(userAgent) ? 'ios' : 'other';
}
