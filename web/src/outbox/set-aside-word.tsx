/** What became of something that the server set aside, for whoever sent it: still looked at, closed, or said once more. */
import type { Aside } from '#schema/aside.ts';
import { asideId, documentPath } from '#schema/keys.ts';
import { useDocument } from '../database/live.ts';
import { useWords } from '../i18n/language.ts';
import { isSaidAgain, isSetAside, type Item } from './item.ts';

/** Shows nothing for what was never set aside. */
export function SetAsideWord({ item }: { item: Item }) {
  const { shared } = useWords();
  const isOpen = isSetAside(item);
  const path = documentPath('asides', asideId(item.said.campaignId, item.id));
  const aside = useDocument<Aside>(isOpen ? path : null);
  if (isSaidAgain(item)) return <p>{shared.saidAgain}</p>;
  if (!isOpen || aside === undefined) return null;
  return (
    <p>
      {aside === null
        ? shared.setAsideOpen
        : aside.again
          ? shared.sayingAgain(aside.reason)
          : shared.setAsideClosed(aside.reason)}
    </p>
  );
}
