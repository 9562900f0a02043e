/**
 * The Firebase app of the live screens, signed in by the page's own login: the SDK's part for signing in is not loaded. Firestore
 * asks whatever is registered as `auth-internal` for its tokens, which is how the SDK's own part would answer it.
 */
import * as firebase from 'firebase/app';
import type { Login } from '../../login/login.ts';
import type { WebConfig } from '../../web-config.ts';

type TokenListener = (token: string | null) => void;

/** What Firestore asks of a login (`FirebaseAuthInternal` of the SDK). */
interface InternalAuth {
  getUid: () => string | null;
  getToken: (forceRefresh?: boolean) => Promise<{ accessToken: string } | null>;
  addAuthTokenListener: (listener: TokenListener) => void;
  removeAuthTokenListener: (listener: TokenListener) => void;
}

/** The SDK's packages register their parts with this; its types do not name it. */
const { _registerComponent } = firebase as unknown as { _registerComponent: (component: object) => boolean };

let app: firebase.FirebaseApp | null = null;

/** Returns the app; the same one for as long as the page lives. */
export function appOf({ projectId, apiKey }: WebConfig, login: Login): firebase.FirebaseApp {
  if (app) return app;
  const component = {
    ...{ name: 'auth-internal', type: 'PRIVATE', instantiationMode: 'LAZY', multipleInstances: false },
    ...{ serviceProps: {}, onInstanceCreated: null },
    instanceFactory: () => internalAuth(login),
  };
  _registerComponent(component);
  app = firebase.initializeApp({ projectId, apiKey });
  return app;
}

function internalAuth(login: Login): InternalAuth {
  const listeners = new Set<TokenListener>();
  const current = async (): Promise<string | null> => (login.user() ? login.token().catch(() => null) : null);
  login.watch(() => {
    void current().then((token) => {
      for (const listener of listeners) listener(token);
    });
  });
  return {
    getUid: () => login.user()?.uid ?? null,
    async getToken(forceRefresh) {
      if (!login.user()) return null;
      return { accessToken: await login.token(forceRefresh) };
    },
    addAuthTokenListener(listener) {
      listeners.add(listener);
      void current().then(listener);
    },
    removeAuthTokenListener: (listener) => {
      listeners.delete(listener);
    },
  };
}
