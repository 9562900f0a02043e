/** The words of this screen, which come with it. */
import { help as en } from '../../i18n/en/help.ts';
import { useInLanguage } from '../../i18n/language.ts';
import { help as vi } from '../../i18n/vi/help.ts';

/** Returns the words in the language in use. */
export const useHelpWords = (): typeof vi => useInLanguage({ vi, en });
