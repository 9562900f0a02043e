// Who gets the editions, in a plan that is about to be loaded: every fault with its place, in words.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainFault } from '#domain/plan-lint/fault.ts';
import { checkPlan } from '#domain/plan-lint.ts';

const GOOD = readFileSync(new URL('../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url), 'utf8');
interface Digest {
  recipients: Record<string, unknown>[];
  delivery?: Record<string, unknown>;
}

const faultsOf = (change: (digest: Digest) => void): string[] => {
  const plan = JSON.parse(GOOD) as { digest: Digest };
  change(plan.digest);
  return checkPlan(plan).map((found) => `${found.path} ${found.code}: ${explainFault(found)}`);
};
const first = (change: Record<string, unknown>) => (digest: Digest) => {
  Object.assign(digest.recipients[0] ?? {}, change);
};

describe('the recipients of a plan', () => {
  it('of Cát Hải are right', () => {
    expect(faultsOf(() => undefined)).toEqual([]);
  });
  it.each<[string, (digest: Digest) => void, string]>([
    [
      'nobody is named',
      (digest) => (digest.recipients = []),
      'digest.recipients delivery.no-recipient: Kế hoạch gửi bản tin nhưng',
    ],
    [
      'a channel without a unit',
      (digest) => delete digest.recipients[0]?.['unitId'],
      'digest.recipients[0].channels delivery.no-unit: Nơi nhận “Thường trực Đảng ủy đặc khu” có kênh gửi',
    ],
    [
      'a unit without a channel',
      (digest) => delete digest.recipients[0]?.['channels'],
      'digest.recipients[0].unitId delivery.no-channel',
    ],
    [
      'a unit that there is not',
      first({ unitId: 'doi-bong' }),
      'digest.recipients[0].unitId reference.unknown: Không có đơn vị “doi-bong”',
    ],
    [
      'a unit that may not read editions',
      first({ unitId: 'cnscd.cat-ba.tdp-01' }),
      'digest.recipients[0].unitId delivery.may-not-read',
    ],
    [
      'a channel that there is not',
      first({ channels: ['zalo'] }),
      'digest.recipients[0].channels[0] schema.value',
    ],
    ['no channel in the list', first({ channels: [] }), 'digest.recipients[0].channels schema.least'],
    [
      'a unit twice',
      first({ unitId: 'ubnd' }),
      'delivery.twice: Đơn vị “ubnd” đã là nơi nhận ở digest.recipients[0]',
    ],
    [
      'an hour before the edition',
      (digest) => (digest.delivery = { workbook: 'linked', from: '17:00' }),
      'digest.delivery.from delivery.before-digest: Giờ gửi (17:00) trước giờ phát hành bản tin (17:30).',
    ],
    [
      'an hour that is none',
      (digest) => (digest.delivery = { workbook: 'linked', from: '25:00' }),
      'digest.delivery.from schema.format',
    ],
    [
      'channels, and nothing is sent',
      (digest) => delete digest.delivery,
      'digest.recipients[0].channels delivery.not-sent',
    ],
  ])('%s', (_, change, wanted) => {
    expect(faultsOf(change).join('\n')).toContain(wanted);
  });
});
