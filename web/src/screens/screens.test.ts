/**
 * Every screen of every role in every state of its documents, in both languages: it says something, under one heading,
 * and nothing that only a program would say.
 */
import { describe, expect, it } from 'vitest';
import type { Listeners } from '../database/listeners.ts';
import { ROLE_NAMES, screensOf, type RoleName, type Screen } from '../roles.ts';
import type { Session } from '../session.ts';
import { campaign, documentAt, documentsOf, index, plan, TODAY } from '../testing/documents.ts';
import type { PageNode } from '../testing/page.ts';
import { show } from '../testing/show.ts';
import { screenOf } from './index.tsx';

/** What is known of the documents that a screen asks for. */
const STATES: Record<string, Listeners> = {
  unknown: { document: () => () => undefined, query: () => () => undefined },
  refused: answering(
    () => null,
    () => null,
  ),
  none: answering(
    () => null,
    () => new Map(),
  ),
  one: answering(documentAt, (collection) => documentsOf(collection, 1)),
  many: answering(documentAt, (collection) => documentsOf(collection, 60)),
};

function answering(
  document: (path: string) => unknown,
  query: (collection: string) => Map<string, unknown> | null,
): Listeners {
  const stop = (): undefined => undefined;
  return {
    document: (path, seen) => (seen(document(path)), stop),
    query: ({ of }, seen) => (seen(query(of)), stop),
  };
}

function sessionOf(role: RoleName): Session {
  const unitId = plan.units.find((unit) => unit.role === role)?.id ?? null;
  return {
    ...{ campaign, index, today: TODAY, parts: [], screens: screensOf(role) },
    connection: { login: { user: () => null } },
    person: { uid: 'u1', name: 'A', role, unitId, token: () => Promise.reject(new Error('no server')) },
    outbox: { say: () => Promise.resolve('') },
  } as unknown as Session;
}

/** The plan's screen, the own account and the help ask for no document. */
const statesOf = (screen: Screen): string[] =>
  ['plan', 'me', 'help'].includes(screen) ? ['unknown'] : Object.keys(STATES);

const CASES = ROLE_NAMES.flatMap((role) =>
  screensOf(role).flatMap((screen) => statesOf(screen).map((state) => [role, screen, state] as const)),
);

const OF_A_PROGRAM = /undefined|NaN|\[object|\bnull\b|Infinity|=>/;

async function pageOf(
  role: RoleName,
  screen: Screen,
  state: string,
  language: 'vi' | 'en',
): Promise<PageNode> {
  const listeners = STATES[state];
  if (!listeners) throw new Error(state);
  return show(await screenOf(screen), { session: sessionOf(role), listeners, language });
}

describe('the screen of a person', () => {
  it.each(CASES)('who is %s: %s, documents %s', async (role, screen, state) => {
    for (const language of ['vi', 'en'] as const) {
      const page = await pageOf(role, screen, state, language);
      expect(page.all('h1')).toHaveLength(1);
      expect(page.lines.length).toBeGreaterThan(1);
      expect(page.lines.filter((line) => OF_A_PROGRAM.test(line))).toEqual([]);
    }
  });
});
