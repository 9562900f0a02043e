/** The way down to where one is: each step above is a link back up. */
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { seesNode } from '../../sees.ts';
import { linkToNode, nameOf, wayTo, type NodeAddress } from './node-address.ts';

export function Crumbs({ address }: { address: NodeAddress }) {
  const { index, person } = useSession();
  const { targets } = useWords();
  const indicator = address.indicatorId === null ? undefined : index.indicators.get(address.indicatorId);
  const steps = wayTo(index, address);
  if (steps.length < 2 && !indicator) return null;
  return (
    <nav aria-label={targets.wayDown}>
      <ol class="crumbs">
        {steps.map(({ kind, id }, at) => (
          <li key={`${kind}:${id}`}>
            {at === steps.length - 1 && !indicator ? (
              <span aria-current="page">{nameOf(index, kind, id)}</span>
            ) : !seesNode(index, person, kind, id) ? (
              <span>{nameOf(index, kind, id)}</span>
            ) : (
              <a href={linkToNode(kind, id, null)}>{nameOf(index, kind, id)}</a>
            )}
          </li>
        ))}
        {indicator && (
          <li>
            <span aria-current="page">{indicator.shortName}</span>
          </li>
        )}
      </ol>
    </nav>
  );
}
