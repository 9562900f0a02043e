/** Checks of who gets the editions: what is sent has a reader, who is named can be reached and may read. */
import { fault } from './fault.ts';
import { check, faultsOfEach, refers, type Check } from './sections.ts';

/** Roles of which an account may open editions. */
const READERS = ['standing', 'digital-lead', 'leader', 'recipient', 'auditor'];

const recipients = check(['digest', 'units'], ({ digest: { recipients, delivery }, units }) => {
  const roles = new Map(units.map(({ id, role }) => [id, role]));
  const firstOf = (unitId: string): number => recipients.findIndex((other) => other.unitId === unitId);
  return faultsOfEach('digest.recipients', recipients, ({ name, unitId, channels }, at) => {
    const role = unitId === undefined ? undefined : roles.get(unitId);
    const first = unitId === undefined ? -1 : firstOf(unitId);
    return [
      channels !== undefined && unitId === undefined && fault(at('channels'), 'delivery.no-unit', { name }),
      channels === undefined && unitId !== undefined && fault(at('unitId'), 'delivery.no-channel', { name }),
      channels !== undefined && !delivery && fault(at('channels'), 'delivery.not-sent', { name }),
      role !== undefined &&
        !READERS.includes(role) &&
        fault(at('unitId'), 'delivery.may-not-read', { unit: unitId ?? '', role }),
      first >= 0 &&
        recipients[first]?.name !== name &&
        fault(at('unitId'), 'delivery.twice', {
          unit: unitId ?? '',
          first: `digest.recipients[${String(first)}]`,
        }),
    ];
  });
});

const delivery = check(
  ['digest', 'calendar'],
  ({ digest: { recipients: all, delivery: sent }, calendar }) => {
    if (!sent) return [];
    return [
      ...(all.some(({ unitId, channels }) => unitId && channels)
        ? []
        : [fault('digest.recipients', 'delivery.no-recipient')]),
      ...(sent.from !== undefined && sent.from < calendar.digest
        ? [
            fault('digest.delivery.from', 'delivery.before-digest', {
              from: sent.from,
              digest: calendar.digest,
            }),
          ]
        : []),
    ];
  },
);

export const DELIVERY_CHECKS: readonly Check[] = [
  recipients,
  delivery,
  refers('digest.recipients.unitId', 'units', 'đơn vị'),
];
