/** The one field for a count, wherever one is typed or pasted. Takes any length: the reader of counts decides, not the field. */
import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { pastedCells, type Counting } from './use-count.ts';

export interface CountInputProps {
  id: string;
  typed: string;
  counting: Counting;
  wrong: boolean;
  describedBy: string;
  /** Where no label names the field. */
  label?: string;
  disabled?: boolean;
}

export function CountInput({ id, typed, counting, wrong, describedBy, label, disabled }: CountInputProps) {
  const paste = (event: TargetedEvent<HTMLInputElement, ClipboardEvent>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const place = { value, start: selectionStart ?? value.length, end: selectionEnd ?? value.length };
    const text = pastedCells(place, event.clipboardData?.getData('text/plain') ?? '');
    if (text === null) return;
    event.preventDefault();
    counting.type(text);
  };
  return (
    <input
      {...{ id, disabled }}
      class="count"
      type="text"
      inputmode="numeric"
      enterkeyhint="next"
      autocomplete="off"
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      value={typed}
      onPaste={paste}
      onBlur={counting.leave}
      onInput={(event) => counting.type(event.currentTarget.value)}
    />
  );
}

/** For a form or a table: Enter goes from one count to the next, and from the last to its button; it never sends by itself. */
export function enterGoesOn(event: TargetedKeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || !field.classList.contains('count'))
    return;
  event.preventDefault();
  const found = event.currentTarget.querySelectorAll<HTMLElement>('input.count, button[type="submit"]');
  const stops = [...found].filter((stop) => !stop.matches(':disabled') && stop.offsetParent !== null);
  stops[stops.indexOf(field) + 1]?.focus();
}
