// Who may do what, as administrators say it in the course of a campaign; and people who try what is not theirs.
import { CASTS, foreigner, GUEST, type Seat } from './cast.ts';
import { NO_LOGIN } from './oracle-seats.ts';
import { DAYS, PLACES, REASON, SYSTEM, type Drawn, type Stage } from './stage.ts';
import { isStanding, reportOf, rulingOf, submit } from './work.ts';

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

/** A second administrator, by the first alone; from then on high roles wait for the other one. */
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

/** Two administrators, a high role: who granted it confirms nothing, not even by suspending and resuming. */
function invitation(stage: Stage): void {
  const { random, oracle, cast } = stage;
  for (const seat of [cast.admin, { by: cast.later, role: 'admin', unitId: null }])
    if (oracle.seats.of(seat.by)?.status !== 'active') seatBySystem(stage, seat);
  const [one, other] = [cast.admin, { ...cast.admin, by: cast.later }];
  const [role, unitId] = random.of([
    ['standing', 'cong-an'],
    ['leader', 'ubnd'],
    ['admin', null],
  ] as const);
  const target = accountOf(stage, GUEST);
  stage.say(one, 'account.grant', target, { role, unitId });
  const kind = role === 'admin' ? 'account.grant' : 'day.lock';
  const guest = { by: GUEST, role, unitId };
  const speak = (): void => {
    if (kind === 'day.lock') stage.say(guest, kind, `days/${stage.campaignId}~${DAYS[0]}`, {});
    else stage.say(guest, kind, accountOf(stage, 'u-em'), { role: 'auditor', unitId: null });
  };
  speak();
  stage.say(one, 'account.confirm', target, {});
  if (random.chance(0.5)) {
    stage.say(other, 'account.suspend', target, {}, { texts: REASON });
    stage.say(one, 'account.confirm', target, {});
    stage.say(one, 'account.resume', target, {}, { texts: REASON });
  } else stage.say(other, 'account.confirm', target, {});
  speak();
}

/** Somebody of the field is suspended or loses the seat, speaks all the same, tries to come back, and is brought back. */
function absence(stage: Stage): void {
  const { random, cast } = stage;
  const who = random.of(cast.seats.slice(0, 2));
  const [target, texts] = [accountOf(stage, who.by), REASON];
  const kind = random.of(['account.suspend', 'account.revoke']);
  stage.say(cast.admin, kind, target, {}, { texts });
  submit(stage, DAYS[0], who);
  stage.say(who, 'account.resume', target, {}, { texts });
  stage.say(cast.admin, kind, target, {}, { texts });
  if (random.chance(0.5)) stage.say(cast.admin, 'account.resume', target, {});
  stage.say(cast.admin, 'account.resume', target, {}, { texts });
  submit(stage, DAYS[0], who);
}

/** The second administrator is suspended: the first one is alone again, and a high role waits for nobody. */
function alone(stage: Stage): void {
  const { cast } = stage;
  seatBySystem(stage, { by: cast.later, role: 'admin', unitId: null });
  stage.say(cast.admin, 'account.suspend', accountOf(stage, cast.later), {}, { texts: REASON });
  stage.say(cast.admin, 'account.grant', accountOf(stage, GUEST), { role: 'leader', unitId: 'ubnd' });
}

/** What takes several acts one after the other. */
export const SCENES: readonly ((stage: Stage) => void)[] = [invitation, absence, alone];

/** The administrator closes what was set aside, or has it said again. */
export function closeAside(stage: Stage): void {
  const { random, acts, campaignId } = stage;
  const cursed = acts.filter(({ breaks }) => breaks === 'always');
  if (cursed.length === 0) return;
  // Now and then one that was decided: it is closed, and never said again.
  const target = `asides/${campaignId}~${random.of(random.chance(0.15) ? acts : cursed).id}`;
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
  /** Reports about one place under the name of another. */
  (stage, day) => {
    const [unitId, areaId] = stage.random.of(PLACES);
    const who = stage.seatOf((seat) => seat.unitId === unitId);
    const target = stage.targetOf([unitId, areaId], DAYS[0]);
    const values = unitId === 'cong-an' ? { dossiers: 1 } : { guided: 3, activated: 1 };
    stage.say(
      who,
      'report.submit',
      day === DAYS[0] ? `${target}~2` : target,
      reportOf(unitId, areaId, day, values),
      {
        baseVersion: stage.oracle.versionOf(target),
      },
    );
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
