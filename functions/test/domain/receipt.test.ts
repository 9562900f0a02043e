// A receipt read over the phone: any one letter misheard, or two neighbours swapped, is noticed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReceipt, receiptOf } from '#domain/receipt.ts';

const LETTERS = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U');
const anyReceipt = fc.uuid().map((id) => receiptOf(id).replace('-', ''));

describe('given any receipt', () => {
  it('then it is one, in small letters, with spaces, and with O, I and L for 0 and 1', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const receipt = receiptOf(id);
        expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}[0-9A-HJKMNP-Z*~$=]$/);
        expect(isReceipt(receipt)).toBe(true);
        expect(isReceipt(receipt.toLowerCase().replace('-', '  '))).toBe(true);
        expect(isReceipt(receipt.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(true);
      }),
    );
  });
  it('when one letter is wrong, then it is none', () => {
    fc.assert(
      fc.property(anyReceipt, fc.nat(7), fc.constantFrom(...LETTERS), (receipt, index, letter) => {
        fc.pre(receipt.charAt(index) !== letter);
        expect(isReceipt(receipt.slice(0, index) + letter + receipt.slice(index + 1))).toBe(false);
      }),
    );
  });
  it('when two neighbours are swapped, then it is none', () => {
    fc.assert(
      fc.property(anyReceipt, fc.nat(6), (receipt, index) => {
        const [left, right] = [receipt.charAt(index), receipt.charAt(index + 1)];
        fc.pre(left !== right);
        expect(isReceipt(receipt.slice(0, index) + right + left + receipt.slice(index + 2))).toBe(false);
      }),
    );
  });
  it('when a letter is lost or added, then it is none', () => {
    fc.assert(
      fc.property(anyReceipt, fc.nat(7), (receipt, index) => {
        expect(isReceipt(receipt.slice(0, index) + receipt.slice(index + 1))).toBe(false);
        expect(isReceipt(`${receipt}0`)).toBe(false);
      }),
    );
  });
  it('then the same entry always has the same one', () => {
    expect(receiptOf('report.submit~1')).toBe(receiptOf('report.submit~1'));
    expect(receiptOf('report.submit~1')).not.toBe(receiptOf('report.submit~2'));
    expect(isReceipt('')).toBe(false);
  });
});
