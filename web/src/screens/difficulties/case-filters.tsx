/** What narrows the list. Category and area stand in the address; what is typed does not. */
import { integer } from '#domain/format.ts';
import { areasInOrder, rootArea, type PlanIndex } from '#domain/hierarchy.ts';
import { SearchField } from '../../design/search-field.tsx';
import { useWords } from '../../i18n/language.ts';
import { ORDERS, type CaseOrder } from './narrow.ts';
import { linkToView, type ViewAddress } from './view-address.ts';

interface CaseFiltersProps {
  index: PlanIndex;
  address: ViewAddress;
  search: string;
  order: CaseOrder;
  onSearch: (search: string) => void;
  onOrder: (order: CaseOrder) => void;
}

export function CaseFilters({ index, address, search, order, onSearch, onOrder }: CaseFiltersProps) {
  const { difficulties, shared } = useWords();
  const { plan } = index;
  const root = rootArea(plan).id;
  const areas = areasInOrder(plan)
    .map(({ area }) => area)
    .filter(({ id, parentId }) => parentId === root || id === address.areaId);
  const go = (part: Partial<ViewAddress>): void => {
    location.hash = linkToView({ ...address, ...part });
  };
  return (
    <div class="case-filters screen-only">
      <Choice
        id="cases-category"
        label={difficulties.category}
        all={difficulties.allCategories}
        options={plan.difficultyCategories}
        chosen={address.categoryId}
        onChoose={(categoryId) => go({ categoryId })}
      />
      <Choice
        id="cases-area"
        label={shared.area}
        all={difficulties.allAreas}
        options={areas.filter(({ id }) => id !== root)}
        chosen={address.areaId === root ? null : address.areaId}
        onChoose={(areaId) => go({ areaId })}
      />
      <div class="field">
        <label for="cases-order">{difficulties.order}</label>
        <select
          id="cases-order"
          value={order}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onOrder(ORDERS.find((known) => known === value) ?? order);
          }}
        >
          {ORDERS.map((id) => (
            <option key={id} value={id}>
              {difficulties.orders[id]}
            </option>
          ))}
        </select>
      </div>
      <SearchField id="cases-search" value={search} onSearch={onSearch} />
      <label class="tick">
        <input
          type="checkbox"
          checked={address.unanswered}
          onChange={(event) => go({ unanswered: event.currentTarget.checked })}
        />
        {difficulties.onlyUnanswered(integer(plan.digest.thresholds.difficultyAgeDays))}
      </label>
    </div>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  all: string;
  options: readonly { id: string; name: string }[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

function Choice({ id, label, all, options, chosen, onChoose }: ChoiceProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
