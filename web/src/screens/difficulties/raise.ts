/**
 * A difficulty while it is being written, the entry that raises it, and what is wrong with it: the field's own rules,
 * run before anything is stored. A citizen's data never leaves this file for the outbox.
 */
import { countOrText } from '#domain/count.ts';
import { difficultyRaise } from '#domain/acts/difficulty.ts';
import { problem } from '#domain/problem.ts';
import { difficultyId, documentPath } from '#schema/keys.ts';
import type { Unit } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import { faultsOfDraft, NO_PERSONAL_DATA, type Writer } from '../../entry-form/draft-faults.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import type { RoleName } from '../../roles.ts';
import type { Session } from '../../session.ts';

/** As typed. `clean`: the writer states that the words hold no personal data. */
export interface RaiseDraft {
  categoryId: string;
  areaId: string;
  cases: string;
  text: string;
  clean: boolean;
}

/** Who the doors let raise one; they decide, this only hides what they would refuse. */
const MAY_RAISE: readonly RoleName[] = ['reporter', 'collector', 'digital-lead', 'standing'];

/** Returns the unit for which this person may raise a difficulty. **Null**: for none. */
export function raisingUnit({ person, index }: Pick<Session, 'person' | 'index'>): Unit | null {
  const unit = person.unitId === null ? undefined : index.units.get(person.unitId);
  return unit && unit.areaIds.length > 0 && MAY_RAISE.includes(person.role) ? unit : null;
}

/** Returns an empty draft; a unit with one area need not choose it. */
export function emptyDraft({ areaIds: [first = '', ...others] }: Unit): RaiseDraft {
  return { categoryId: '', areaId: others.length === 0 ? first : '', cases: '', text: '', clean: false };
}

/** Returns the draft that an entry said, to be corrected. */
export function draftOf({ payload: { categoryId, areaId, cases }, texts }: EntryDraft): RaiseDraft {
  const place = { categoryId: String(categoryId), areaId: String(areaId), cases: String(cases) };
  return { ...place, text: texts['description'] ?? '', clean: false };
}

/** Returns the entry `entryId` that raises the draft. Its record is named after the entry. */
export function entryDraftOf(draft: RaiseDraft, campaignId: string, entryId: string): EntryDraft {
  const text = draft.text.trim();
  return {
    kind: 'difficulty.raise',
    campaignId,
    target: documentPath('difficulties', difficultyId(campaignId, entryId)),
    payload: {
      categoryId: draft.categoryId,
      areaId: draft.areaId,
      cases: countOrText(draft.cases.trim()),
      ...(draft.clean ? { confirmed: [NO_PERSONAL_DATA] } : {}),
    },
    texts: text === '' ? {} : { description: text },
    baseVersion: 0,
  };
}

/** Returns what is wrong, each at its place in the entry; empty when it may be stored and sent. */
export function problemsOf(entryDraft: EntryDraft, entryId: string, writer: Writer): Problem[] {
  const empty = ['categoryId', 'areaId', 'cases'].filter((field) => entryDraft.payload[field] === '');
  return [
    ...empty.map((field) => problem('text.required', field)),
    ...faultsOfDraft(difficultyRaise, entryDraft, null, writer, entryId).filter(
      ({ path }) => !empty.includes(path ?? ''),
    ),
  ];
}
