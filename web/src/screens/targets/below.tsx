/** What lies below a node: its areas (or all hamlets), its groups and units, and at the end of the way its reports. */
import { useMemo, useState } from 'preact/hooks';
import { rootArea } from '#domain/hierarchy.ts';
import type { Area, IndicatorDefinition } from '#schema/plan.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession, type Session } from '../../session.ts';
import { ownAreaIds, ownUnitIds, seesAllSums, seesNode } from '../../sees.ts';
import { NodeTable } from './node-table.tsx';
import { areasBelow, narrowestBelow, unitsOf, type NodeAddress } from './node-address.ts';
import { ReportsBehind } from './reports-behind.tsx';
import type { Member } from './node-rows.ts';

export interface BelowProps {
  address: NodeAddress;
  definition: IndicatorDefinition;
}

export function Below({ address, definition }: BelowProps) {
  const session = useSession();
  const { kind, id } = address;
  const { index, today } = session;
  if (kind === 'group') return <Units {...{ address, definition }} />;
  const atRoot = kind === 'area' && id === rootArea(index.plan).id;
  if (kind === 'area' && (atRoot || seenBelow(session, areasBelow(index, id, today)).length > 0)) {
    return (
      <>
        <Areas key={id} {...{ address, definition }} />
        {atRoot && seesAllSums(session.person) && <Groups {...{ address, definition }} />}
        {atRoot && !seesAllSums(session.person) && <OwnUnits {...{ address, definition }} />}
      </>
    );
  }
  return <ReportsBehind key={`${kind}:${id}`} {...{ kind, id, definition }} />;
}

/** Returns those of the areas whose sums the person may see. */
const seenBelow = ({ index, person }: Session, areas: readonly Area[]): Area[] =>
  areas.filter(({ id }) => seesNode(index, person, 'area', id));

/** Returns the areas to be shown below one: at the root, where a team sees nothing right below, its own areas. */
function membersBelow(session: Session, areaId: string, all: boolean): Area[] {
  const { index, person, today } = session;
  const areas = all ? narrowestBelow(index, areaId, today) : areasBelow(index, areaId, today);
  if (seesAllSums(person) || areaId !== rootArea(index.plan).id) return seenBelow(session, areas);
  const own = ownAreaIds(index, person);
  const shown = person.role === 'digital-lead' ? seenBelow(session, areas) : [];
  return shown.length > 0 ? shown : index.plan.areas.filter(({ id }) => own.includes(id) && id !== areaId);
}

function Areas({ address: { id }, definition }: BelowProps) {
  const session = useSession();
  const { index, person, today } = session;
  const { targets } = useWords();
  const [all, setAll] = useState(false);
  const nested = useMemo(
    () => areasBelow(index, id, today).some((area) => areasBelow(index, area.id, today).length > 0),
    [index, id, today],
  );
  const members = useMemo(() => {
    const areas = membersBelow(session, id, all);
    const members = areas.map((area) =>
      memberOf(area, all ? (index.areas.get(area.parentId ?? '')?.name ?? '') : ''),
    );
    // Among some of the areas of a parent none has a rank.
    return seesAllSums(person) ? members : members.map((member) => ({ ...member, siblings: member.id }));
  }, [index, person, id, today, all]);
  return (
    <section class="stack">
      <h2>{targets.byArea}</h2>
      {nested && (
        <label class="tick">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          {targets.allHamlets}
        </label>
      )}
      <NodeTable caption={targets.byArea} {...{ members, definition }} />
    </section>
  );
}

const memberOf = ({ id, name, parentId }: Area, within: string): Member => ({
  ...{ kind: 'area', id, name, within },
  siblings: parentId ?? '',
});

function Groups({ definition }: BelowProps) {
  const { targets } = useWords();
  const { index } = useSession();
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
      <NodeTable caption={targets.byGroup} {...{ members, definition }} />
    </section>
  );
}

/** The own unit of somebody in the field, and those it leads. Nothing for somebody without one. */
function OwnUnits({ definition }: BelowProps) {
  const { targets } = useWords();
  const { index, person } = useSession();
  const members = useMemo(
    () =>
      ownUnitIds(index, person).map((id): Member => {
        const unit = index.units.get(id);
        // Among some of a group nobody has a rank.
        return { kind: 'unit', id, name: unit?.shortName ?? id, within: '', siblings: id };
      }),
    [index, person],
  );
  if (members.length === 0) return null;
  return (
    <section class="stack">
      <h2>{targets.byUnit}</h2>
      <NodeTable caption={targets.byUnit} {...{ members, definition }} />
    </section>
  );
}

function Units({ address: { id: groupId }, definition }: BelowProps) {
  const { targets } = useWords();
  const { index } = useSession();
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
      <NodeTable caption={targets.byUnit} {...{ members, definition }} />
    </section>
  );
}
