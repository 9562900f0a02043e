/**
 * The structure of the numbers the State and the networks give to people: what a row of digits alone can be.
 * Knows no surroundings; spacing and keywords are judged elsewhere.
 */
import type { PiiType } from './hit.ts';

/** The 63 codes of the province of birth registration. **Source** Circular 59/2021/TT-BCA, annex. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 ' +
    '046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 ' +
    '094 095 096'
  ).split(' '),
);

/** Mobile prefixes in use, needed only where spacing makes a phone look like a list of counts. */
const MOBILE_IN_USE = /^0(?:3[2-9]|5[25-9]|7[06-9]|8\d|9\d)/;

/** Whether twelve digits are a citizen's number: province, century and sex, a year of birth not in the future. */
export function isCitizenNumber(digits: string, currentYear: number): boolean {
  if (!/^0\d{2}[0-3]\d{8}$/.test(digits) || !PROVINCES.has(digits.slice(0, 3))) return false;
  const century = Number(digits.charAt(3)) < 2 ? 1900 : 2000;
  return century + Number(digits.slice(4, 6)) <= currentYear;
}

/** Whether ten digits are a mobile number on a prefix that is in use. */
export function isMobileInUse(digits: string): boolean {
  return digits.length === 10 && MOBILE_IN_USE.test(digits);
}

/**
 * What digits written without any doubt about where they begin and end are.
 * **Null** when people have no such number.
 */
export function numberType(digits: string, plus: boolean, currentYear: number): PiiType | null {
  if (/^0[35789]\d{8}$/.test(digits) || /^(?:00)?84[35789]\d{8}$/.test(digits)) return 'PHONE';
  if (plus && /^840[35789]\d{8}$/.test(digits)) return 'PHONE';
  // Eleven-digit mobile numbers were renumbered in 2018; people still write them.
  if (/^01[2689]\d{8}$/.test(digits)) return 'PHONE';
  if (/^02\d{9}$/.test(digits) || (plus && /^842\d{9}$/.test(digits))) return 'LANDLINE';
  if (digits.length === 12) return isCitizenNumber(digits, currentYear) ? 'CCCD' : 'ID12';
  if (digits.length === 10) return 'ID10';
  if (digits.length === 9) return 'CMND';
  if (/^9704\d{12}(?:\d{3})?$/.test(digits)) return 'BANK';
  return null;
}
