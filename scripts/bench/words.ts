/** Numbers as people here read them, and columns that stand under each other. Must never round a small number to 0. */

/** Returns a number with three significant digits, or all its whole ones. **Null**: a dash. */
export function number(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '—';
  const whole = Math.abs(value) >= 100;
  const options = whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat('vi-VN', options).format(value);
}

/** Returns rows as lines, each column as wide as its widest cell; the first two stand left, numbers right. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, place) => (widths[place] = Math.max(widths[place] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, place) => {
        const blank = ' '.repeat((widths[place] ?? 0) - cell.length);
        return place < 2 ? cell + blank : blank + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}
