/**
 * Where the pages find their project: the two public values of the project's web app. The key is public (every visitor
 * gets it), yet it is never printed. A deployed page is never told of emulators.
 */
import { firebaseJson } from './firebase-tools.ts';

/** **Shape**: `/config.json` as the web client reads it, without `emulators`. */
export interface DeployedWebConfig {
  projectId: string;
  apiKey: string;
  /** Whose campaigns these are, as the sign-in shows it. */
  authority?: string;
}

/** The variable of the project's file that names the authority. */
const AUTHORITY = 'SIGN_IN_AUTHORITY';

/** Returns the configuration with the authority's name, where the project's variables hold one. */
export function withAuthority(
  config: DeployedWebConfig,
  variables: Readonly<Record<string, string | undefined>>,
): DeployedWebConfig {
  const authority = variables[AUTHORITY]?.trim() ?? '';
  return authority === '' ? config : { ...config, authority };
}

/** Returns the web app's values out of what firebase-tools answered. **Errors**: throws what to do about it. */
export function webConfigFrom(answer: string, projectId: string): DeployedWebConfig {
  const advice =
    `Không lấy được cấu hình ứng dụng web của dự án ${projectId}. Hãy đăng nhập (npx firebase login), kiểm tra ` +
    `quyền trên dự án, và nếu dự án chưa có ứng dụng web thì tạo một: ` +
    `npx firebase apps:create WEB "So Chien Dich" --project ${projectId}`;
  let parsed: { error?: unknown; result?: { sdkConfig?: { projectId?: unknown; apiKey?: unknown } } };
  try {
    parsed = JSON.parse(answer.slice(answer.indexOf('{'))) as typeof parsed;
  } catch (cause) {
    throw new Error(advice, { cause });
  }
  const { apiKey, projectId: answered } = parsed.result?.sdkConfig ?? {};
  if (typeof apiKey === 'string' && apiKey !== '' && answered === projectId) return { projectId, apiKey };
  const detail =
    typeof parsed.error === 'string' ? `\nfirebase-tools: ${parsed.error.split('\n')[0] ?? ''}` : '';
  throw new Error(advice + detail);
}

/** Asks firebase-tools for the project's web app. **Errors**: throws what to do when there is none or no access. */
export function fetchWebConfig(root: string, projectId: string): DeployedWebConfig {
  return webConfigFrom(
    firebaseJson(root, ['apps:sdkconfig', 'WEB', '--project', projectId, '--non-interactive']),
    projectId,
  );
}
