/** The documents behind this screen, live: as many as the person may see of a span of days, never more than a bound. */
import { useMemo } from 'preact/hooks';
import { daysBetween } from '#domain/calendar.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import type { Unit } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import {
  difficultiesLedBy,
  difficultiesOf,
  difficultiesOfUnit,
  reportsLedBy,
  reportsOfUnit,
  reportsSince,
} from '../../database/queries.ts';
import { useQuery, type Live } from '../../database/live.ts';
import type { DocumentQuery } from '../../database/query.ts';
import type { RoleName } from '../../roles.ts';
import { useSession, type Session } from '../../session.ts';
import type { Known } from './cases.ts';

const SEES_ALL: readonly RoleName[] = ['standing', 'leader', 'auditor'];

/** What one page reads at most; one more page reads as many again. */
const REPORTS = 1_000;
const RAISED = 300;

interface Asked {
  reports: DocumentQuery;
  led: DocumentQuery | null;
  raised: DocumentQuery;
  raisedByLed: DocumentQuery | null;
}

/** Returns what is known from a day on. **Null**: this person may not read it. */
export function useKnown(from: string, pages: number): Live<Known> {
  const session = useSession();
  const asked = useMemo(
    () => askedBy(session, from, pages),
    [session.person, session.index, session.today, from, pages],
  );
  const reports = useQuery<Report>(asked?.reports ?? null);
  const led = useQuery<Report>(asked?.led ?? null);
  const own = useQuery<Difficulty>(asked?.raised ?? null);
  const ofLed = useQuery<Difficulty>(asked?.raisedByLed ?? null);
  return useMemo(() => {
    if (!asked) return null;
    if (reports === undefined || own === undefined) return undefined;
    if (led === undefined || ofLed === undefined) return undefined;
    if (reports === null || own === null || (asked.led && (led === null || ofLed === null))) return null;
    const raised = new Map([...own, ...(ofLed ?? [])]);
    return {
      reports: new Map([...reports, ...(led ?? [])]),
      raised,
      cut:
        isCut(asked.reports, reports, from) ||
        isCut(asked.led, led, from) ||
        own.size === (asked.raised.most ?? 0) ||
        ofLed?.size === (asked.raised.most ?? 0),
    };
  }, [asked, reports, led, own, ofLed]);
}

function askedBy({ person, campaign, index, today }: Session, from: string, pages: number): Asked | null {
  const { campaignId } = campaign;
  const { role, unitId } = person;
  const most = REPORTS * pages;
  if (SEES_ALL.includes(role)) {
    return {
      reports: reportsSince(campaignId, from, most),
      led: null,
      raised: difficultiesOf(campaignId, RAISED * pages),
      raisedByLed: null,
    };
  }
  if (unitId === null) return null;
  const days = Math.max(1, daysBetween(from, today) + 1);
  const { units } = index.plan;
  /** One report an area and day, and one more, which shows that there are older ones. */
  const bound = (of: readonly Unit[]): number =>
    Math.min(most, days * of.reduce((areas, { areaIds }) => areas + areaIds.length, 0) + 1);
  const own = units.filter(({ id }) => id === unitId);
  const led = units.filter(({ leadUnitId }) => leadUnitId === unitId);
  return {
    reports: reportsOfUnit(campaignId, unitId, bound(own)),
    led: role === 'digital-lead' ? reportsLedBy(campaignId, unitId, bound(led)) : null,
    raised: difficultiesOfUnit(campaignId, unitId, RAISED * pages),
    raisedByLed: role === 'digital-lead' ? difficultiesLedBy(campaignId, unitId, RAISED * pages) : null,
  };
}

/** A list as long as it may be has older reports behind it, unless it already reaches behind the span. */
function isCut(
  query: DocumentQuery | null,
  found: ReadonlyMap<string, Report> | null,
  from: string,
): boolean {
  if (!query || !found || found.size < (query.most ?? Infinity)) return false;
  return [...found.values()].every(({ day }) => day >= from);
}
