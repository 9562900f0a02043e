/** For the people of a unit: the other devices of theirs that still hold unsent work. This one speaks for itself. */
import { isReporting } from '../database/live-listeners.tsx';
import { devicesOfUnit } from '../database/queries.ts';
import { useSession } from '../session.ts';
import { toldLast } from './told.ts';
import { UnsentList, useUnsentDevices, useUnsentWords } from './unsent-list.tsx';

export function OtherDevices() {
  const words = useUnsentWords();
  const { campaign, person } = useSession();
  const { campaignId } = campaign;
  const { uid, unitId, role } = person;
  const asked = unitId !== null && isReporting(role) ? devicesOfUnit(campaignId, unitId) : null;
  const own = toldLast({ campaignId, by: uid })?.device;
  const others = useUnsentDevices(asked).filter((other) => other.device !== own);
  return <UnsentList title={words.ofOthers} devices={others} />;
}
