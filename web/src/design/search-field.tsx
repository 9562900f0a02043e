/** Narrows a list by words, without diacritics; may say how much it found. */
import { useWords } from '../i18n/language.ts';

export interface SearchFieldProps {
  id: string;
  /** What is searched, where “search” alone does not tell. */
  label?: string;
  value: string;
  onSearch: (value: string) => void;
  /** What was found; empty while nothing is searched for. Absent where the list itself says it. */
  found?: string;
}

export function SearchField({ id, label, value, onSearch, found }: SearchFieldProps) {
  const { shared } = useWords();
  return (
    <div class="field search">
      <label for={id}>{label ?? shared.search}</label>
      <input
        type="search"
        {...{ id, value }}
        placeholder={label === undefined ? undefined : shared.search}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      {found !== undefined && (
        <p role="status" class="small soft">
          {found}
        </p>
      )}
    </div>
  );
}
