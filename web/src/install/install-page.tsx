/** How to install, for the browser at hand first; and a code that brings others here, on the screen or on paper. */
import { useContext, useEffect, useState } from 'preact/hooks';
import { addressOf } from '../address.ts';
import { install as en } from '../i18n/en/install.ts';
import { SpeechContext } from '../i18n/language.ts';
import { install as vi, type BrowserHelp } from '../i18n/vi/install.ts';
import { INSTALL, type InstallOffer } from './place.ts';
import { QrCode } from '../design/qr-code.tsx';
import { browserOf, BROWSERS, standsAlone } from './which-browser.ts';
import './install.css';

const FORM = `/${addressOf('today')}`;

/** **Null**: the browser offers nothing by itself, or not yet. */
export function InstallPage({ offer }: { offer: InstallOffer | null }) {
  const { language, words: all, switchLanguage } = useContext(SpeechContext);
  const words = { vi, en }[language];
  const here = browserOf(navigator.userAgent, navigator.maxTouchPoints);
  const [isInstalled, setInstalled] = useState<'now' | 'before' | null>(standsAlone() ? 'before' : null);
  useEffect(() => {
    // Who installs before signing in has a page that opens without a signal, too.
    void import('../worker/page-side.ts')
      .then(({ registerWorker }) => registerWorker())
      .catch(() => undefined);
    const installed = (): void => setInstalled('now');
    addEventListener('appinstalled', installed);
    return () => removeEventListener('appinstalled', installed);
  }, []);
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  return (
    <>
      <header class="head">
        <div class="head-inner">
          <p class="app-name">{all.shared.appName}</p>
          <button type="button" lang={language === 'vi' ? 'en' : 'vi'} onClick={switchLanguage}>
            {all.shared.otherLanguage}
          </button>
        </div>
      </header>
      <main class="screen install">
        <div class="stack install-why">
          <h1>{words.title}</h1>
          <p>{words.why}</p>
        </div>
        <div class="stack install-how">
          {isInstalled ? (
            <div class="notice good" role="status">
              <p>{isInstalled === 'now' ? words.wasInstalled : words.isInstalled}</p>
              <a href={FORM}>{words.toForm}</a>
            </div>
          ) : (
            <section class="card" aria-labelledby="here">
              <h2 id="here">{words.here(words.browsers[here].name)}</h2>
              {offer && (
                <>
                  <button
                    type="button"
                    class="primary"
                    onClick={() => void offer.prompt().catch(() => undefined)}
                  >
                    {words.install}
                  </button>
                  <p class="soft">{words.orByHand}</p>
                </>
              )}
              <Steps help={words.browsers[here]} />
              <p>
                <a href="/">{words.toSignIn}</a>
              </p>
            </section>
          )}
          <section class="stack install-others" aria-labelledby="others">
            <h2 id="others">{words.others}</h2>
            {BROWSERS.filter((name) => isInstalled || name !== here).map((name) => (
              <details key={name} class="fold">
                <summary>
                  <h3>{words.browsers[name].name}</h3>
                </summary>
                <div class="fold-inside">
                  <Steps help={words.browsers[name]} />
                </div>
              </details>
            ))}
          </section>
        </div>
        <Poster words={words} />
      </main>
    </>
  );
}

function Steps({ help }: { help: BrowserHelp }) {
  return (
    <>
      <ol class="steps">
        {help.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {help.note !== undefined && <p class="soft small">{help.note}</p>}
    </>
  );
}

/** What the desk shows or pins up; of the whole page only this and the title are printed. */
function Poster({ words }: { words: typeof vi }) {
  const address = location.origin + INSTALL;
  return (
    <section class="card poster" aria-labelledby="for-others">
      <h2 id="for-others">{words.forOthers}</h2>
      <QrCode text={address} label={words.code(address)} />
      <p class="address">{address}</p>
      <ol class="steps">
        {words.forOthersSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <button type="button" onClick={() => print()}>
        {words.print}
      </button>
    </section>
  );
}
