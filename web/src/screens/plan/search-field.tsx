/** Narrows a list by words, without diacritics; says how much it found. */
import { useWords } from '../../i18n/language.ts';

export interface SearchFieldProps {
  id: string;
  label: string;
  value: string;
  onSearch: (value: string) => void;
  /** What was found; empty while nothing is searched for. */
  found: string;
}

export function SearchField({ id, label, value, onSearch, found }: SearchFieldProps) {
  const { shared } = useWords();
  return (
    <div class="field plan-search">
      <label for={id}>{label}</label>
      <input
        type="search"
        {...{ id, value }}
        placeholder={shared.search}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <p role="status" class="small soft">
        {found}
      </p>
    </div>
  );
}
