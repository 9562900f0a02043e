/** A sentence that the person should notice. Its tone is never only a colour: a word or sign comes first. */
import type { ComponentChildren } from 'preact';

export type Tone = 'plain' | 'good' | 'warn' | 'bad';

/** Bad news interrupts a screen reader; anything else waits its turn. */
export function Notice({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
