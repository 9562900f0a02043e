/**
 * The screens by name. Each is a chunk of its own, loaded when first opened and then kept; the rest are fetched while
 * nothing else happens, so that the next tap finds them there. Live screens hear of changes by Firestore's own client.
 */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../design/notice.tsx';
import { Waiting } from '../design/waiting.tsx';
import { isLive, LiveListeners } from '../database/live-listeners.tsx';
import { useWords } from '../i18n/language.ts';
import { useSession } from '../session.ts';
import type { Screen } from '../roles.ts';
import { registerWorker } from '../worker/page-side.ts';
import { Today } from './today/today.tsx';

type ScreenComponent = FunctionComponent;

/** The form comes with the page itself: one file instead of a dozen, each of which costs a phone a round trip. */
const CHUNKS: Record<Screen, () => Promise<ScreenComponent>> = {
  today: () => Promise.resolve(Today),
  reports: () => import('./reports/reports.tsx').then(({ Reports }) => Reports),
  board: () => import('./board/board.tsx').then(({ Board }) => Board),
  targets: () => import('./targets/targets.tsx').then(({ Targets }) => Targets),
  lists: () => import('./lists/lists.tsx').then(({ Lists }) => Lists),
  editions: () => import('./editions/editions.tsx').then(({ Editions }) => Editions),
  tasks: () => import('./tasks/tasks.tsx').then(({ Tasks }) => Tasks),
  difficulties: () => import('./difficulties/difficulties.tsx').then(({ Difficulties }) => Difficulties),
  plan: () => import('./plan/plan.tsx').then(({ PlanScreen }) => PlanScreen),
  accounts: () => import('./accounts/accounts.tsx').then(({ Accounts }) => Accounts),
  audit: () => import('./audit/audit.tsx').then(({ Audit }) => Audit),
  me: () => import('./me/me.tsx').then(({ Me }) => Me),
  notices: () => import('./notices/notices.tsx').then(({ Notices }) => Notices),
  help: () => import('./help/help.tsx').then(({ Help }) => Help),
};

const loaded = new Map<Screen, ScreenComponent>([['today', Today]]);

/** Returns the screen, fetched when it was not yet. */
export async function screenOf(screen: Screen): Promise<ScreenComponent> {
  const component = loaded.get(screen) ?? (await CHUNKS[screen]());
  loaded.set(screen, component);
  return component;
}

/** How long the page may settle before the other screens are fetched. */
const SETTLED_MS = 3_000;

/** Shows the screen; while its chunk is on the way, the grey lines; without a signal, what to do. */
export function OneScreen({ screen }: { screen: Screen }) {
  const words = useWords();
  const [, setArrived] = useState<Screen | null>(null);
  const [failed, setFailed] = useState<Screen | null>(null);
  const { connection, person, screens } = useSession();
  const title = `${words.menu[screen]} – ${words.shared.appName}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    screenOf(screen)
      .then(() => setArrived(screen))
      .catch(() => setFailed(screen));
  }, [screen]);
  useEffect(() => {
    // The worker fetches the other screens, and keeps them; where there is none, they are fetched for this visit.
    const timer = setTimeout(() => {
      void registerWorker().then((works) => {
        if (!works) for (const other of screens) screenOf(other).catch(() => undefined);
      });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [screens]);
  const Component = loaded.get(screen);
  if (Component && isLive(person.role, screen))
    return (
      <LiveListeners key="live" connection={connection}>
        <Component />
      </LiveListeners>
    );
  if (Component) return <Component />;
  if (failed === screen) return <Notice tone="warn">{words.shared.noSignal}</Notice>;
  return <Waiting />;
}
