/**
 * Which project the page belongs to: `/config.json`, which the machine that serves the page writes. Nothing about a project is
 * compiled in. The last answer is kept, so that the page opens without a signal.
 */
import { call, CallError } from './rest/call.ts';
import { remember, remembered } from './device.ts';

/** **Null**: `emulators` is absent in a real project. `auth` is an origin, `firestore` host and port. */
export interface WebConfig {
  projectId: string;
  apiKey: string;
  /** Whose campaigns these are, as the sign-in shows it. */
  authority?: string;
  emulators?: { auth: string; firestore: string };
}

const KEPT = 'config';

/** Returns the configuration that is kept on this device; null for none. */
export function keptConfig(): WebConfig | null {
  try {
    return configIn(JSON.parse(remembered(KEPT) ?? 'null'));
  } catch {
    return null;
  }
}

/** Returns the configuration, and keeps it. **Errors**: rejects with a CallError where it cannot be had. */
export async function fetchConfig(): Promise<WebConfig> {
  const config = configIn(await call('/config.json', {}));
  if (!config) throw new CallError('server');
  remember(KEPT, JSON.stringify(config));
  return config;
}

function configIn(said: unknown): WebConfig | null {
  const { projectId, apiKey } = (said ?? {}) as Partial<WebConfig>;
  return typeof projectId === 'string' && typeof apiKey === 'string' ? (said as WebConfig) : null;
}
