// What everybody who draws acts shares: the campaign, chance, the oracle that tells which versions people would see, and
// one way to say something.
import type { Plan } from '#schema/plan.ts';
import { SMALL_PLAN } from '#world/small-plan.ts';
import type { Cast, Seat } from './cast.ts';
import type { Breaks } from './curses.ts';
import { Oracle, type Act } from './oracle.ts';
import type { Random } from './random.ts';

export interface Drawn extends Act {
  /** A document that is no entry at all. */
  broken: boolean;
  /** How the database breaks off on it. */
  breaks: Breaks;
}

/** Stands in a payload for a value of Firestore's own: which one, the number says. */
export const FOREIGN = '$foreign';

export const DAYS = ['2026-07-01', '2026-07-02', '2026-07-03'] as const;
export const PLACES = [
  ['to-dong', 'nho.dong.1'],
  ['to-dong', 'nho.dong.2'],
  ['to-tay', 'nho.tay.1'],
  ['to-tay', 'nho.tay.2'],
  ['cong-an', 'nho.dong'],
  ['cong-an', 'nho.tay'],
] as const;
export const SYSTEM: Seat = { by: 'system', role: 'system', unitId: null };
export const REASON: Record<string, string> = { reason: 'Rà soát lại' };

/** Share of the acts of people on which the database breaks off for ever, or for a while. */
const CURSED = { always: 0.02, changing: 0.02 };

export class Stage {
  readonly oracle = new Oracle();
  readonly acts: Drawn[] = [];
  readonly campaignId: string;
  readonly otherId: string;
  readonly cast: Cast;
  readonly random: Random;
  plan: Plan;

  constructor([campaignId, otherId]: readonly [string, string], cast: Cast, random: Random) {
    this.campaignId = campaignId;
    this.otherId = otherId;
    this.cast = cast;
    this.random = random;
    this.plan = { ...SMALL_PLAN, id: campaignId };
  }

  /** Somebody says something about a record of the campaign, `texts` and all; returns the act. */
  say(who: Seat, kind: string, target: string, payload: Act['payload'], parts: Partial<Drawn> = {}): Drawn {
    const { campaignId, random } = this;
    const id = `${campaignId}-${String(this.acts.length).padStart(4, '0')}`;
    const whole = { id, kind, campaignId, target, payload, ...who };
    const rest = { texts: {}, baseVersion: 0, shows: '', oddClock: false, broken: false };
    const act: Drawn = { ...whole, ...rest, breaks: 'never', ...parts };
    const isOrdinary = who.role !== 'system' && !act.broken && Number.isSafeInteger(act.baseVersion);
    if (isOrdinary && random.chance(CURSED.always)) act.breaks = 'always';
    else if (isOrdinary && random.chance(CURSED.changing)) act.breaks = 'changing';
    this.acts.push(act);
    if (act.breaks === 'always') this.oracle.setAside(act);
    else if (!act.broken) this.oracle.take(act);
    return act;
  }

  /** The version that somebody saw: mostly the newest. */
  seen(target: string): number {
    const newest = this.oracle.versionOf(target);
    return this.random.chance(0.88) ? newest : this.random.below(newest + 2);
  }

  /** Returns how somebody would sign who has, or last had, such a seat; the first such seat of the cast otherwise. */
  seatOf(fits: (seat: Seat) => boolean): Seat {
    const { seats } = this.oracle;
    const now = seats.uids().flatMap((by): Seat[] => {
      const seat = seats.of(by);
      return seat ? [{ by, role: seat.role, unitId: seat.unitId }] : [];
    });
    const [known, cast] = [now.filter(fits), this.cast.seats.filter(fits)];
    const active = known.filter(({ by }) => seats.of(by)?.status === 'active');
    const from = active.length > 0 && this.random.chance(0.85) ? active : [...known, ...cast];
    return from.length === 0 ? this.cast.admin : this.random.of(from);
  }

  targetOf([unitId, areaId]: readonly [string, string], day: string): string {
    return `reports/${[this.campaignId, unitId, areaId, day].join('~')}`;
  }
}
