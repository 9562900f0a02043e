/** The words of decisions and published numbers, which come with these screens. */
import { leader as en } from '../../i18n/en/leader.ts';
import { useInLanguage } from '../../i18n/language.ts';
import { leader as vi } from '../../i18n/vi/leader.ts';

/** Returns the words in the language in use. */
export const useLeaderWords = (): typeof vi => useInLanguage({ vi, en });
