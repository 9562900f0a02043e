/** How many of the plan's tasks a unit answers for and shares in, with the way to them for those who may open them. */
import { integer } from '#domain/format.ts';
import { addressOf } from '../../address.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import type { UnitFacts } from './who.ts';

export function TaskCount({ facts: { unit, tasks, shared } }: { facts: UnitFacts }) {
  const { screens } = useSession();
  const { units: own } = useWords().plan;
  const text = own.taskCount(integer(tasks));
  return (
    <>
      {tasks > 0 && screens.includes('tasks') ? (
        <a class="plan-link" href={addressOf('tasks')} aria-label={`${text}: ${unit.shortName}`}>
          {text}
        </a>
      ) : (
        text
      )}
      {shared > 0 && <span class="soft small"> · {own.shared(integer(shared))}</span>}
    </>
  );
}
