/** The browser's small storage, which anybody may have written into. */
import { expect, it } from 'vitest';
import type { Item } from './item.ts';
import { browserStore } from './store.ts';

const item = (id: string): Item => ({
  ...{ id, author: { by: 'lan', role: 'reporter', unitId: 't' }, capturedAtMs: 1, reason: null },
  said: { kind: 'report.submit', campaignId: 'c', target: '', payload: {}, texts: {}, baseVersion: 0 },
  ...{ state: 'queued', decision: null },
});

function smallStorage(texts: Record<string, string>): Storage {
  const methods = {
    getItem: (key: string) => texts[key] ?? null,
    setItem: (key: string, text: string) => void (texts[key] = text),
    removeItem: (key: string) => void Reflect.deleteProperty(texts, key),
  };
  return Object.setPrototypeOf(texts, methods) as Storage;
}

it('keeps several items or none of them, and what was there before stays as it was', async () => {
  const texts: Record<string, string> = {};
  const storage = smallStorage(texts);
  await browserStore(() => storage).put(item('1'));
  const full = Object.create(storage, {
    setItem: {
      value: (key: string, text: string) => {
        if (key.endsWith('3')) throw new Error('full');
        storage.setItem(key, text);
      },
    },
  }) as Storage;
  const changed: Item = { ...item('1'), state: 'sent' };
  await expect(browserStore(() => full).put(changed, item('2'), item('3'))).rejects.toThrow('full');
  expect(await browserStore(() => storage).all()).toEqual([item('1')]);
});

it('gives every item back in order of arrival, also beside one that was cut', async () => {
  const texts: Record<string, string> = { 'so-chien-dich.outbox.2': '{"id":"2","auth', other: '1' };
  const store = browserStore(() => smallStorage(texts));
  await store.put(item('3'));
  await store.put(item('1'));
  expect(await store.all()).toEqual([item('1'), item('3')]);
  await store.remove('3');
  expect(await store.all()).toEqual([item('1')]);
});
