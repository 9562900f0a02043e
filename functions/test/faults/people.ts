// Who may do what, as administrators say it in the course of a campaign; and people who try what is not theirs.
import { CASTS, foreigner, GUEST, type Seat } from './cast.ts';
import { NO_LOGIN } from './oracle-seats.ts';
import { DAYS, PLACES, REASON, SYSTEM, type Drawn, type Stage } from './stage.ts';
import { isStanding, reportOf, rulingOf } from './work.ts';

const STEPS = ['account.suspend', 'account.resume', 'account.revoke', 'account.confirm'] as const;
/** What an administrator may grant: mostly something that a unit of the plan has. */
const GRANTS: readonly (readonly [role: string, unitId: string | null])[] = [
  ['reporter', 'to-dong'],
  ['reporter', 'to-tay'],
  ['reporter', 'cong-an'],
  ['standing', 'cong-an'],
  ['leader', 'ubnd'],
  ['admin', null],
  ['auditor', null],
  ['standing', 'to-dong'],
  ['reporter', 'ubnd'],
  ['reporter', null],
  ['king', null],
  ['reporter', 'doi-bong'],
];

const isAdmin = ({ role }: Seat): boolean => role === 'admin';
const accountOf = ({ campaignId }: Stage, uid: string): string => `accounts/${campaignId}~${uid}`;

/** The server grants a seat. */
export function seatBySystem(stage: Stage, { by, role, unitId }: Seat): void {
  stage.say(SYSTEM, 'account.grant', accountOf(stage, by), { role, unitId });
}

/** A second administrator; from then on high roles wait for the other one. */
export function secondAdmin(stage: Stage): void {
  const payload = { role: 'admin', unitId: null };
  stage.say(stage.cast.admin, 'account.grant', accountOf(stage, stage.cast.later), payload);
}

/** Somebody is granted something, confirmed, suspended, resumed or revoked: by an administrator, now and then themselves. */
export function rearrange(stage: Stage): void {
  const { random, oracle } = stage;
  const admin = stage.seatOf(isAdmin);
  const uid = random.chance(0.12) ? admin.by : random.of([...oracle.seats.uids(), GUEST, NO_LOGIN]);
  const target = accountOf(stage, uid);
  const last = oracle.seats.of(uid)?.status;
  if (last === undefined || random.chance(0.35)) {
    const [role, unitId] = random.of(GRANTS);
    stage.say(admin, 'account.grant', target, { role, unitId });
    return;
  }
  // What is waited for comes more often than by chance, from whoever may and from whoever may not.
  const due = last === 'invited' ? 'account.confirm' : last === 'suspended' ? 'account.resume' : null;
  const kind = due && random.chance(0.6) ? due : random.of(STEPS);
  const texts = random.chance(0.07) ? {} : REASON;
  stage.say(kind === 'account.suspend' && random.chance(0.1) ? SYSTEM : admin, kind, target, {}, { texts });
}

/** Puts people back into their seats, so that a campaign never falls silent. */
export function restoreOne(stage: Stage): void {
  const lost = stage.cast.seats.filter(({ by }) => stage.oracle.seats.of(by)?.status !== 'active');
  if (lost.length > 0) seatBySystem(stage, stage.random.of(lost));
}

/** The administrator closes what was set aside, or has it said again. */
export function closeAside(stage: Stage): void {
  const { random, acts, campaignId } = stage;
  const cursed = acts.slice(0, -1).filter(({ breaks }) => breaks === 'always');
  if (cursed.length === 0) return;
  const target = `asides/${campaignId}~${random.of(cursed).id}`;
  const texts = random.chance(0.1) ? {} : REASON;
  stage.say(stage.seatOf(isAdmin), 'entry.close', target, { again: random.chance(0.6) }, { texts });
}

/** Returns a ruling that its report's state and version allow, and that would be taken from whoever may say it. */
function possibleRuling(stage: Stage, author: (by: string) => boolean): [string, string] | null {
  const { random, oracle } = stage;
  const options = [...oracle.reports].flatMap(
    ([target, { status, content, held, before }]): [string, string][] => {
      if (held && author(held.by)) return [['report.take-in', target]];
      if (status === 'voided' && before && author(before.by)) return [['report.restore', target]];
      if (!content || !author(content.by)) return [];
      return status === 'received' ? [[random.of(['report.approve', 'report.void']), target]] : [];
    },
  );
  return options.length === 0 ? null : random.of(options);
}

function sayRuling(stage: Stage, who: Seat, author: (by: string) => boolean): void {
  const ruling = possibleRuling(stage, author);
  if (!ruling) return;
  const [kind, target] = ruling;
  const [payload, parts] = rulingOf(stage, kind, target);
  stage.say(who, kind, target, payload, { ...parts, baseVersion: stage.oracle.versionOf(target) });
}

const TRESPASSES: readonly ((stage: Stage, day: string) => void)[] = [
  /** Rules on one's own work. */
  (stage) => {
    const who = stage.seatOf(isStanding);
    sayRuling(stage, who, (by) => by === who.by);
  },
  /** Signs honestly, and does what the role may not. */
  (stage) => {
    const who = stage.seatOf(({ role }) => role === 'reporter');
    sayRuling(stage, who, (by) => by !== who.by);
  },
  (stage) => {
    const who = stage.seatOf(({ role }) => role === 'standing' || role === 'reporter');
    stage.say(who, 'account.grant', accountOf(stage, GUEST), { role: 'auditor', unitId: null });
  },
  /** Signs with a role that one does not hold. */
  (stage) => {
    const who = stage.seatOf(({ role }) => role === 'reporter');
    sayRuling(stage, { ...who, role: 'standing' }, (by) => by !== who.by);
  },
  /** Signs with a unit that is not one's own, and reports for it. */
  (stage, day) => {
    const [unitId, areaId] = stage.random.of(PLACES);
    const who = stage.seatOf((seat) => seat.role === 'reporter' && seat.unitId !== unitId);
    const target = stage.targetOf([unitId, areaId], day);
    const values = { guided: 3, activated: 1 };
    const signed = stage.random.chance(0.5) ? { ...who, unitId } : who;
    stage.say(signed, 'report.submit', target, reportOf(unitId, areaId, day, values), {
      baseVersion: stage.oracle.versionOf(target),
    });
  },
  /** Signs as the server. */
  (stage) => {
    const { by } = stage.seatOf(({ role }) => role !== 'admin');
    const payload = { role: 'auditor', unitId: null };
    stage.say({ ...SYSTEM, by }, 'account.grant', accountOf(stage, GUEST), payload);
  },
  /** Comes from the other campaign, and signs as there. */
  (stage) => {
    const who = foreigner(stage.cast, stage.random);
    if (who.role === 'standing') sayRuling(stage, who, (by) => by !== who.by);
    else if (who.role === 'admin')
      stage.say(who, 'account.suspend', accountOf(stage, CASTS[0].admin.by), {}, { texts: REASON });
    else
      stage.say(
        who,
        'task.progress',
        `tasks/${stage.campaignId}~lap-danh-sach`,
        { percent: 1 },
        {
          texts: { progress: 'Đang làm' },
        },
      );
  },
  /** Speaks in one's own campaign about a record of the other one. */
  (stage) => {
    const { otherId, random } = stage;
    const [who, kind, target, payload] = random.of<[Seat, string, string, Drawn['payload']]>([
      [stage.seatOf(isStanding), 'day.lock', `days/${otherId}~${DAYS[2]}`, {}],
      [SYSTEM, 'day.lock', `days/${otherId}~${DAYS[0]}`, {}],
      [SYSTEM, 'digest.issue', `digests/${otherId}~${DAYS[2]}.1`, { day: DAYS[2] }],
      [
        stage.seatOf(isAdmin),
        'account.grant',
        `accounts/${otherId}~${GUEST}`,
        { role: 'auditor', unitId: null },
      ],
      [SYSTEM, 'account.grant', `accounts/${otherId}~${GUEST}`, { role: 'admin', unitId: null }],
      [stage.seatOf(isAdmin), 'account.grant', `accounts/${GUEST}`, { role: 'auditor', unitId: null }],
    ]);
    stage.say(who, kind, target, payload);
  },
];

/** Somebody tries what is not theirs. */
export function trespass(stage: Stage, day: string): void {
  stage.random.of(TRESPASSES)(stage, day);
}
