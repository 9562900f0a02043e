/** The help: what one's role needs, found by words without diacritics. */
import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, screensOf, type RoleName } from '../../roles.ts';
import type { Session } from '../../session.ts';
import { campaign, index, TODAY } from '../../testing/documents.ts';
import { show } from '../../testing/show.ts';
import { Help } from './help.tsx';
import { TOPICS } from './topics.ts';

const stop = (): undefined => undefined;
const listeners = { document: () => stop, query: () => stop };

function helpFor(role: RoleName, language: 'vi' | 'en' = 'vi') {
  const person = { uid: 'u1', name: 'A', role, unitId: null };
  const session = { campaign, index, today: TODAY, parts: [], screens: screensOf(role), person };
  return show(Help, { session: session as unknown as Session, listeners, language });
}

describe('the help', () => {
  it('answers each role in its own order, no question twice', () => {
    for (const role of ROLE_NAMES) expect(new Set(TOPICS[role]).size).toBe(TOPICS[role].length);
  });

  it('tells a team how to report, and a leader where the edition is, in the language in use', async () => {
    const team = await helpFor('reporter');
    expect(team.textContent).toContain('Ghi sai thì sửa thế nào?');
    expect(team.textContent).not.toContain('Chốt số liệu là gì?');
    expect((await helpFor('leader', 'en')).textContent).toContain('Where is the edition?');
  });

  it('opens its first answer: what one does each day', async () => {
    const [first, second] = (await helpFor('standing')).all('details');
    expect([first?.attributes.has('open'), second?.attributes.has('open')]).toEqual([true, false]);
  });
});
