// The same courses without a database: every act decided once, in the order in which it was said. Shows within a second
// whether the rules answer as the oracle does; what comes of duplicates, deaths and disorder only the storm can show.
import { instantOf } from '#domain/proof/plain.ts';
import { audit } from '#domain/proof/verify.ts';
import { RULE_VERSION } from '#schema/decision.ts';
import { CASTS } from './cast.ts';
import type { Fault } from './fault.ts';
import { courseOf } from './course.ts';
import { sorted } from './journal.ts';
import { NO_LOGIN } from './oracle-seats.ts';
import { Oracle } from './oracle.ts';
import { randomOf } from './random.ts';
import type { Drawn } from './stage.ts';

/** The rules as an audit takes every decision by them; a mutant's are others. */
export type Rules = typeof audit;

/** Returns where the rules answer one seed's courses otherwise than the oracle, or, as a mutant, than they do unbroken. */
export function dryFaults(seed: number, reportsPerDay: number, rules: Rules = audit): Fault[] {
  const random = randomOf(seed);
  const [one, other] = [`kho-${String(seed)}-a`, `kho-${String(seed)}-b`] as const;
  const courses = [
    courseOf([one, other], CASTS[0], random, reportsPerDay),
    courseOf([other, one], CASTS[1], random, reportsPerDay),
  ];
  return courses.flatMap((course) => {
    const readable = course.filter(({ broken }) => !broken);
    const documents = readable.flatMap(documentsOf(Date.now()));
    const { replay } = rules(documents);
    const oracle = new Oracle();
    const faults: Fault[] = [];
    for (const act of readable) {
      if (act.breaks === 'always') oracle.setAside(act);
      else oracle.take(act);
      const [is, wanted] = [replay.decisions.get(act.id)?.status, oracle.verdicts.get(act.id)];
      if (is !== wanted)
        faults.push({
          checker: 'decision',
          what: `${act.id} ${act.kind} by ${act.by}: ${String(is)} instead of ${String(wanted)}`,
        });
    }
    if (faults.length > 0 || rules === audit) return faults;
    const unbroken = audit(documents).replay;
    const same = (['decisions', 'records', 'sides'] as const).every(
      (what) => textOf(replay[what]) === textOf(unbroken[what]),
    );
    return same ? [] : [{ checker: 'audit', what: course[0]?.campaignId ?? '' }];
  });
}

const textOf = (documents: ReadonlyMap<string, unknown>): string =>
  [...documents]
    .map(([path, data]) => `${path} ${JSON.stringify(sorted(data))}`)
    .sort()
    .join('\n');

/** An entry, and as much of a decision as a replay must find. */
const documentsOf =
  (beganMs: number) =>
  (act: Drawn, index: number): { path: string; data: Record<string, unknown> }[] => {
    const { id, kind, campaignId, by, role, unitId, target, payload, texts, baseVersion } = act;
    const ms = beganMs + index;
    const now = instantOf(Math.floor(ms / 1000), (ms % 1000) * 1000);
    const captured = act.oddClock ? instantOf(253_402_300_799, 0) : now;
    const fields = {
      kind,
      campaignId,
      by,
      role,
      unitId,
      target,
      payload,
      texts,
      baseVersion,
      redacted: null,
    };
    const device = { at: now, capturedAt: captured, clientInfo: { app: 'faults', sentAt: now } };
    // Whether there is a login is the server's word, which an audit believes.
    const nobody = target.endsWith(NO_LOGIN) && role !== 'system' ? 'account.no-login' : null;
    const code = act.breaks === 'always' ? 'entry.set-aside' : nobody;
    const decision = { ruleVersion: RULE_VERSION, problems: code ? [{ code }] : [] };
    return [
      { path: `journal/${id}`, data: { ...fields, ...device } },
      { path: `decisions/${id}`, data: decision },
    ];
  };
