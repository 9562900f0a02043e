/** The words of these screens, which come with them. */
import { handOver as en } from '../i18n/en/hand-over.ts';
import { useInLanguage } from '../i18n/language.ts';
import { handOver as vi } from '../i18n/vi/hand-over.ts';

/** Returns the words in the language in use. */
export const useHandOverWords = (): typeof vi => useInLanguage({ vi, en });
