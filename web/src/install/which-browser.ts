/** Which browser shows the page, by its user agent: nobody else tells, and it only chooses which steps are told first. */

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

/** Returns true iff the page was opened from its own icon. Safari on an iPhone says it in its own way. */
export function standsAlone(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    (navigator as { standalone?: boolean }).standalone === true
  );
}
