/** What the unit reported, asked once: a book of a season must not be asked for every few seconds, as what is live is. */
import type { DayRecord } from '#schema/day.ts';
import type { Report } from '#schema/report.ts';
import { daysOf, reportsOfUnitSince } from '../../../database/queries.ts';
import { tokenOf } from '../../../login/token-of.ts';
import { restFirestore } from '../../../rest/firestore.ts';
import type { Session } from '../../../session.ts';

export interface Reported {
  records: ReadonlyMap<string, Report>;
  locked: ReadonlySet<string>;
}

const MOST_DAYS = 400;

/** Returns the unit's reports from a day on, and the days that are locked. **Errors**: rejects without a signal. */
export async function reportedSince(
  { connection, person, campaign }: Pick<Session, 'connection' | 'person' | 'campaign'>,
  unitId: string,
  day: string,
): Promise<Reported> {
  const { campaignId } = campaign;
  const { query } = restFirestore(connection.config, tokenOf(connection.login, person.uid));
  const [records, days] = await Promise.all([
    query(reportsOfUnitSince(campaignId, unitId, day)),
    query(daysOf(campaignId, MOST_DAYS)),
  ]);
  const locked = [...days.values()] as unknown as DayRecord[];
  return {
    records: records as unknown as ReadonlyMap<string, Report>,
    locked: new Set(locked.filter((one) => one.locked).map((one) => one.day)),
  };
}
