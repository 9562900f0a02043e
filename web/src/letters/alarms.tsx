/** What is wrong with the running of the campaign, in amber on every screen: as the tick found it, or because no tick is heard. */
import type { Alarm, Watch } from '#schema/delivery.ts';
import { integer } from '#domain/format.ts';
import { documentPath } from '#schema/keys.ts';
import { campaignWall, useDeviceMs } from '../clock.ts';
import { useDocument } from '../database/live.ts';
import { Notice } from '../design/notice.tsx';
import { useServerOffsetMs } from '../server-clock.ts';
import { useSession } from '../session.ts';
import { useLetterWords } from './use-words.ts';

/** As the server has it (domain/watch), which the page does not load for one number. */
const SILENT_MS = 5 * 60_000;
/** What only those can do something about who run the campaign. */
const OF_DESK: readonly Alarm['code'][] = ['delivery-open'];

export function Alarms() {
  const { campaign, person } = useSession();
  const words = useLetterWords();
  const deviceMs = useDeviceMs();
  const offsetMs = useServerOffsetMs();
  const watch = useDocument<Watch>(documentPath('watches', campaign.campaignId));
  if (!watch) return null;
  const isDesk = person.role === 'standing' || person.role === 'admin';
  const isSilent = deviceMs + (offsetMs ?? 0) - watch.checkedAtMs > SILENT_MS;
  const silent: Alarm = { code: 'tick-silent', sinceMs: watch.checkedAtMs, params: {} };
  const told = watch.alarms.filter(
    ({ code }) => (isDesk || !OF_DESK.includes(code)) && !(isSilent && code === 'tick-silent'),
  );
  const alarms = isSilent ? [silent, ...told] : told;
  if (alarms.length === 0) return null;
  return (
    <div class="above">
      <Notice tone="warn">
        {alarms.map(({ code, sinceMs, params }) => (
          <p key={code}>
            <span aria-hidden="true">▲</span>{' '}
            {code === 'tick-silent' && 'minutes' in params
              ? words.wasSilent(integer(Number(params['minutes'])))
              : words.alarms[code]}
            {code === 'mail-server' && ` (${words.faults[String(params['fault'])] ?? ''})`},{' '}
            {words.since(campaignWall(campaign, sinceMs).time)}.
          </p>
        ))}
      </Notice>
    </div>
  );
}
