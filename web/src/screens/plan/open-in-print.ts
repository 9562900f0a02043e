/** On paper nothing can be unfolded: opens everything before printing and folds it again after. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Watches the printing of what stands inside `within`. */
export function useOpenInPrint(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = (): void => {
      const folded = within.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])');
      opened = [...opened, ...Array.from(folded ?? [])];
      for (const details of opened) details.open = true;
    };
    const fold = (): void => {
      for (const details of opened) details.open = false;
      opened = [];
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', fold);
    };
  }, [within]);
}
