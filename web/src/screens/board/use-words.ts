/** The words of this screen, which come with it. */
import { board as en } from '../../i18n/en/board.ts';
import { useInLanguage } from '../../i18n/language.ts';
import { board as vi } from '../../i18n/vi/board.ts';

export type BoardWords = typeof vi;

/** Returns the words in the language in use. */
export const useBoardWords = (): BoardWords => useInLanguage({ vi, en });
