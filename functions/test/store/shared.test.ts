// Readings that are shared: many at once cost two, and nobody is given one that began before they asked.
import { expect, it } from 'vitest';
import { shared } from '../../src/store/shared.ts';

it('a hundred who ask at once share two readings; the second began after they asked', async () => {
  let began = 0;
  const ends: ((value: number) => void)[] = [];
  const read = shared(() => {
    began += 1;
    return new Promise<number>((resolve) => ends.push(resolve));
  });
  const first = read('campaign');
  const others = Array.from({ length: 99 }, () => read('campaign'));
  ends[0]?.(1);
  expect(await first).toBe(1);
  await Promise.resolve();
  ends[1]?.(2);
  expect(await Promise.all(others)).toEqual(others.map(() => 2));
  expect(began).toBe(2);
});

it('a reading that fails is not given to those who asked while it ran', async () => {
  let began = 0;
  const read = shared(() => {
    began += 1;
    return began === 1 ? Promise.reject(new Error('lost')) : Promise.resolve(began);
  });
  const first = read('day');
  const second = read('day');
  await expect(first).rejects.toThrow('lost');
  expect(await second).toBe(2);
  expect(await read('day')).toBe(3);
});
