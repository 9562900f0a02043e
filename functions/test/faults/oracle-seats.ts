// Who may speak, as the second opinion knows it: the table of kinds and roles, which record a kind is about, and the life
// of every grant. Written again by hand, never imported: what the engine gets wrong must not be wrong here too.

interface Step {
  status: 'invited' | 'active' | 'suspended' | 'revoked';
  role: string;
  unitId: string | null;
  by: string;
}

/** What of an act says who speaks and about what. */
export interface Signed {
  kind: string;
  campaignId: string;
  by: string;
  role: string;
  unitId: string | null;
  target: string;
  payload: Record<string, unknown>;
  texts: Record<string, string>;
}

export interface Act extends Signed {
  id: string;
  baseVersion: number;
  /** The wall clock of the campaign, `yyyy-MM-dd HH:mm`, that a `clock.set` makes it show; else empty. */
  shows: string;
  /** A clock that no device has: the act is refused for it. */
  oddClock: boolean;
}

export type Verdict = 'accepted' | 'held' | 'refused';

interface UnitOfPlan {
  id: string;
  role: string;
  formId: string | null;
}

const UNIT_ROLES = ['reporter', 'collector', 'digital-lead', 'standing'];
const ROLES = [...UNIT_ROLES, 'leader', 'recipient', 'auditor', 'admin'];
const HIGH = ['standing', 'leader', 'admin'];

/** Kind → collection of its record, and who may say it. */
const KINDS: Record<string, { about: string; by: string[] }> = {
  'report.submit': { about: 'reports', by: UNIT_ROLES },
  'report.return': { about: 'reports', by: ['standing'] },
  'report.approve': { about: 'reports', by: ['standing'] },
  'report.void': { about: 'reports', by: ['standing'] },
  'report.restore': { about: 'reports', by: ['standing'] },
  'report.take-in': { about: 'reports', by: ['standing'] },
  'baseline.register': { about: 'baselines', by: ['standing'] },
  'day.lock': { about: 'days', by: ['standing', 'system'] },
  'task.issue': { about: 'tasks', by: ['standing', 'leader', 'digital-lead'] },
  'task.progress': { about: 'tasks', by: [...UNIT_ROLES, 'leader'] },
  'task.complete': { about: 'tasks', by: [...UNIT_ROLES, 'leader'] },
  'task.accept': { about: 'tasks', by: ['standing', 'leader', 'digital-lead'] },
  'task.return': { about: 'tasks', by: ['standing', 'leader', 'digital-lead'] },
  'difficulty.raise': { about: 'difficulties', by: UNIT_ROLES },
  'difficulty.receive': { about: 'difficulties', by: ['standing'] },
  'difficulty.ask': { about: 'difficulties', by: ['standing'] },
  'difficulty.add': { about: 'difficulties', by: UNIT_ROLES },
  'difficulty.guide': { about: 'difficulties', by: ['standing'] },
  'difficulty.solve': { about: 'difficulties', by: ['standing', 'leader'] },
  'difficulty.close': { about: 'difficulties', by: UNIT_ROLES },
  'difficulty.reopen': { about: 'difficulties', by: UNIT_ROLES },
  'account.grant': { about: 'accounts', by: ['admin', 'system'] },
  'account.confirm': { about: 'accounts', by: ['admin'] },
  'account.suspend': { about: 'accounts', by: ['admin', 'system'] },
  'account.resume': { about: 'accounts', by: ['admin'] },
  'account.revoke': { about: 'accounts', by: ['admin'] },
  'entry.close': { about: 'asides', by: ['admin'] },
  'plan.load': { about: 'campaigns', by: ['system'] },
  'clock.set': { about: 'campaigns', by: ['system'] },
  'digest.issue': { about: 'digests', by: ['system'] },
};

/** Where a grant may come from, and what becomes of it. */
const LIFE: Record<string, { from: Step['status'][]; to: Step['status'] }> = {
  'account.confirm': { from: ['invited'], to: 'active' },
  'account.suspend': { from: ['active', 'invited'], to: 'suspended' },
  'account.resume': { from: ['suspended'], to: 'active' },
  'account.revoke': { from: ['active', 'invited', 'suspended'], to: 'revoked' },
};

/** Nobody can sign in under this code. */
export const NO_LOGIN = 'u-khong-ai';

export class Seats {
  readonly #steps = new Map<string, Step[]>();

  /** Returns what somebody was granted last; null: nothing ever. */
  of(uid: string): Step | null {
    return this.#steps.get(uid)?.at(-1) ?? null;
  }

  /** Returns everybody to whom anything was ever granted. */
  uids(): string[] {
    return [...this.#steps.keys()];
  }

  /** Returns true iff the author holds what they sign with, may say this kind, and says it about this campaign. */
  hears({ kind, campaignId, by, role, unitId, target }: Signed): boolean {
    const known = KINDS[kind];
    if (!known?.by.includes(role)) return false;
    const [collection, id = '', ...more] = target.split('/');
    const own = ['campaigns', 'baselines'].includes(known.about)
      ? id === campaignId
      : id.startsWith(`${campaignId}~`);
    if (collection !== known.about || !own || more.length > 0) return false;
    if (role === 'system') return by === 'system';
    const seat = this.of(by);
    return seat?.status === 'active' && seat.role === role && seat.unitId === unitId;
  }

  /** Returns the verdict on an act on an account whose author was heard, and remembers what it changes. */
  take(act: Signed, units: readonly UnitOfPlan[]): 'accepted' | 'refused' {
    const uid = act.target.slice(act.target.indexOf('~') + 1);
    const step = act.kind === 'account.grant' ? this.#granted(uid, act, units) : this.#moved(uid, act);
    if (!step || uid === act.by) return 'refused';
    this.#steps.set(uid, [...(this.#steps.get(uid) ?? []), step]);
    return 'accepted';
  }

  #granted(uid: string, { by, role: byRole, payload }: Signed, units: readonly UnitOfPlan[]): Step | null {
    const role = String(payload['role']);
    const unitId = payload['unitId'] as string | null;
    const unit = units.find(({ id }) => id === unitId);
    if (!ROLES.includes(role) || (byRole !== 'system' && uid === NO_LOGIN)) return null;
    if (unitId === null ? UNIT_ROLES.includes(role) : !unit) return null;
    if (unit && role !== unit.role && (role !== 'reporter' || unit.formId === null)) return null;
    const admins = [...this.#steps.values()].filter((steps) => {
      const last = steps.at(-1);
      return last?.status === 'active' && last.role === 'admin';
    });
    const waits = HIGH.includes(role) && byRole !== 'system' && admins.length >= 2;
    return { status: waits ? 'invited' : 'active', role, unitId, by };
  }

  #moved(uid: string, { kind, by, role, texts }: Signed): Step | null {
    const steps = this.#steps.get(uid) ?? [];
    const last = steps.at(-1);
    const life = LIFE[kind];
    if (!last || !life?.from.includes(last.status)) return null;
    if (kind === 'account.confirm' && last.by === by) return null;
    if (kind === 'account.resume' && !steps.some(({ status }) => status === 'active')) return null;
    const unexplained = (texts['reason'] ?? '').trim() === '';
    if (kind !== 'account.confirm' && role !== 'system' && unexplained) return null;
    return { ...last, status: life.to, by };
  }
}
