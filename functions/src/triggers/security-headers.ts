/**
 * The security headers of every answer, as data: `firebase.json` holds the list for production, the suite the one for the
 * demonstration, and `files` sends it itself. The two targets differ by the origins that a page may connect to.
 */
import { PAGE_STYLE_HASH } from '#renderings/page-style.ts';

export interface Header {
  key: string;
  value: string;
}

/** What the web client connects to in production: the database, signing in, a fresh token. */
export const PRODUCTION_ORIGINS: readonly string[] = [
  'https://firestore.googleapis.com',
  'https://identitytoolkit.googleapis.com',
  'https://securetoken.googleapis.com',
];

/**
 * SHA-256 of each style that stands inside a page: an edition's own sheet, shown in a frame that inherits this policy,
 * and two attributes that the chart library writes. A test computes them again.
 */
export const STYLE_HASHES: readonly string[] = [
  PAGE_STYLE_HASH,
  'iRUIJ8mHOegQsATRaSRdV3BeK6ZpdGDhMJTHB4WRelk=',
  '+7g9GIVwIQyRW5AWmV3tOknRu/VejUoNtGLu4+COYXU=',
];

/** What no page here ever asks for; the camera reads codes that another phone shows. */
const DEVICES = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
];

const allowance = (device: string): string => `${device}=(${device === 'camera' ? 'self' : ''})`;

/** Returns the headers. **Shape**: `connect` holds whole origins; a page's own is always allowed. */
export function securityHeaders(connect: readonly string[]): Header[] {
  const hashes = STYLE_HASHES.map((hash) => `'sha256-${hash}'`);
  const policy = [
    ["default-src 'none'"],
    ["script-src 'self'"],
    ["style-src 'self' 'unsafe-hashes'", ...hashes],
    ["img-src 'self' data:"],
    // The page's own worker keeps it on the phone; the manifest makes it installable.
    ["worker-src 'self'"],
    ["manifest-src 'self'"],
    ["connect-src 'self'", ...connect],
    ["base-uri 'none'"],
    ["form-action 'none'"],
    ["frame-ancestors 'none'"],
  ];
  return [
    { key: 'Content-Security-Policy', value: policy.map((words) => words.join(' ')).join('; ') },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'X-Frame-Options', value: 'DENY' },
    { key: 'Referrer-Policy', value: 'no-referrer' },
    { key: 'Permissions-Policy', value: DEVICES.map(allowance).join(', ') },
    { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  ];
}
