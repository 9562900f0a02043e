/** What the document leaves open, and how it is read until somebody answers. */
import { Empty } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { StackedTable } from './stacked-table.tsx';

export function QuestionsSection() {
  const { index } = useSession();
  const { questions: own } = useWords().plan;
  const { ambiguities } = index.plan;
  if (ambiguities.length === 0) return <Empty>{own.none}</Empty>;
  return (
    <>
      <p class="soft">{own.intro}</p>
      <StackedTable
        caption={own.question}
        rows={ambiguities}
        columns={[
          {
            label: own.question,
            show: ({ id, question }) => (
              <>
                {id}. {question}
              </>
            ),
          },
          { label: own.assumed, show: ({ assumed }) => assumed },
        ]}
      />
    </>
  );
}
