/** When something was done and by whom: the campaign's time first, then the server's where a set clock makes it another. */
import { campaignMs } from '#domain/campaign-clock.ts';
import { momentOnScreen } from '../clock.ts';
import { useWords } from '../i18n/language.ts';
import { useSession } from '../session.ts';

export interface WhenWhoProps {
  /** Server time. */
  atMicros: number;
  /** A unit, by its function. **Null**: it cannot be told. */
  unitId: string | null;
}

/** The device's own clock is never asked. */
export function WhenWho({ atMicros, unitId }: WhenWhoProps) {
  const { campaign, index } = useSession();
  const { reports } = useWords();
  const byCampaign = momentOnScreen(campaignMs(campaign, atMicros), campaign.timeZone);
  const byServer = momentOnScreen(atMicros / 1000, campaign.timeZone);
  return (
    <span class="soft small">
      <span class="whole">{byCampaign}</span>
      {unitId !== null && (
        <>
          {' '}
          <span class="whole">· {index.units.get(unitId)?.shortName ?? unitId}</span>
        </>
      )}
      {byServer !== byCampaign && (
        <>
          {' '}
          <span class="whole">({reports.serverTime(byServer)})</span>
        </>
      )}
    </span>
  );
}
