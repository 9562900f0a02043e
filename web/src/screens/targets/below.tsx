/** What lies below a node: its areas (or all hamlets), its groups and units, and at the end of the way its reports. */
import { useMemo, useState } from 'preact/hooks';
import { rootArea } from '../../../../functions/src/domain/hierarchy.ts';
import type { Area, IndicatorDefinition } from '../../../../functions/src/schema/plan.ts';
import { useWords } from '../../i18n/language.ts';
import type { Room } from '../../room.ts';
import { NodeTable } from './node-table.tsx';
import { areasBelow, narrowestBelow, unitsOf, type NodePlace } from './place.ts';
import { ReportsBehind } from './reports-behind.tsx';
import type { Member } from './rows.ts';

export interface BelowProps {
  room: Room;
  place: NodePlace;
  definition: IndicatorDefinition;
}

export function Below({ room, place, definition }: BelowProps) {
  const { kind, id } = place;
  const { index, today } = room;
  if (kind === 'group') return <Units {...{ room, place, definition }} />;
  if (kind === 'area' && areasBelow(index, id, today).length > 0) {
    return (
      <>
        <Areas key={id} {...{ room, place, definition }} />
        {id === rootArea(index.plan).id && <Groups {...{ room, place, definition }} />}
      </>
    );
  }
  return <ReportsBehind key={`${kind}:${id}`} {...{ room, kind, id, definition }} />;
}

function Areas({ room: { index, today }, room, place: { id }, definition }: BelowProps) {
  const { targets } = useWords();
  const [all, setAll] = useState(false);
  const nested = useMemo(
    () => areasBelow(index, id, today).some((area) => areasBelow(index, area.id, today).length > 0),
    [index, id, today],
  );
  const members = useMemo(() => {
    const areas = all ? narrowestBelow(index, id, today) : areasBelow(index, id, today);
    return areas.map((area) => memberOf(area, all ? (index.areas.get(area.parentId ?? '')?.name ?? '') : ''));
  }, [index, id, today, all]);
  return (
    <section class="stack">
      <h2>{targets.byArea}</h2>
      {nested && (
        <label class="tick">
          <input
            type="checkbox"
            checked={all}
            onChange={(event) => {
              setAll(event.currentTarget.checked);
            }}
          />
          {targets.allHamlets}
        </label>
      )}
      <NodeTable caption={targets.byArea} {...{ room, members, definition }} />
    </section>
  );
}

const memberOf = ({ id, name, parentId }: Area, within: string): Member => ({
  ...{ kind: 'area', id, name, within },
  siblings: parentId ?? '',
});

function Groups({ room, definition }: BelowProps) {
  const { targets } = useWords();
  const { index } = room;
  const members = useMemo(
    () =>
      index.plan.groups
        .filter(({ id }) => unitsOf(index, id).length > 0)
        .map(({ id, name }): Member => ({ kind: 'group', id, name, within: '', siblings: 'groups' })),
    [index],
  );
  return (
    <section class="stack">
      <h2>{targets.byGroup}</h2>
      <NodeTable caption={targets.byGroup} {...{ room, members, definition }} />
    </section>
  );
}

function Units({ room, place: { id: groupId }, definition }: BelowProps) {
  const { targets } = useWords();
  const { index } = room;
  const members = useMemo(
    () =>
      unitsOf(index, groupId).map(({ id, shortName }): Member => ({
        kind: 'unit',
        id,
        name: shortName,
        within: '',
        siblings: groupId,
      })),
    [index, groupId],
  );
  return (
    <section class="stack">
      <h2>{targets.byUnit}</h2>
      <NodeTable caption={targets.byUnit} {...{ room, members, definition }} />
    </section>
  );
}
