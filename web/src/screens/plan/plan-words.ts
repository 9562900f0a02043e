/** The words of the plan's screen in both languages: they are many, and come with it instead of with the page. */
import { plan as en } from '../../i18n/en/plan.ts';
import { useInLanguage } from '../../i18n/language.ts';
import { plan as vi } from '../../i18n/vi/plan.ts';

export type PlanWords = typeof vi;

/** Returns the words of the language in use. */
export const usePlanWords = (): PlanWords => useInLanguage({ vi, en });
