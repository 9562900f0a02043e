// The same event twice in one process is announced once; what could not be announced is announced again.
import { expect, it } from 'vitest';
import { announcingOnce } from '#store/announce-once.ts';

const decision = (entryId: string): { entryId: string; campaignId: string; nodes: string[] } => ({
  ...{ entryId, campaignId: 'ch', nodes: ['area:root'] },
});

it('a duplicate is not announced a second time by the same process, and is by another', async () => {
  const heard: string[] = [];
  const announcer = {
    totalsChanged: ({ entryId }: { entryId: string }) => Promise.resolve(void heard.push(entryId)),
  };
  const [one, other] = [announcingOnce(announcer), announcingOnce(announcer)];
  for (const id of ['e1', 'e2', 'e1', 'e1']) await one.totalsChanged(decision(id));
  await other.totalsChanged(decision('e1'));
  expect(heard).toEqual(['e1', 'e2', 'e1']);
});

it('what could not be said is said when the event comes again', async () => {
  const heard: string[] = [];
  let down = true;
  const announcer = announcingOnce({
    totalsChanged: ({ entryId }) =>
      down ? Promise.reject(new Error('topic away')) : Promise.resolve(void heard.push(entryId)),
  });
  await expect(announcer.totalsChanged(decision('e1'))).rejects.toThrow('topic away');
  down = false;
  await announcer.totalsChanged(decision('e1'));
  expect(heard).toEqual(['e1']);
});

it('forgets the oldest, so that a process may live for weeks', async () => {
  let heard = 0;
  const announcer = announcingOnce({ totalsChanged: () => Promise.resolve(void (heard += 1)) });
  for (let number = 0; number < 10_001; number++)
    await announcer.totalsChanged(decision(`e${String(number)}`));
  await announcer.totalsChanged(decision('e10000'));
  await announcer.totalsChanged(decision('e0'));
  expect(heard).toBe(10_002);
});
