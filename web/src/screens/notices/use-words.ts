/** The words of this screen, which come with it. */
import { notices as en } from '../../i18n/en/notices.ts';
import { useInLanguage } from '../../i18n/language.ts';
import { notices as vi } from '../../i18n/vi/notices.ts';

/** Returns the words in the language in use. */
export const useNoticeWords = (): typeof vi => useInLanguage({ vi, en });
