/**
 * What devices say of themselves: as an honest one does, with one thing wrong each, and at the very edge. And places where
 * something stands already. One thing only: otherwise a refusal would not say which predicate made it.
 */
import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { deviceId } from '#schema/keys.ts';
import { mapOf, NOT_SERVER_TIME, without, type Document } from './entries.ts';
import { PERSONAS, seatIn, type PersonaName } from './personas.ts';

interface Telling {
  what: string;
  who: PersonaName;
  id: string;
  said: Document;
}

const LED_BY: Readonly<Record<string, string>> = { 'to-hai-loc': 'phong-vhxh' };
const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number): Timestamp => Timestamp.fromMillis(Date.now() + days * DAY_MS);

export const placeOf = (name: PersonaName, place: number, campaignId = 'cat-hai'): string =>
  deviceId(campaignId, PERSONAS[name].uid ?? 'null', place);

/** Returns what the device of this person says on an honest phone. */
export function honestDevice(name: PersonaName, change: Document = {}): Document {
  const { role, unitId } = seatIn(name, 'cat-hai');
  const waiting = change['waiting'] ?? 3;
  return {
    ...{ campaignId: 'cat-hai', by: PERSONAS[name].uid, role, unitId },
    leadUnitId: LED_BY[unitId ?? ''] ?? null,
    ...{ device: '0a1b2c3d', browser: 'android', app: 'web 0.1.0', waiting },
    reports: waiting === 0 ? 0 : 1,
    since: waiting === 0 ? null : NOT_SERVER_TIME,
    at: serverTimestamp(),
    ...change,
  };
}

/** Places of the reporter in which another device stands, for each reason that there can be to take one or leave it. */
export const CROWDED: readonly { id: string; data: Document }[] = [
  { id: placeOf('reporter', 3), data: { ...crowd(2), at: inDays(-31) } },
  { id: placeOf('reporter', 4), data: { ...crowd(0), at: inDays(0) } },
  { id: placeOf('reporter', 5), data: { ...crowd(2), at: inDays(-29) } },
];

function crowd(waiting: number): Document {
  return { ...honestDevice('reporter', { waiting }), device: 'ffffffff' };
}

const HONEST = honestDevice('reporter');
const telling = (what: string, change: Document, id = placeOf('reporter', 6)): Telling => ({
  ...{ what, who: 'reporter', id },
  said: honestDevice('reporter', change),
});

export const DEVICE_FORGERIES: readonly Telling[] = [
  ...Object.keys(HONEST).map((field) => ({
    ...telling(`without ${field}`, {}),
    said: without(HONEST, field),
  })),
  telling('with a name that somebody typed', { name: 'Máy của bà Bích' }),
  telling('in another campaign', { campaignId: 'de-an-06' }, placeOf('reporter', 6, 'de-an-06')),
  telling('in the name of another', { by: 'u-collector' }),
  telling('in another role', { role: 'standing' }),
  telling('for another unit', { unitId: 'to-thu-nhan', leadUnitId: null }),
  telling('led by nobody', { leadUnitId: null }),
  telling('led by another unit', { leadUnitId: 'cong-an' }),
  {
    ...telling('of nobody’s unit, but led', {}, placeOf('reporter-without-unit', 6)),
    ...{ who: 'reporter-without-unit' },
    said: honestDevice('reporter-without-unit', { leadUnitId: 'phong-vhxh' }),
  },
  telling('in a place of another', {}, placeOf('collector', 6)),
  telling('in a place of another campaign', {}, placeOf('reporter', 6, 'de-an-06')),
  telling('in a tenth place', {}, placeOf('reporter', 10)),
  telling('in place 0', {}, placeOf('reporter', 0)),
  telling('in no place', {}, 'cat-hai~u-reporter'),
  telling('in a place below a place', {}, 'cat-hai~u-reporter~1~1'),
  telling('where another device holds something', {}, placeOf('reporter', 5)),
  ...['', '0a1b2c3', '0A1B2C3D', '0a1b2c3d4', 'mayCuaTo', 5].map((device) =>
    telling(`a device called ${JSON.stringify(device)}`, { device }),
  ),
  ...['', 'chrome', 'Máy của bà Bích', '0912345678', 5].map((browser) =>
    telling(`a browser called ${JSON.stringify(browser)}`, { browser }),
  ),
  ...['', 'Nguyễn Văn An', '0912345678', 1].map((app) =>
    telling(`an app called ${JSON.stringify(app)}`, { app }),
  ),
  telling('dated by the device', { at: NOT_SERVER_TIME }),
  ...[-1, 1001, 1.5, '3', null, mapOf(1)].map((waiting) =>
    telling(`${JSON.stringify(waiting)} waiting`, { waiting }),
  ),
  ...[-1, 4, 0.5, '1', null].map((reports) => telling(`${JSON.stringify(reports)} reports`, { reports })),
  telling('something since never', { since: null }),
  telling('nothing since a while', { waiting: 0, since: NOT_SERVER_TIME }),
  telling('since before there were such phones', { since: Timestamp.fromMillis(Date.UTC(2019, 11, 31)) }),
  telling('since the day after tomorrow', { since: inDays(2) }),
  telling('since a number', { since: 1_783_500_000_000 }),
];

export const DEVICE_EDGES: readonly Telling[] = [
  telling('nothing waits', { waiting: 0 }),
  telling('a thousand wait, all of them reports', { waiting: 1000, reports: 1000 }),
  telling('one waits that is no report', { waiting: 1, reports: 0 }),
  telling('since half a day from now, by a clock that is fast', { since: inDays(0.5) }),
  telling('in the ninth place', {}, placeOf('reporter', 9)),
  telling('where another device was not heard of for a month', {}, placeOf('reporter', 3)),
  telling('where nothing waits on the device before', {}, placeOf('reporter', 4)),
];
