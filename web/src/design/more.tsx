/** Asks for the rest of a list that is read a piece at a time; stands there only where there may be a rest. */

export interface MoreProps {
  /** How many were found, and how many were asked for. */
  found: number | undefined;
  most: number;
  page: number;
  setMost: (most: number) => void;
  label: string;
}

export function More({ found, most, page, setMost, label }: MoreProps) {
  if (found !== most) return null;
  return (
    <button type="button" onClick={() => setMost(most + page)}>
      {label}
    </button>
  );
}
