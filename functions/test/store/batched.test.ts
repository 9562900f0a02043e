// Many wishes, few runs: nobody is answered by a run that began before they asked, and no two runs overlap.
import { describe, expect, it } from 'vitest';
import { batched } from '#store/batched.ts';
import { publisher } from '#triggers/publisher.ts';

interface Stage {
  /** The keys of each run, and when it began. */
  runs: { atMs: number; keys: string[] }[];
  run: (keys: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  clock: { nowMs: () => number; waitUntilMs: (atMs: number) => Promise<void> };
  /** Ends the runs that are open, well or badly. */
  finish: (badly?: boolean) => Promise<void>;
  at: (atMs: number) => Promise<void>;
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

/** A clock that moves only when it is told to, and runs that end when they are told to, each answering its number. */
const stage = (): Stage => {
  let nowMs = 0;
  let waiting: { atMs: number; go: () => void }[] = [];
  const open: ((badly: boolean) => void)[] = [];
  const runs: Stage['runs'] = [];
  return {
    runs,
    clock: {
      nowMs: () => nowMs,
      waitUntilMs: (atMs) =>
        new Promise<void>((go) => {
          if (atMs <= nowMs) go();
          else waiting.push({ atMs, go });
        }),
    },
    run: (keys) =>
      new Promise((resolve, reject) => {
        const number = runs.push({ atMs: nowMs, keys: [...keys] });
        open.push((badly) => {
          if (badly) reject(new Error('lost'));
          else resolve(new Map(keys.map((key) => [key, number])));
        });
      }),
    async finish(badly = false) {
      await settle();
      for (const end of open.splice(0)) end(badly);
      await settle();
    },
    async at(atMs) {
      nowMs = atMs;
      const due = waiting.filter((wait) => wait.atMs <= atMs);
      waiting = waiting.filter((wait) => wait.atMs > atMs);
      for (const { go } of due) go();
      await settle();
    },
  };
};

describe('readings of many who come together', () => {
  it('are one: those who ask at the same moment share it, whatever they ask about', async () => {
    const { runs, run, finish } = stage();
    const read = batched(run);
    const asked = ['a', 'b', 'a', 'c'].map((key) => read(key));
    await finish();
    expect(await Promise.all(asked)).toEqual([1, 1, 1, 1]);
    expect(runs.map(({ keys }) => keys)).toEqual([['a', 'b', 'c']]);
  });

  it('begin after the question: who asks while one runs is answered by the next', async () => {
    const { runs, run, finish } = stage();
    const read = batched(run);
    const first = read('campaign');
    await settle();
    const others = Array.from({ length: 99 }, () => read('campaign'));
    await settle();
    expect(runs).toHaveLength(1);
    await finish();
    expect(await first).toBe(1);
    await finish();
    expect(await Promise.all(others)).toEqual(others.map(() => 2));
  });

  it('that fail are not given to those who asked while they ran', async () => {
    const { run, finish } = stage();
    const read = batched(run);
    const first = expect(read('day')).rejects.toThrow('lost');
    await settle();
    const second = read('day');
    await finish(true);
    await first;
    await finish();
    expect(await second).toBe(2);
  });
});

describe('the publishing of one process', () => {
  it('is once for the hundred reports that come while it is under way', async () => {
    const { runs, run, clock, finish, at } = stage();
    const publish = publisher((_campaign, nodes) => run(nodes), clock);
    const asked = [publish('ch', ['root', 'a'])];
    await settle();
    for (let report = 0; report < 100; report++) asked.push(publish('ch', ['root', 'b']));
    await finish();
    expect(runs).toHaveLength(1);
    await at(200);
    expect(runs).toEqual([
      { atMs: 0, keys: ['root', 'a'] },
      { atMs: 200, keys: ['root', 'b'] },
    ]);
    await finish();
    await Promise.all(asked);
  });

  it('happens five times a second, however many ask', async () => {
    const { runs, run, clock, finish, at } = stage();
    const publish = publisher((_campaign, nodes) => run(nodes), clock);
    for (let ms = 0; ms < 1000; ms += 10) {
      void publish('ch', ['root']);
      await finish();
      await at(ms + 10);
    }
    expect(runs.map(({ atMs }) => atMs)).toEqual([0, 200, 400, 600, 800, 1000]);
  });

  it('is immediate when nothing was published for a while', async () => {
    const { runs, run, clock, finish, at } = stage();
    const publish = publisher((_campaign, nodes) => run(nodes), clock);
    const first = publish('ch', ['root']);
    await finish();
    await first;
    await at(900);
    void publish('ch', ['root']);
    await settle();
    expect(runs.map(({ atMs }) => atMs)).toEqual([0, 900]);
  });

  it('of one campaign does not wait for that of another', async () => {
    const { runs, run, clock } = stage();
    const publish = publisher((campaign) => run([campaign]), clock);
    void publish('ch', ['root']);
    void publish('dao', ['root']);
    await settle();
    expect(runs.map(({ keys }) => keys)).toEqual([['ch'], ['dao']]);
  });

  it('tells everybody who shared a run that it failed, so that their messages come again', async () => {
    const { run, clock, finish, at } = stage();
    const publish = publisher((_campaign, nodes) => run(nodes), clock);
    const told = [publish('ch', ['root']), publish('ch', ['a'])].map((one) =>
      expect(one).rejects.toThrow('lost'),
    );
    await finish(true);
    await Promise.all(told);
    await at(200);
    const next = publish('ch', ['root']);
    await finish();
    await next;
  });
});
