/** A part that is looked up now and then: its heading, and the rest when it is unfolded. Print shows all of it. */
import type { ComponentChildren } from 'preact';
import { integer } from '#domain/format.ts';

export interface FoldProps {
  title: string;
  /** How much there is inside. */
  count?: number;
  /** Starts unfolded. */
  open?: boolean;
  children: ComponentChildren;
}

export function Fold({ title, count, open = false, children }: FoldProps) {
  return (
    <details open={open}>
      <summary>
        <h3>
          {title}
          {count !== undefined && ` (${integer(count)})`}
        </h3>
      </summary>
      <div class="plan-inside">{children}</div>
    </details>
  );
}
