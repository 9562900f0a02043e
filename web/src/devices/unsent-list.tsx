/** Which devices still hold work that was not sent, for those who look after the units: since when, and when last heard of. */
import { integer } from '#domain/format.ts';
import type { Device } from '#schema/device.ts';
import { campaignWall, instantOnScreen, useDeviceMs } from '../clock.ts';
import { useQuery } from '../database/live.ts';
import type { DocumentQuery } from '../database/query.ts';
import { unsent as en } from '../i18n/en/unsent.ts';
import { useInLanguage, useWords } from '../i18n/language.ts';
import { unsent as vi } from '../i18n/vi/unsent.ts';
import { roleInWords } from '../role-words.ts';
import { serverOffsetMs } from '../server-clock.ts';
import { useSession, type Session } from '../session.ts';
import { unsentDevices, type UnsentDevice } from './unsent-devices.ts';

export type UnsentWords = typeof vi;

/** Returns the words of these lists in the language in use. */
export function useUnsentWords(): UnsentWords {
  return useInLanguage({ vi, en });
}

/** Returns the devices of a query; none while nothing is known. Null asks for nothing. */
export function useUnsentDevices(query: DocumentQuery | null): readonly UnsentDevice[] {
  const found = useQuery<Device>(query);
  const nowMs = useDeviceMs() + (serverOffsetMs() ?? 0);
  return found ? unsentDevices(found, nowMs) : [];
}

export interface UnsentListProps {
  title: string;
  devices: readonly UnsentDevice[];
  /** Whether the list is of several units, so that each line names its own. */
  named?: boolean;
}

/** Shows nothing where no device holds anything. */
export function UnsentList({ title, devices, named = false }: UnsentListProps) {
  const { index } = useSession();
  const words = useWords();
  if (devices.length === 0) return null;
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="list">
        {devices.map((device) => (
          <li key={device.id} class={device.silent ? 'notice' : 'notice warn'}>
            {named && (
              <p>
                <b>{index.units.get(device.unitId ?? '')?.shortName ?? roleInWords(words, device.role)}</b>
              </p>
            )}
            <p>
              <UnsentLine device={device} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One device in a sentence. */
export function UnsentLine({ device: found }: { device: UnsentDevice }) {
  const session = useSession();
  const words = useUnsentWords();
  const { shared } = useWords();
  const { place, browser, waiting, reports, silent, minutesAgo } = found;
  const name = words.named(place, deviceKind(words, browser));
  const what = words.what(integer(waiting), integer(reports), reports === waiting);
  const since = shortInstant(session, found.sinceMs);
  const heard = shortInstant(session, found.heardAtMs);
  return (
    <>
      {silent
        ? words.silent(name, shared.duration(minutesAgo), what, since, heard)
        : words.holds(name, what, since, heard, shared.duration(minutesAgo))}
    </>
  );
}

/** Returns what kind of device it is; the code itself where a newer client names one that this page does not know. */
export function deviceKind({ kinds }: UnsentWords, browser: string): string {
  return (kinds as Record<string, string>)[browser] ?? browser;
}

/** `14:05` of today, with its date of any other day. */
function shortInstant({ campaign, today }: Session, atMs: number): string {
  const { day, time } = campaignWall(campaign, atMs);
  return day === today ? time : instantOnScreen(campaign, atMs);
}
