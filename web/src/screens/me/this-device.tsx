/** What this device keeps, what waits on it and since when, and what stands in the way: every state in words. */
import { useEffect, useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { addressOf } from '../../address.ts';
import { INSTALL } from '../../install/place.ts';
import { browserOf } from '../../install/which-browser.ts';
import { instantOnScreen } from '../../clock.ts';
import { OtherDevices } from '../../devices/other-devices.tsx';
import { toldLast } from '../../devices/told.ts';
import { deviceKind, useUnsentWords, type UnsentWords } from '../../devices/unsent-list.tsx';
import { Facts } from '../../design/facts.tsx';
import { Notice } from '../../design/notice.tsx';
import { storageFacts, type StorageFacts } from '../../device-database/persistence.ts';
import { useWords } from '../../i18n/language.ts';
import { isUnsent } from '../../outbox/item.ts';
import { useServerOffsetMs } from '../../server-clock.ts';
import { CarriedList } from '../../hand-over/carried-list.tsx';
import { handable } from '../../hand-over/handed.ts';
import { useHandOverWords } from '../../hand-over/use-words.ts';
import { useCarried, useItems, useOutboxStatus, useSession } from '../../session.ts';
import { VERSION } from '../../version.ts';
import { opensOffline } from '../../worker/page-side.ts';
import { Unsent, unsentOf } from './unsent.tsx';

export function ThisDevice() {
  const { device, menu, signIn } = useWords();
  const unsentWords = useUnsentWords();
  const { storage, lastContactAtMs } = useOutboxStatus();
  const { campaign, person } = useSession();
  const told = toldLast({ campaignId: campaign.campaignId, by: person.uid });
  const facts = useStorageFacts();
  const offsetMs = useServerOffsetMs();
  return (
    <div class="stack form">
      <h1>{device.title}</h1>
      <p>
        <a href={addressOf('me')}>{menu.me}</a> · <a href={INSTALL}>{signIn.install}</a>
      </p>
      <Waiting />
      {unsentOf(useItems()).length > 0 && <Unsent />}
      <CarriedList />
      <HandOverLinks />
      <div class="card">
        <Facts
          facts={[
            [
              device.lastContact,
              lastContactAtMs === null ? device.never : instantOnScreen(campaign, lastContactAtMs),
            ],
            [device.keeps, storage === null ? device.keepsAll : device.storage[storage]],
            [device.persistence, persistenceIn(facts, device)],
            typeof facts?.leftBytes !== 'number'
              ? null
              : [device.space, device.megabytes(integer(Math.floor(facts.leftBytes / 1_000_000)))],
            [device.offline, opensOffline() ? device.offlineReady : device.offlineNot],
            clockFact(device, offsetMs),
            [device.version, VERSION],
            told && told.waiting > 0 ? [unsentWords.ownName, nameOf(unsentWords, told.place)] : null,
          ]}
        />
      </div>
      <OtherDevices />
    </div>
  );
}

/** How many wait, since when, why, and the button that tries at once. */
function Waiting() {
  const { device } = useWords();
  const { campaign, outbox } = useSession();
  const { delivery } = useOutboxStatus();
  const waiting = [...useItems(), ...useCarried()].filter(isUnsent);
  const [oldest] = [...waiting].sort((a, b) => a.capturedAtMs - b.capturedAtMs);
  if (!oldest) return <Notice tone="good">{device.nothingWaits}</Notice>;
  const isSending = waiting.some(({ state }) => state === 'sending');
  return (
    <Notice tone="warn">
      <p>{device.waits(waiting.length, instantOnScreen(campaign, oldest.capturedAtMs))}</p>
      {delivery && <p>{device.delivery[delivery]}</p>}
      <button type="button" disabled={isSending} onClick={() => void outbox.flush()}>
        {isSending ? device.sending : device.sendNow}
      </button>
    </Notice>
  );
}

/** The way to another device and from one: for those who work in the field, and the standing agency. */
function HandOverLinks() {
  const { campaign, person } = useSession();
  const words = useHandOverWords();
  const items = useItems();
  if (person.unitId === null || !IN_THE_FIELD.has(person.role)) return null;
  return (
    <p class="row">
      {handable(items, campaign.campaignId).length > 0 && (
        <a href={addressOf('me', 'hand-over')}>{words.give}</a>
      )}
      <a href={addressOf('me', 'take-in')}>{words.take}</a>
    </p>
  );
}

const IN_THE_FIELD: ReadonlySet<string> = new Set(['reporter', 'collector', 'digital-lead', 'standing']);

type DeviceWords = ReturnType<typeof useWords>['device'];

function nameOf(words: UnsentWords, place: number): string {
  const browser = browserOf(navigator.userAgent, navigator.maxTouchPoints);
  return words.named(String(place), deviceKind(words, browser));
}

function persistenceIn(facts: StorageFacts | null, device: DeviceWords): string {
  if (typeof facts?.persisted !== 'boolean') return device.persistenceUnknown;
  return facts.persisted ? device.persisted : device.notPersisted;
}

/** Less than this is the way of the answer, not the clock. */
const NOTABLE_MS = 60_000;

function clockFact(device: DeviceWords, offsetMs: number | null): readonly [string, string] | null {
  if (offsetMs === null) return null;
  const isGood = Math.abs(offsetMs) < NOTABLE_MS;
  const minutes = integer(Math.round(Math.abs(offsetMs) / 60_000));
  return [device.clock, isGood ? device.clockGood : device.clockOff(minutes)];
}

function useStorageFacts(): StorageFacts | null {
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  useEffect(() => {
    void storageFacts().then(setFacts);
  }, []);
  return facts;
}
