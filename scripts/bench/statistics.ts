/**
 * Medians, percentiles and spreads of what was measured. Pure. Must never turn missing samples into a number: without
 * samples there is null.
 */

/** **Units**: those of the samples. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** **Units**: milliseconds. **Null**: no sample. */
export interface Percentiles {
  p50: number | null;
  p95: number | null;
  p99: number | null;
}

/** Returns the smallest sample that at least this share of all samples does not exceed. **Null**: no sample. */
export function percentile(samples: readonly number[], share: number): number | null {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

/** Returns the middle sample, or the mean of the two in the middle. **Null**: no sample. */
export function median(samples: readonly number[]): number | null {
  const sorted = [...samples].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

/** Returns median and ends. **Null**: no sample. */
export function spread(samples: readonly number[]): Spread | null {
  const middle = median(samples);
  return middle === null ? null : { median: middle, min: Math.min(...samples), max: Math.max(...samples) };
}

/** Returns p50, p95 and p99, rounded to a tenth. */
export function percentiles(samples: readonly number[]): Percentiles {
  const at = (share: number): number | null => {
    const found = percentile(samples, share);
    return found === null ? null : Math.round(found * 10) / 10;
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Returns a part of a whole. **Null**: either is unknown, or the whole is nothing. */
export function ratio(part: number | null | undefined, whole: number | null | undefined): number | null {
  if (part === null || part === undefined || whole === null || whole === undefined || whole === 0)
    return null;
  return part / whole;
}
