// Many wishes, few runs: nobody waits for a run that began before they asked, and no two runs of a key overlap.
import { describe, expect, it } from 'vitest';
import { coalesced } from '../../src/workflows/coalesce.ts';

interface Stage {
  began: number[];
  publish: (key: string) => Promise<void>;
  /** Ends the runs that are open, well or badly. */
  finish: (badly?: boolean) => Promise<void>;
  at: (atMs: number) => Promise<void>;
}

/** A clock that moves only when it is told to, and runs that end when they are told to. Runs begin 200 ms apart. */
const stage = (): Stage => {
  let nowMs = 0;
  let waiting: { atMs: number; go: () => void }[] = [];
  const open: ((badly: boolean) => void)[] = [];
  const began: number[] = [];
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const clock = {
    nowMs: () => nowMs,
    waitUntilMs: (atMs: number) =>
      new Promise<void>((go) => {
        if (atMs <= nowMs) go();
        else waiting.push({ atMs, go });
      }),
  };
  const run = (): Promise<void> =>
    new Promise<void>((resolve, reject) => {
      began.push(nowMs);
      open.push((badly) => {
        if (badly) reject(new Error('lost'));
        else resolve();
      });
    });
  return {
    began,
    publish: coalesced(run, clock, 200),
    async finish(badly = false) {
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

describe('given a node that many reports change at once', () => {
  it('when a hundred ask while one runs, then one more run answers them all', async () => {
    const { began, publish, finish, at } = stage();
    const asked = Array.from({ length: 100 }, () => publish('root'));
    expect(began).toEqual([0]);
    await finish();
    expect(began).toEqual([0]);
    await at(200);
    expect(began).toEqual([0, 200]);
    await finish();
    await Promise.all(asked);
  });

  it('when it is asked for all the time, then it runs five times a second, however many ask', async () => {
    const { began, publish, finish, at } = stage();
    for (let ms = 0; ms < 1000; ms += 10) {
      void publish('root');
      await finish();
      await at(ms + 10);
    }
    expect(began).toEqual([0, 200, 400, 600, 800, 1000]);
  });

  it('when it asks again a while later, then it runs at once', async () => {
    const { began, publish, finish, at } = stage();
    const first = publish('root');
    await finish();
    await first;
    await at(900);
    const second = publish('root');
    expect(began).toEqual([0, 900]);
    await finish();
    await second;
  });

  it('when a run fails, then those who shared it are told, and the next one runs', async () => {
    const { began, publish, finish, at } = stage();
    const first = publish('root');
    const second = publish('root');
    const told = expect(first).rejects.toThrow('lost');
    await finish(true);
    await told;
    await at(200);
    expect(began).toEqual([0, 200]);
    await finish();
    await second;
  });

  it('when other nodes change too, then none waits for another', () => {
    const { began, publish } = stage();
    void publish('a');
    void publish('b');
    expect(began).toEqual([0, 0]);
  });
});
