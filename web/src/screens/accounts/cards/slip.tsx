/** One card on paper: whose it is, the code twice (to scan, to type), what to do, until when. */
import { lastCardDay } from '#domain/cards.ts';
import { dayInWords } from '#domain/format.ts';
import type { MadeCard } from '#schema/card.ts';
import { CARD } from '../../../card/place.ts';
import { QrCode } from '../../../design/qr-code.tsx';
import { useSession } from '../../../session.ts';
import { useCardWords } from './words.ts';

export function Slip({ card }: { card: MadeCard }) {
  const { slip } = useCardWords();
  const { index, campaign } = useSession();
  const name = index.units.get(card.unitId)?.name ?? card.unitId;
  const address = location.origin + CARD;
  return (
    <article class="slip" aria-label={name}>
      <header>
        <p class="slip-issuer">{index.plan.document.issuer}</p>
        <p class="small">{campaign.name}</p>
        <p class="slip-title">{slip.title}</p>
        <h2>{name}</h2>
      </header>
      <div class="slip-codes">
        <QrCode text={`${address}#${card.code}`} label={slip.qr(name)} />
        <div class="stack">
          <p>
            <span class="soft small">{slip.code}</span>
            <br />
            <strong class="slip-code">{card.code}</strong>
          </p>
          <p>
            <span class="soft small">{slip.address}</span>
            <br />
            <strong class="slip-address">{address}</strong>
          </p>
        </div>
      </div>
      <ol>
        {slip.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <strong>{slip.until(dayInWords(lastCardDay(card, campaign.timeZone)))}</strong> {slip.lost}
      </p>
    </article>
  );
}
