/**
 * What a finding of personal data is, and how it is called in Vietnamese.
 * A hit must never carry the text that was found: only its kind and its place.
 */

export type PiiType =
  | 'CCCD'
  | 'ID12'
  | 'CMND'
  | 'PHONE'
  | 'LANDLINE'
  | 'BHYT15'
  | 'ID10'
  | 'OTP_SECRET'
  | 'BANK'
  | 'EMAIL'
  | 'PASSPORT'
  | 'PLATE'
  | 'BIRTH_DATE'
  | 'ADDRESS_HINT'
  | 'NAME_HINT'
  | 'LONG_NUMBER'
  | 'TOO_LONG';

/** `block`: the text is refused. `confirm`: it passes once the person states that it holds no personal data. */
export type PiiLevel = 'block' | 'confirm';

/**
 * One finding. **Shape** half-open range [start, end).
 * **Units** UTF-16 offsets in `normalisePiiText(text)`, not in the text as typed.
 */
export interface PiiHit {
  type: PiiType;
  level: PiiLevel;
  start: number;
  end: number;
}

const LABELS: Readonly<Record<PiiType, string>> = {
  CCCD: 'số CCCD',
  ID12: 'số giấy tờ 12 chữ số',
  CMND: 'số CMND',
  PHONE: 'số điện thoại',
  LANDLINE: 'số điện thoại cố định',
  BHYT15: 'mã thẻ BHYT',
  ID10: 'mã số BHXH hoặc mã số thuế',
  OTP_SECRET: 'mã xác thực hoặc mật khẩu',
  BANK: 'số tài khoản ngân hàng',
  EMAIL: 'địa chỉ thư điện tử',
  PASSPORT: 'số hộ chiếu',
  PLATE: 'biển số xe',
  BIRTH_DATE: 'ngày sinh hoặc năm sinh',
  ADDRESS_HINT: 'địa chỉ nhà',
  NAME_HINT: 'họ tên người',
  LONG_NUMBER: 'dãy số dài',
  TOO_LONG: 'văn bản quá dài',
};

/** The Vietnamese name of a kind of personal data, as shown at the field and in the mask. */
export function piiLabel(type: PiiType): string {
  return LABELS[type];
}

/** The words that stand in place of a hit of this kind. */
export function piiMask(type: PiiType): string {
  return `[đã ẩn: ${LABELS[type]}]`;
}

/** Every mask there is; text that already holds one is not searched inside it. */
export const PII_MASKS: readonly string[] = Object.values(LABELS).map((label) => `[đã ẩn: ${label}]`);
