/** One report opened on the desk: what it says, and the two answers to it. */
import { integer } from '../../../../functions/src/domain/format.ts';
import { addressOf } from '../../address.ts';
import { ActAnswer } from '../../acts/act-answer.tsx';
import { useAct } from '../../acts/use-act.ts';
import { Sheet } from '../../design/sheet.tsx';
import { useExplain } from '../../i18n/explain.ts';
import { useWords } from '../../i18n/language.ts';
import type { Room } from '../../room.ts';
import type { Row } from './board-of.ts';
import { ReturnForm } from './return-form.tsx';

export interface ReviewSheetProps {
  room: Room;
  row: Row;
  title: string;
  onClose: () => void;
}

export function ReviewSheet({ room, row, title, onClose }: ReviewSheetProps) {
  const { board: words, shared, reports } = useWords();
  const explain = useExplain();
  const act = useAct(room);
  const giving = useAct(room);
  const { measures, categories } = room.index;
  const { content } = row;
  const numbers = [
    ...Object.entries(content?.values ?? {}).map(
      ([id, count]) => [measures.get(id)?.label ?? id, count] as const,
    ),
    ...Object.entries(content?.difficulties ?? {}).map(
      ([id, count]) => [categories.get(id) ?? id, count] as const,
    ),
  ];
  const wordsFor = (place: string): string => {
    const [kind = '', id = ''] = place.split('.');
    if (kind === 'difficulty') return categories.get(id) ?? id;
    return kind === 'reason' ? `${shared.reasonFor} ${id}` : reports.note;
  };
  return (
    <Sheet title={title} onClose={onClose}>
      {content?.nothingToday && <p>{words.status.nothing}</p>}
      <table>
        <tbody>
          {numbers.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="numeric">{integer(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {Object.entries(content?.texts ?? {}).map(([place, text]) => (
        <p key={place}>
          <span class="soft">{wordsFor(place)}:</span> {text}
        </p>
      ))}
      {content?.flags.map((flag) => (
        <p key={`${flag.code} ${flag.path ?? ''}`}>▲ {explain(flag)}</p>
      ))}
      <p>
        <a href={addressOf('reports', row.id)}>{words.versions}</a>
      </p>
      {row.canApprove && (
        <button
          type="button"
          class="primary"
          disabled={act.state === 'waiting'}
          onClick={() =>
            void act.say({
              kind: 'report.approve',
              campaignId: room.campaign.campaignId,
              target: `reports/${row.id}`,
              payload: {},
              texts: {},
              baseVersion: row.report.version,
            })
          }
        >
          {words.approveOne}
        </button>
      )}
      <ActAnswer act={act} done={words.approvedOne} />
      {row.canReturn && <ReturnForm {...{ room, row }} act={giving} />}
      <ActAnswer act={giving} done={words.givenBack} elsewhere={({ path }) => path === 'texts.reason'} />
    </Sheet>
  );
}
