/** Documents asked for in one moment: as few requests as the rules can judge. */
import { describe, expect, it } from 'vitest';
import { batched } from './batch.ts';

async function requestsFor(paths: readonly string[]): Promise<number[]> {
  const sizes: number[] = [];
  const read = batched({
    documents: (asked) => {
      sizes.push(asked.length);
      return Promise.resolve(new Map(asked.map((path) => [path, { path }])));
    },
  });
  const found = await Promise.all(paths.map((path) => read(path)));
  expect(found).toEqual(paths.map((path) => ({ path })));
  return sizes;
}

const numbered = (collection: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${collection}/${String(index)}`);

describe('what is asked for in one moment', () => {
  it('is one request for every campaign of a person, however many they are', async () => {
    expect(await requestsFor(numbered('campaigns', 30))).toEqual([30]);
  });

  it('is split where the rules would have to look at more than they may', async () => {
    expect(await requestsFor(numbered('indicators', 20))).toEqual([8, 8, 4]);
  });

  it('counts only what needs a look', async () => {
    expect(await requestsFor([...numbered('campaigns', 5), ...numbered('days', 8)])).toEqual([13]);
  });

  it('asks for one document once', async () => {
    expect(await requestsFor(['days/1', 'days/1'])).toEqual([1]);
  });
});
