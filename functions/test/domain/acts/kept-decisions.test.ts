// The rules of one version never change: what they answered to 5,000 drawn entries, right and wrong, is kept as hashes.
// A new rule is a new version. Whoever must change a hash here changes decisions that stand in somebody's journal.
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#domain/hash.ts';
import type { RecordHead } from '#schema/record.ts';
import { postingOf } from '#world/answers.ts';
import { randomOf } from '../../faults/random.ts';
import { drawCase, KINDS } from './drawn-entries.ts';

const ROUNDS = 240;
/** Rules 1 knew no life of a grant. */
const STEPS_OF_GRANTS = ['account.confirm', 'account.suspend', 'account.resume', 'account.revoke'];
/** Reading a plan takes as long as a hundred other acts. */
const PLANS = 0.3;

/** Returns, for each kind, the hash of every posting under these rules, and how many were accepted. */
function decidedUnder(ruleVersion: number): {
  hashes: Record<string, string>;
  accepted: Record<string, number>;
} {
  const random = randomOf(20_261_126);
  const records = new Map<string, RecordHead>();
  const lines = new Map<string, string[]>(KINDS.map((kind) => [kind, []]));
  const accepted: Record<string, number> = {};
  for (let index = 0; index < ROUNDS * KINDS.length; index++) {
    const kind = random.of(KINDS);
    if (kind === 'plan.load' && !random.chance(PLANS)) continue;
    const { entry, context } = drawCase(kind, index, (target) => records.get(target)?.version ?? 0, random);
    const { outcome, ...posting } = postingOf(entry, records.get(entry.target) ?? null, {
      ruleVersion,
      ...context,
    });
    if (posting.record) records.set(posting.record.target, posting.record.data);
    if (outcome.status !== 'refused') accepted[kind] = (accepted[kind] ?? 0) + 1;
    lines.get(kind)?.push(JSON.stringify(posting));
  }
  const hashes = [...lines].map(([kind, of]) => [kind, sha256Hex(of.join('\n'))] as const);
  return { hashes: Object.fromEntries(hashes), accepted };
}

describe.each([1, 2, 3, 4, 5, 6, 7])('rules %i', (ruleVersion) => {
  const { hashes, accepted } = decidedUnder(ruleVersion);
  it.each(KINDS)('answer every drawn %s as they always did', (kind) => {
    expect(hashes[kind]).toMatchSnapshot();
  });
  it('accept some of every kind that they know, so that the hashes say something', () => {
    const rare = KINDS.filter((kind) => (accepted[kind] ?? 0) < 2);
    expect(rare).toEqual(ruleVersion === 1 ? STEPS_OF_GRANTS : []);
  });
});
