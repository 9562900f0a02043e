/** A state in one word, with a sign of its own so that colour is never needed to tell it. */
import type { ComponentChildren } from 'preact';
import type { Tone } from './notice.tsx';

const SIGNS: Record<Tone, string> = { plain: '○', good: '✔', warn: '▲', bad: '✖' };

export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class={`chip ${tone}`}>
      <span aria-hidden="true">{SIGNS[tone]}</span> {children}
    </span>
  );
}
