/** Has the notices looked after once the page has settled: they are a chunk of their own and keep nobody from typing. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { NewsProps } from './news.ts';

/** The form comes first; on other screens a return must be seen soon. */
const SETTLED_MS = { form: 3_000, other: 300 };

export function NewsAhead(props: NewsProps) {
  const [Watch, setWatch] = useState<FunctionComponent<NewsProps> | null>(null);
  const settledMs = props.screen === 'today' ? SETTLED_MS.form : SETTLED_MS.other;
  useEffect(() => {
    if (Watch) return;
    const timer = setTimeout(() => {
      // Without a signal, and no copy on the device, the next screen tries again.
      import('./watch-news.tsx').then(
        ({ WatchNews }) => setWatch(() => WatchNews),
        () => undefined,
      );
    }, settledMs);
    return () => clearTimeout(timer);
  }, [Watch, settledMs, props.screen]);
  return Watch && <Watch {...props} />;
}
