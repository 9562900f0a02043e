/** Which days and which view: kept in the address, so that back, reload and a shared link work. */
import { useWords } from '../../i18n/language.ts';
import { linkTo, SPANS, VIEWS, type Place } from './place.ts';

export function SpanChoice({ place }: { place: Place }) {
  const { difficulties } = useWords();
  return (
    <div class="field screen-only">
      <label for="difficulties-span">{difficulties.span}</label>
      <select
        id="difficulties-span"
        value={place.span}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const span = SPANS.find((known) => known === value) ?? place.span;
          location.hash = linkTo({ ...place, span });
        }}
      >
        {SPANS.map((span) => (
          <option key={span} value={span}>
            {difficulties.spans[span]}
          </option>
        ))}
      </select>
    </div>
  );
}

export function ViewLinks({ place }: { place: Place }) {
  const { difficulties } = useWords();
  return (
    <nav class="case-views screen-only" aria-label={difficulties.viewsLabel}>
      {VIEWS.map((view) => (
        <a
          key={view}
          href={linkTo({ ...place, view })}
          aria-current={view === place.view ? 'page' : undefined}
        >
          {difficulties.views[view]}
        </a>
      ))}
    </nav>
  );
}
