/** Names and what belongs to them, one under the other on a phone and side by side where there is session. */
import type { ComponentChildren } from 'preact';

/** **Shape**: name, then what stands there; a fact that is null is left out. */
export type Fact = readonly [name: string, value: ComponentChildren];

export function Facts({ facts }: { facts: readonly (Fact | null)[] }) {
  return (
    <dl class="facts">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
