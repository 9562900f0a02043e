/** A question or form on top of the page: keeps the focus inside, closes with Escape, gives the focus back. */
import A11yDialog from 'a11y-dialog';
import type { ComponentChildren } from 'preact';
import { createPortal } from 'preact/compat';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from '../i18n/language.ts';

export interface SheetProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Wide enough for a table. */
  wide?: boolean;
}

/** Mounted means open. */
export function Sheet({ title, onClose, children, wide = false }: SheetProps) {
  const { shared } = useWords();
  const id = useId();
  const container = useRef<HTMLDivElement>(null);
  const closing = useRef(onClose);
  closing.current = onClose;
  useEffect(() => {
    if (!container.current) return;
    const dialog = new A11yDialog(container.current);
    dialog.on('hide', () => closing.current());
    dialog.show();
    document.body.classList.add('under-sheet');
    const closeWithEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && document.activeElement === document.body) dialog.hide();
    };
    // A pressed button that left with its form takes the focus along; the dialog itself then hears no key any more.
    document.addEventListener('keydown', closeWithEscape);
    return () => {
      document.removeEventListener('keydown', closeWithEscape);
      document.body.classList.remove('under-sheet');
      dialog.destroy();
    };
  }, []);
  return createPortal(
    <div ref={container} id={id} class="sheet-ground" aria-labelledby={`${id}-title`} aria-hidden="true">
      <div class="sheet-veil" data-a11y-dialog-hide />
      <div class={wide ? 'sheet wide' : 'sheet'} role="document">
        <div class="sheet-head">
          <h2 id={`${id}-title`}>{title}</h2>
          <button type="button" class="plain" data-a11y-dialog-hide aria-label={shared.close}>
            ✕
          </button>
        </div>
        {children}
      </div>
    </div>,
    document.body,
  );
}
