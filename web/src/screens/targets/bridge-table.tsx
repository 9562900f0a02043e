/** The way from the number that the edition before printed to this one's. Rows of zero are left out; both ends always stand. */
import { integer } from '#domain/format.ts';
import type { Bridge, TargetLine } from '#schema/digest.ts';
import { useLeaderWords } from '../editions/use-words.ts';

const STEPS = ['added', 'late', 'corrected', 'withdrawn', 'lists', 'other'] as const;

export function BridgeTable({ bridge }: Pick<TargetLine, 'bridge'>) {
  const words = useLeaderWords();
  const { numerator = null, denominator = null } = bridge ?? {};
  const columns = [
    { name: words.rows.done, bridge: numerator },
    { name: words.rows.assigned, bridge: denominator },
  ].flatMap(({ name, bridge: known }) => (known ? [{ name, bridge: known }] : []));
  const steps = STEPS.filter((step) => columns.some((column) => column.bridge[step] !== 0));
  return (
    <section class="stack">
      <h2>{words.bridge}</h2>
      {columns.length === 0 && <p class="soft">{words.noBridge}</p>}
      {columns.length > 0 && (
        <table class="bridge">
          <thead>
            <tr>
              <td />
              {columns.map(({ name }) => (
                <th key={name} scope="col" class="numeric">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['before', ...steps, 'after'] as const).map((step) => (
              <tr key={step}>
                <th scope="row">{words.bridgeRows[step]}</th>
                {columns.map((column) => (
                  <td key={column.name} class="numeric">
                    {inWords(column.bridge, step)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function inWords(bridge: Bridge, step: keyof Bridge): string {
  if (step === 'before' || step === 'after') return integer(bridge[step]);
  const change = step === 'withdrawn' ? 0 - bridge.withdrawn : bridge[step];
  return change > 0 ? `+${integer(change)}` : integer(change);
}
