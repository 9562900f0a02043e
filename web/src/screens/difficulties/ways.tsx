/** Which days and which view: kept in the address, so that back, reload and a shared link work. */
import { useWords } from '../../i18n/language.ts';
import { linkToView, SPANS, VIEWS, type ViewAddress } from './view-address.ts';

export function SpanChoice({ address }: { address: ViewAddress }) {
  const { difficulties } = useWords();
  return (
    <div class="field screen-only">
      <label for="difficulties-span">{difficulties.span}</label>
      <select
        id="difficulties-span"
        value={address.span}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const span = SPANS.find((known) => known === value) ?? address.span;
          location.hash = linkToView({ ...address, span });
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

export function ViewLinks({ address }: { address: ViewAddress }) {
  const { difficulties } = useWords();
  return (
    <nav class="case-views screen-only" aria-label={difficulties.viewsLabel}>
      {VIEWS.map((view) => (
        <a
          key={view}
          href={linkToView({ ...address, view })}
          aria-current={view === address.view ? 'page' : undefined}
        >
          {difficulties.views[view]}
        </a>
      ))}
    </nav>
  );
}
