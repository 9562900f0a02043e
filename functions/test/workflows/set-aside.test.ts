// How long an entry on which the rules or the database break off is tried: never without end.
import { describe, expect, it } from 'vitest';
import { LastingFault, orSetAside } from '#workflows/set-aside.ts';
import type { Ports } from '#workflows/ports.ts';
import { submitOf } from '#world/entries.ts';

/** Ports of which only what is asked for here is there. `failedBefore` counts an attempt as the database would. */
function portsWith(failedBefore: (attempt: number) => number): { ports: Ports; tried: () => number } {
  let tries = 0;
  const ledger = {
    failed: () => Promise.resolve(failedBefore(++tries)),
    commit: () => Promise.resolve({ revision: null }),
  };
  const ports = { ledger, clock: { nowMs: () => 0 } } as unknown as Ports;
  return { ports, tried: () => tries };
}
const breaking = (): Promise<never> => Promise.reject(new LastingFault('it would come again'));

describe('an entry on which posting breaks off', () => {
  it('the same way three times is set aside at the third', async () => {
    const { ports, tried } = portsWith((attempt) => attempt);
    expect(await orSetAside(submitOf('team'), breaking, ports)).toMatchObject({
      decision: { setAside: true },
    });
    expect(tried()).toBe(3);
  });
  it('another way each time is set aside too, after ten', async () => {
    const { ports, tried } = portsWith(() => 1);
    expect(await orSetAside(submitOf('team'), breaking, ports)).toMatchObject({
      decision: { setAside: true },
    });
    expect(tried()).toBe(10);
  });
  it('for a reason that passes is thrown, and delivered again', async () => {
    const { ports, tried } = portsWith((attempt) => attempt);
    const passing = (): Promise<never> => Promise.reject(Object.assign(new Error('busy'), { code: 14 }));
    await expect(orSetAside(submitOf('team'), passing, ports)).rejects.toThrow('busy');
    expect(tried()).toBe(0);
  });
});
