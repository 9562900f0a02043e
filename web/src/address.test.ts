import { describe, expect, it } from 'vitest';
import { addressIn, addressOf } from './address.ts';
import { ROLE_NAMES, screensOf } from './roles.ts';

describe('the address', () => {
  it('leads back to the screen and the parts it was made of', () => {
    const address = addressOf('targets', 'area', 'ch.cát-bà/1 %');
    expect(addressIn(address, screensOf('leader'))).toEqual({
      screen: 'targets',
      parts: ['area', 'ch.cát-bà/1 %'],
    });
  });

  it.each(ROLE_NAMES)('opens the first screen of a %s where it names none of theirs', (role) => {
    const screens = screensOf(role);
    for (const hash of ['', '#', '#/', '#/no-such-screen/x'])
      expect(addressIn(hash, screens)).toEqual({ screen: screens[0], parts: [] });
  });

  it.each(ROLE_NAMES)(
    'opens every screen of a %s and ends with the own account, help and notices',
    (role) => {
      const screens = screensOf(role);
      for (const screen of screens) expect(addressIn(addressOf(screen), screens).screen).toBe(screen);
      expect(screens.slice(-3)).toEqual(['me', 'help', 'notices']);
    },
  );

  it('takes a part that is no encoding as it stands', () => {
    expect(addressIn('#/plan/100%', ['plan']).parts).toEqual(['100%']);
  });
});
