/** The edition as a text for a Zalo group: shown before it is copied, so that nobody sends what they have not read. */
import { useEffect, useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { CopyButton } from '../../design/copy-button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import { readEdition } from './edition-files.ts';

export interface ZaloSheetProps {
  campaignId: string;
  edition: string;
  token: () => Promise<string>;
  onClose: () => void;
}

export function ZaloSheet({ campaignId, edition, token, onClose }: ZaloSheetProps) {
  const { editions, shared } = useWords();
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    readEdition(campaignId, `${edition}.txt`, token).then(setText, () => setFailed(true));
  }, [campaignId, edition, token]);
  return (
    <Sheet title={editions.copyForZalo} onClose={onClose}>
      {failed && <Notice tone="bad">{shared.fileFailed}</Notice>}
      {!failed && text === null && <p>{shared.loading}</p>}
      {text !== null && (
        <>
          <p class="edition-text">{text}</p>
          <div class="row spread">
            <CopyButton text={text} label={editions.copyForZalo} />
            <span class="soft small">{editions.characters(integer(text.length))}</span>
          </div>
        </>
      )}
    </Sheet>
  );
}
