/** The words of a difficulty's life, which come with its screen. */
import { difficultySteps as en } from '../../i18n/en/difficulty-steps.ts';
import { useInLanguage } from '../../i18n/language.ts';
import { difficultySteps as vi, type StepWords } from '../../i18n/vi/difficulty-steps.ts';

/** Returns the words in the language in use. */
export const useStepWords = (): StepWords => useInLanguage({ vi, en });
