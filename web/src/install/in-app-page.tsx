/** Said first inside Zalo and its like: what this window cannot keep, and three ways out of it. */
import { useContext } from 'preact/hooks';
import { CopyButton } from '../design/copy-button.tsx';
import { inApp as en } from '../i18n/en/in-app.ts';
import { SpeechContext } from '../i18n/language.ts';
import { inApp as vi } from '../i18n/vi/in-app.ts';
import type { InAppBrowser } from './in-app-browser.ts';
import { chromeIntent } from './which-browser.ts';
import './install.css';

export function InAppPage({ inApp, onStay }: { inApp: InAppBrowser; onStay: () => void }) {
  const { language, words: all, switchLanguage } = useContext(SpeechContext);
  const words = { vi, en }[language];
  const browser = inApp.system === 'ios' ? 'Safari' : 'Chrome';
  const address = location.href;
  return (
    <main class="in-app">
      <div class="card">
        <p class="soft small">{all.shared.appName}</p>
        <h1>{words.title(browser)}</h1>
        <p>{words.why(inApp.app ?? words.thisApp)}</p>
        <ol class="steps">
          {words.steps(browser).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {inApp.system === 'android' && (
          <a class="button" href={chromeIntent(address)}>
            {words.openChrome}
          </a>
        )}
        <p class="soft small">{words.otherwise(browser)}</p>
        <p class="address">{address}</p>
        <CopyButton text={address} label={words.copy} />
        <hr />
        <p class="small">{words.unsent}</p>
        <button type="button" onClick={onStay}>
          {words.stay}
        </button>
        <button type="button" class="plain" onClick={switchLanguage}>
          {all.shared.otherLanguage}
        </button>
      </div>
    </main>
  );
}
