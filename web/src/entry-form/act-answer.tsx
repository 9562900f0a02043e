/** What became of an act, in words, where the person is looking. Problems at a field stand at the field instead. */
import type { Problem } from '#schema/problem.ts';
import { Notice } from '../design/notice.tsx';
import { useWords } from '../i18n/language.ts';
import type { Act } from './use-act.ts';

export interface ActAnswerProps {
  act: Act;
  /** What to say when it is done. */
  done: string;
  /** Returns true for problems that are shown elsewhere. */
  elsewhere?: (problem: Problem) => boolean;
}

export function ActAnswer({ act, done, elsewhere = () => false }: ActAnswerProps) {
  const { shared, explain } = useWords();
  switch (act.state) {
    case 'idle':
      return null;
    case 'waiting':
      return <Notice>{shared.actWaiting}</Notice>;
    case 'accepted':
      return <Notice tone="good">{done}</Notice>;
    case 'stopped':
      return <Notice tone="bad">{shared.actStopped}</Notice>;
    case 'held':
    case 'refused':
      return (
        <Notice tone="bad">
          {[...new Set(act.problems.filter((found) => !elsewhere(found)).map(explain))].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {act.problems.some(elsewhere) && <p>{shared.checkFields}</p>}
        </Notice>
      );
  }
}
