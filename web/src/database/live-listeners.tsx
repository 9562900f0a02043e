/**
 * Which screens hear of every change at once, by Firestore's own client; that client is loaded when such a screen is opened.
 * Those who report do without: their numbers are asked for again when somebody looks.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Connection } from '../connection.ts';
import { Waiting } from '../design/waiting.tsx';
import type { RoleName, Screen } from '../roles.ts';
import { ListenersContext, useListeners, type Listeners } from './listeners.ts';

const REPORTING = new Set<RoleName>(['reporter', 'collector', 'digital-lead']);
const PLAIN = new Set<Screen>(['today', 'plan', 'me', 'notices', 'help']);

/** Returns true for those who report from the field. */
export const isReporting = (role: RoleName): boolean => REPORTING.has(role);

/** Returns true iff the screen is to move by itself for somebody of this role. */
export function isLive(role: RoleName, screen: Screen): boolean {
  return !isReporting(role) && !PLAIN.has(screen);
}

interface LiveListenersProps {
  connection: Connection;
  children: ComponentChildren;
}

/** Gives what stands in it the live listeners; the plain ones where the client cannot be had. */
export function LiveListeners({ connection, children }: LiveListenersProps) {
  const plain = useListeners();
  const [live, setLive] = useState<Listeners | null>(null);
  useEffect(() => {
    import('./sdk/sdk-listeners.ts').then(
      ({ sdkListeners }) => setLive(sdkListeners(connection.config, connection.login)),
      () => setLive(plain),
    );
  }, [connection, plain]);
  if (!live) return <Waiting />;
  return <ListenersContext.Provider value={live}>{children}</ListenersContext.Provider>;
}
