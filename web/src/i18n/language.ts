/**
 * Which language the screens speak, remembered on the device. Vietnamese unless somebody chose otherwise; the other language
 * is a chunk of its own, for the few who want it.
 */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { remembered, remember } from '../device.ts';
import { vi, type Words } from './vi/index.ts';

export type Language = 'vi' | 'en';

export interface Speech {
  language: Language;
  words: Words;
  switchLanguage: () => void;
}

export const SpeechContext = createContext<Speech>({
  language: 'vi',
  words: vi,
  switchLanguage: () => undefined,
});

/** Returns the words of the language in use. */
export function useWords(): Words {
  return useContext(SpeechContext).words;
}

/** Returns the words in the language in use, of those that come with their own screen instead of with the page. */
export function useInLanguage<W>(both: Record<Language, W>): W {
  return both[useContext(SpeechContext).language];
}

const loaded: Record<Language, Words | null> = { vi, en: null };

/** Loads the language that was chosen on this device; without a signal, and no copy, the page speaks Vietnamese. */
export async function loadChosenLanguage(): Promise<void> {
  if (remembered('language') === 'en') await loadEnglish();
}

async function loadEnglish(): Promise<Words | null> {
  loaded.en ??= await import('./en/index.ts').then(
    ({ en }) => en,
    () => null,
  );
  return loaded.en;
}

/** Returns the speech of the whole page; also tells the browser, for screen readers and hyphens. */
export function useSpeech(): Speech {
  const [language, setLanguage] = useState<Language>(
    remembered('language') === 'en' && loaded.en ? 'en' : 'vi',
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = (next: Language): void => {
    remember('language', next);
    setLanguage(next);
  };
  return {
    language,
    words: loaded[language] ?? vi,
    switchLanguage: () => {
      if (language === 'en') speak('vi');
      else void loadEnglish().then((english) => english && speak('en'));
    },
  };
}
