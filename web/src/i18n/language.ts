/** Which language the screens speak, remembered on the device. Vietnamese unless somebody chose otherwise. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { remembered, remember } from '../device.ts';
import { en } from './en/index.ts';
import { vi, type Words } from './vi/index.ts';

const LANGUAGES = { vi, en };
export type Language = keyof typeof LANGUAGES;

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

/** Returns the speech of the whole page; also tells the browser, for screen readers and hyphens. */
export function useSpeech(): Speech {
  const [language, setLanguage] = useState<Language>(remembered('language') === 'en' ? 'en' : 'vi');
  useEffect(() => {
    document.documentElement.lang = language;
    remember('language', language);
  }, [language]);
  return {
    language,
    words: LANGUAGES[language],
    switchLanguage: () => setLanguage(language === 'vi' ? 'en' : 'vi'),
  };
}
