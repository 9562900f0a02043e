/** A part of the page that few people see, fetched when it is needed. */
import { useEffect, useState } from 'preact/hooks';

/** Returns what was loaded; null until then, `failed` where it cannot be had or takes longer than `limitMs`. */
export function useLoaded<Part>(load: () => Promise<Part>, limitMs: number): Part | 'failed' | null {
  const [part, setPart] = useState<{ is: Part | 'failed' } | null>(null);
  useEffect(() => {
    const limit = setTimeout(() => setPart((had) => had ?? { is: 'failed' }), limitMs);
    load().then(
      (is) => setPart({ is }),
      () => setPart({ is: 'failed' }),
    );
    return () => clearTimeout(limit);
  }, []);
  return part?.is ?? null;
}
