/** Google's app of this process, on which Firestore and Auth stand, whichever is asked first. */
import { getApps, initializeApp, type App } from 'firebase-admin/app';

/** Returns the app, made once. `projectId` where the environment does not say it. */
export function appOf(projectId?: string): App {
  // firebase-functions makes an app of its own under another name; ours is the default one.
  const made = getApps().find(({ name }) => name === '[DEFAULT]');
  return made ?? initializeApp(projectId === undefined ? {} : { projectId });
}
