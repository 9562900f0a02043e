/** The words of this screen, which come with it. */
import { lists as en } from '../../i18n/en/lists.ts';
import { useInLanguage } from '../../i18n/language.ts';
import { lists as vi } from '../../i18n/vi/lists.ts';

export type ListWords = typeof vi;

/** Returns the words in the language in use. */
export const useListWords = (): ListWords => useInLanguage({ vi, en });
