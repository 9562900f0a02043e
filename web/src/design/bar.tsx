/** A ratio as a bar, with where it should stand today. The words beside it say the same; it never says anything alone. */
export interface BarProps {
  /** **Units**: 0–1 and beyond. **Null**: unknown. The drawing ends at its edge; the number beside it is never clipped. */
  reached: number | null;
  pace?: number | null;
  /** What a screen reader says. */
  label: string;
}

export function Bar({ reached, pace = null, label }: BarProps) {
  return (
    <div class="bar" role="img" aria-label={label}>
      {reached !== null && <div class="bar-done" style={{ width: widthOf(reached) }} />}
      {pace !== null && <div class="bar-pace" style={{ left: widthOf(pace) }} />}
    </div>
  );
}

const widthOf = (part: number): string => `${Math.min(Math.max(part, 0), 1) * 100}%`;
