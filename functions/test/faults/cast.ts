// Who plays in which campaign. The same people have other seats in the other one: the reviewer of one only reports in the
// other, an administrator of one was never heard of there.
import type { Random } from './random.ts';

export interface Seat {
  by: string;
  role: string;
  unitId: string | null;
}

/** The seats that the server grants at the beginning; `later` has none yet. */
export interface Cast {
  seats: readonly Seat[];
  admin: Seat;
  /** Becomes an administrator in the course of the campaign, as far as the first one grants it. */
  later: string;
}

const seat = (by: string, role: string, unitId: string | null): Seat => ({ by, role, unitId });

const castOf = (adminUid: string, later: string, ...others: Seat[]): Cast => {
  const admin = seat(adminUid, 'admin', null);
  return { seats: [...others, admin], admin, later };
};

export const CASTS: readonly [Cast, Cast] = [
  castOf(
    'u-quan',
    'u-phuc',
    seat('u-lan', 'reporter', 'to-dong'),
    seat('u-minh', 'reporter', 'to-tay'),
    seat('u-hoa', 'standing', 'cong-an'),
    seat('u-son', 'standing', 'cong-an'),
  ),
  castOf(
    'u-phuc',
    'u-minh',
    seat('u-son', 'reporter', 'to-dong'),
    seat('u-hoa', 'reporter', 'to-tay'),
    seat('u-lan', 'standing', 'cong-an'),
    seat('u-dung', 'standing', 'cong-an'),
  ),
];

/** Can sign in, and has a seat in neither campaign until somebody grants one. */
export const GUEST = 'u-khach';

/** Returns a seat that somebody of the other campaign has there. */
export const foreigner = (cast: Cast, random: Random): Seat =>
  random.of(cast === CASTS[0] ? CASTS[1].seats : CASTS[0].seats);
