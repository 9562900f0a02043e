/** Who does what: the reader's own unit first, then every unit by group, to be searched. */
import { useMemo, useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { useWords } from '../../i18n/language.ts';
import { roleInWords } from '../../role-words.ts';
import { useSession } from '../../session.ts';
import { Fold } from './fold.tsx';
import { OwnUnit } from './own-unit.tsx';
import { SearchField } from './search-field.tsx';
import { UnitTable } from './unit-table.tsx';
import { mustReportCount, unitGroups } from './who.ts';

export function PeopleSection() {
  const words = useWords();
  const { units: own } = words.plan;
  const { index, person } = useSession();
  const { plan } = index;
  const [search, setSearch] = useState('');
  const groups = useMemo(
    () => unitGroups(index, search, (role) => roleInWords(words, role)),
    [index, search, words],
  );
  const unit = index.units.get(person.unitId ?? '');
  const searching = search.trim() !== '';
  const found = groups.reduce((sum, { units }) => sum + units.length, 0);
  return (
    <>
      {unit && <OwnUnit unit={unit} />}
      <p>
        {own.summary(integer(plan.units.length), integer(mustReportCount(plan)), integer(plan.areas.length))}
      </p>
      <SearchField
        id="plan-unit-search"
        label={own.search}
        value={search}
        onSearch={setSearch}
        found={!searching ? '' : found === 0 ? own.noneFound : own.found(integer(found))}
      />
      {groups.map(({ id, name, units }) => (
        <Fold
          key={`${id} ${String(searching)}`}
          title={own.group(name, integer(units.length))}
          open={searching}
        >
          <UnitTable caption={own.inGroup(name)} units={units} />
        </Fold>
      ))}
    </>
  );
}
