/** Short answers for the person's role; comes with the page, so that it is there without a signal. */
import { useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { Fold } from '../../design/fold.tsx';
import { SearchField } from '../../design/search-field.tsx';
import { Empty } from '../../design/waiting.tsx';
import { useSession } from '../../session.ts';
import { folded } from '../../table/order.ts';
import { TOPICS } from './topics.ts';
import { useHelpWords } from './use-words.ts';

export function Help() {
  const { person } = useSession();
  const words = useHelpWords();
  const [asked, setAsked] = useState('');
  const wanted = folded(asked).split(' ');
  const found = TOPICS[person.role].filter((topic) => {
    const { title, text } = words.topics[topic];
    const said = folded(`${title} ${text}`);
    return wanted.every((word) => said.includes(word));
  });
  const isAsked = asked.trim() !== '';
  return (
    <div class="stack form">
      <h1>{words.title}</h1>
      <SearchField
        id="help-search"
        label={words.search}
        value={asked}
        onSearch={setAsked}
        found={isAsked ? words.found(integer(found.length)) : ''}
      />
      {found.length === 0 && <Empty>{words.none}</Empty>}
      {found.map((topic, at) => (
        <Fold
          key={`${topic} ${String(isAsked)}`}
          title={<h2>{words.topics[topic].title}</h2>}
          open={isAsked || at === 0}
        >
          <p>{words.topics[topic].text}</p>
        </Fold>
      ))}
    </div>
  );
}
