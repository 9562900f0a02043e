/** A part of the form that is folded until somebody opens it, or until it holds something that must be seen. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface FoldedPartProps {
  title: string;
  /** Said beside the title, so that a folded part tells that it holds something. */
  aside?: string;
  mustShow: boolean;
  children: ComponentChildren;
}

/** Never closes by itself: what a person opened stays open under their finger. */
export function FoldedPart({ title, aside, mustShow, children }: FoldedPartProps) {
  const [open, setOpen] = useState(mustShow);
  useEffect(() => {
    if (mustShow) setOpen(true);
  }, [mustShow]);
  return (
    <details class="card folded-part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="field-name">{title}</span>{' '}
        {aside !== undefined && <span class="soft small">{aside}</span>}
      </summary>
      {children}
    </details>
  );
}
