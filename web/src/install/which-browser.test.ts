import { describe, expect, it } from 'vitest';
import { inAppBrowserOf } from './in-app-browser.ts';
import { browserOf, chromeIntent } from './which-browser.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const GALAXY =
  'Mozilla/5.0 (Linux; Android 13; SM-A536E Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const IN_ANDROID = `${GALAXY} Version/4.0 Chrome/128.0.6613.146 Mobile Safari/537.36`;
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const IN_APPS: readonly [string, string | null, string][] = [
  [`${IN_ANDROID} Zalo android/12100630 ZaloTheme/light ZaloLanguage/vi`, 'Zalo', 'android'],
  // Newer Zalo no longer says "wv".
  [
    'Mozilla/5.0 (Linux; Android 16; SM-A566B Build/BP2A.250605.031.A3;) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/154.0.8037.57 Mobile Safari/537.36 Zalo android/260901903 ZaloTheme/light ZaloLanguage/vi',
    'Zalo',
    'android',
  ],
  [`${IPHONE} Mobile/15E148 Zalo iOS/672 ZaloTheme/light ZaloLanguage/vn`, 'Zalo', 'ios'],
  [`${WINDOWS} Chrome/97.0.4692.71 Safari/537.36ZaloTheme/light ZaloLanguage/en`, 'Zalo', 'other'],
  [
    `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/470.0.0.35.108;FBBV/611437296;FBDV/iPhone15,3;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBSS/3;FBID/phone;FBLC/vi_VN;FBOP/5]`,
    'Facebook',
    'ios',
  ],
  [`${IN_ANDROID} [FB_IAB/FB4A;FBAV/480.0.0.0;]`, 'Facebook', 'android'],
  [`${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/466.0.0.41.109;FBBV/615310455]`, 'Messenger', 'ios'],
  [`${IN_ANDROID} [FB_IAB/Orca-Android;FBAV/460.0.0.48.109;]`, 'Messenger', 'android'],
  [
    `${IPHONE} Mobile/15E148 Instagram 321.0.2.25.103 (iPhone14,5; iOS 17_3; en_US; en; scale=3.00; 1170x2532; 571158325)`,
    'Instagram',
    'ios',
  ],
  [`${IN_ANDROID} Instagram 345.0.0.0`, 'Instagram', 'android'],
  [
    `${IPHONE} Mobile/15E148 musical_ly_25.1.1 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/en Region/US`,
    'TikTok',
    'ios',
  ],
  [`${IN_ANDROID} trill_2023405030 BytedanceWebview/d8a21c6`, 'TikTok', 'android'],
  [`${IPHONE} Mobile/15E148 Safari Line/14.6.0`, 'LINE', 'ios'],
  [`${IN_ANDROID} Line/13.4.2/IAB`, 'LINE', 'android'],
  [IN_ANDROID, null, 'android'],
];

const BROWSERS: readonly [string, number, string][] = [
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
    5,
    'android',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36',
    5,
    'samsung',
  ],
  [`${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, 5, 'iphone'],
  [`${IPHONE} CriOS/140.0.7339.101 Mobile/15E148 Safari/604.1`, 5, 'iphone'],
  [`${IPHONE} FxiOS/143.0 Mobile/15E148 Safari/605.1.15`, 5, 'iphone'],
  // An installed page on an iPhone says as little as a page inside an unknown app.
  [`${IPHONE} Mobile/15E148`, 5, 'iphone'],
  [`${MAC} Version/18.5 Safari/605.1.15`, 5, 'iphone'],
  [`${MAC} Version/18.5 Safari/605.1.15`, 0, 'mac'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    0,
    'desktop',
  ],
  [`${WINDOWS} coc_coc_browser/94.0.202 Chrome/88.0.4324.202 Safari/537.36`, 0, 'coccoc'],
  [`${WINDOWS} Chrome/138.0.0.0 Safari/537.36`, 0, 'desktop'],
  [`${WINDOWS} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`, 10, 'desktop'],
  ['Mozilla/5.0 (Android 14; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0', 5, 'firefox'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0', 0, 'firefox'],
];

describe('the window that shows the page', () => {
  it.each(IN_APPS)('%s belongs to %s on %s', (userAgent, app, system) => {
    expect(inAppBrowserOf(userAgent)).toEqual({ app, system });
  });

  it.each(BROWSERS)('%s with %i fingers is a browser: %s', (userAgent, touchPoints, browser) => {
    expect(inAppBrowserOf(userAgent)).toBeNull();
    expect(browserOf(userAgent, touchPoints)).toBe(browser);
  });

  it("is not Messenger for WeChat's sake", () => {
    expect(inAppBrowserOf(`${IPHONE} Mobile/15E148 MicroMessenger/8.0.50(0x1800323a)`)).toBeNull();
  });
});

it('Chrome is asked for the very place, with what stands behind the #', () => {
  expect(chromeIntent('https://so.example.vn/cai-dat?a=1#/today')).toBe(
    'intent://so.example.vn/cai-dat?a=1#/today#Intent;scheme=https;package=com.android.chrome;end',
  );
});
