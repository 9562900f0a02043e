/** The words of this screen, which come with it. */
import { tasks as en } from '../../i18n/en/tasks.ts';
import { useInLanguage } from '../../i18n/language.ts';
import { tasks as vi } from '../../i18n/vi/tasks.ts';

export type TaskWords = typeof vi;

/** Returns the words in the language in use. */
export const useTaskWords = (): TaskWords => useInLanguage({ vi, en });
