/**
 * Words around a number that tell what it is: a document, a telephone, a secret, an account, a count.
 * All are written for folded text (lower case, no accents) and anchored at one end; none may be unbounded.
 */
import type { Reading } from './reading.ts';

const LINK =
  '(?:[ ]{0,2}(?:so|la|no|cu|moi|cua (?:ong|ba|anh|chi|em|co|chu|bac|chau|toi|nguoi dan|cong dan)(?: \\p{L}{1,10}){0,4}))?' +
  '(?:[ ]{0,2}(?:so|la))?[ :.=#(\\-]{0,4}$';

const ID_WORDS =
  'cmnd|cmtnd|cmt|cccd|cc so|chung minh(?: nhan dan| thu)?|can cuoc(?: cong dan| dien tu)?|dinh danh(?: ca nhan| dien tu)?|' +
  'bhxh|bhyt|bao hiem (?:xa hoi|y te)|mst|ma so thue|gplx|giay phep lai xe|bang lai(?: xe)?|so ho khau|so dinh danh';

const keyword = (words: string, tail: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})${tail}`, 'u');

/** A document's name directly before the number. */
export const ID_TIGHT = keyword(ID_WORDS, LINK);
/** A document's name some words before the number. */
export const ID_NEAR = keyword(ID_WORDS, '[^0-9\\n\\uE000]{0,30}$');
export const CMND_TIGHT = keyword('cmnd|cmtnd|cmt|chung minh(?: nhan dan| thu)?', LINK);
export const TAX_OR_INSURANCE_TIGHT = keyword(
  'mst|ma so thue|(?:ma|so) (?:so )?(?:the )?(?:bhxh|bhyt)',
  LINK,
);

const PHONE_WORDS =
  'sdt|dtdd|so may|dt|dien thoai|hotline|zalo|lien he|lien lac|goi|tel|phone|mobile|di dong|nhan tin|call|viber';
export const PHONE_NEAR = keyword(PHONE_WORDS, '[^0-9\\n\\uE000]{0,20}$');
export const PHONE_TIGHT = keyword('sdt|dtdd|dt|dien thoai|zalo|tel|phone|mobile', LINK);

export const BANK_TIGHT = keyword('stk|so tk|so tai khoan|so the (?:atm|ngan hang)', LINK);
export const BANK_NEAR = keyword(
  'stk|so tk|tk|so tai khoan|tai khoan|so the (?:atm|ngan hang)|the atm|vietcombank|vcb|techcombank|tcb|bidv|agribank|vietinbank|' +
    'mb ?bank|acb|tpbank|vpbank|sacombank|lpbank|hdbank|vib|shb|seabank|msb|ngan hang|chuyen khoan',
  '[^0-9\\n\\uE000]{0,30}$',
);

/** The number is one of a list of counts. */
export const LIST_NEAR = keyword(
  '(?:theo|cac|moi|tung|tai cac|[0-9]{1,2}) (?:thon|to|ngay|khu|xa|tuan|diem|doi|buoi|dot|gio)|theo thu tu|lan luot|stt|thu tu|' +
    'so (?:nguoi|luot|ho|luong|ca|lieu|buoi|to)|ket qua|chi tiet',
  '[^\\n\\uE000]{0,50}$',
);

/** What is counted stands directly after the number, so the number is a count. */
export const COUNTED_AFTER = new RegExp(
  '^ {0,2}(?:%|(?:truong hop|luot|nguoi(?! nay)|ho|hop|cong dan|dan|tai khoan|ho so|lan|buoi|phut|giay|gio|ngay(?! ?\\d)|thang(?! ?\\d)|nam(?! ?\\d)|' +
    'dong(?! chi)|d|vnd|trieu|ty|to(?! ?\\d)|the|can|cccd|thiet bi|may|thue bao|sim|chau|hoc sinh|tre|ban|tin|bai|diem|doan vien|hoi vien|' +
    'thanh vien|dang vien|can bo|phieu|don|khau|nhan khau|cu|hs|th|km|m|m2|ha|mah|suat|phan|cuoc|chu so|ky tu|so lieu|usd|nghin|' +
    'ngan(?! hang)|cai|chiec|quyen|cuon|nha|xa(?! ?\\d)|thon(?! ?\\d)|khu(?! ?\\d)|cho|vi tri|bien|ma qr|doi)(?![\\p{L}\\p{N}]))',
  'u',
);
const AMOUNT = /^ {0,2}(?:đồng(?! chí)|dong(?! chi)|đ|d|vnđ|vnd|usd|lượt|luot|lần|lan)(?![\p{L}\p{N}])/iu;

/** Whether money or a plain unit stands directly after a number; accents matter, `động` is no currency. */
export function isAmount(reading: Reading, end: number): boolean {
  return AMOUNT.test(reading.text.slice(end, end + 16));
}
