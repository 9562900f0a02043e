/** The server's reasons as sentences in the language in use. */
import { useContext } from 'preact/hooks';
import { explain } from '#domain/problem.ts';
import type { Problem } from '#schema/problem.ts';
import { explainInEnglish } from './en/problems.ts';
import { SpeechContext } from './language.ts';

/** Returns how to say a problem. A plan's own messages stay as the plan wrote them. */
export function useExplain(): (problem: Problem) => string {
  const { language } = useContext(SpeechContext);
  return language === 'en' ? explainInEnglish : explain;
}
