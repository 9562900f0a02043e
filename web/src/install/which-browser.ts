/** Which browser shows the page, by its user agent: what nobody else tells, and only used to choose the words of a help page. */

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

/** Returns the link that has Chrome on Android open an address. */
export function chromeIntent(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address);
  const scheme = protocol.replace(':', '');
  return `intent://${host}${pathname}${search}${hash}#Intent;scheme=${scheme};package=com.android.chrome;end`;
}

/** In the order in which the help page tells of them. */
export const BROWSERS = ['android', 'samsung', 'iphone', 'coccoc', 'desktop', 'mac', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** The first that fits. Every browser on an iPhone is Safari's engine; an iPad calls itself a Mac, but can be touched. */
const MARKS: readonly (readonly [RegExp, BrowserName])[] = [
  [/iPhone|iPad|iPod/, 'iphone'],
  [/Firefox\//, 'firefox'],
  [/SamsungBrowser/, 'samsung'],
  [/coc_coc_browser/, 'coccoc'],
  [/Android/, 'android'],
  [/Macintosh(?!.*(Chrome|Chromium)\/).*Safari\//, 'mac'],
];

/** Returns the browser whose steps are told first. **Units**: fingers that the screen can feel. */
export function browserOf(userAgent: string, touchPoints: number): BrowserName {
  const browser = MARKS.find(([mark]) => mark.test(userAgent))?.[1] ?? 'desktop';
  return browser === 'mac' && touchPoints > 1 ? 'iphone' : browser;
}
