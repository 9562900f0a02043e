/** The words of letters, which come with the parts that need them. */
import { letters as en } from '../i18n/en/letters.ts';
import { useInLanguage } from '../i18n/language.ts';
import { letters as vi } from '../i18n/vi/letters.ts';

export type LetterWords = typeof vi;

/** Returns the words in the language in use. */
export const useLetterWords = (): LetterWords => useInLanguage({ vi, en });
