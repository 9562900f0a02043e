/** The words of this screen, which come with it. */
import { accounts as en } from '../../i18n/en/accounts.ts';
import { useInLanguage } from '../../i18n/language.ts';
import { accounts as vi } from '../../i18n/vi/accounts.ts';

export type AccountWords = typeof vi;

/** Returns the words in the language in use. */
export const useAccountWords = (): AccountWords => useInLanguage({ vi, en });
