/** A part that is looked up now and then: its title, and the rest when it is unfolded. */
import type { ComponentChildren, VNode } from 'preact';
import { integer } from '#domain/format.ts';

export interface FoldProps {
  /** A text is a heading of its own; anything else stands as it is. */
  title: string | VNode;
  /** How much there is inside. */
  count?: number;
  /** Starts unfolded. */
  open?: boolean;
  children: ComponentChildren;
}

export function Fold({ title, count, open = false, children }: FoldProps) {
  return (
    <details class="fold" open={open}>
      <summary>{typeof title === 'string' ? <h3>{headingOf(title, count)}</h3> : title}</summary>
      <div class="fold-inside">{children}</div>
    </details>
  );
}

function headingOf(title: string, count: number | undefined): string {
  return count === undefined ? title : `${title} (${integer(count)})`;
}
