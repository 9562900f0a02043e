/** The notices of the person who is signed in: asked of what the form asks too, so that a team's cost nothing more. */
import { dayId, documentPath } from '#schema/keys.ts';
import type { DayRecord } from '#schema/day.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { Job } from '#schema/job.ts';
import type { Report } from '#schema/report.ts';
import { useDocument, useQuery } from '../database/live.ts';
import { editionsIssued, reportsReturnedTo, weekOfUnit } from '../database/queries.ts';
import { useSession } from '../session.ts';
import { noticesOf, returnedOf, type NoticeOf } from './notices.ts';
import { useRead } from './read-notices.ts';

const NO_REPORTS: ReadonlyMap<string, Report> = new Map();
const NO_EDITIONS: ReadonlyMap<string, Job> = new Map();
const EDITIONS = 5;

export interface Notices {
  /** Newest first. */
  notices: NoticeOf[];
  /** The reports that wait for their correction. */
  returned: [string, Report][];
  read: ReadonlySet<string>;
}

export function useNotices(): Notices {
  const { person, campaign, index, today, screens } = useSession();
  const { campaignId } = campaign;
  const unit = index.units.get(person.unitId ?? '');
  const reports = screens.includes('today') && unit ? unit : null;
  const week = useQuery<Report>(reports && weekOfUnit(campaignId, reports)) ?? NO_REPORTS;
  const returned = useQuery<Report>(reports && reportsReturnedTo(campaignId, reports.id)) ?? NO_REPORTS;
  const day = useDocument<DayRecord>(reports && documentPath('days', dayId(campaignId, today)));
  const areaId = reports?.areaIds[0];
  const indicators = useDocument<PublishedIndicators>(
    areaId === undefined ? null : `indicators/${campaignId}~area:${areaId}`,
  );
  const issued = screens.includes('editions') ? editionsIssued(campaignId, EDITIONS) : null;
  const editions = useQuery<Job>(issued) ?? NO_EDITIONS;
  const known = {
    ...{ unitId: person.unitId, today: day ?? null, indicators: indicators ?? null, editions },
    reports: new Map([...week, ...returned]),
  };
  return {
    notices: noticesOf(known),
    returned: returnedOf(returned),
    read: useRead(person.uid, campaignId),
  };
}
