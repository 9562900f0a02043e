/** The people of a campaign, each signed in when first needed. */
import type { Plan } from '#schema/plan.ts';
import { ensureAccounts } from './accounts.ts';
import type { Stage } from './connection.ts';
import { signIn, type Person } from './person.ts';
import type { Crew } from './play-day.ts';

export interface SignedInCrew extends Crew {
  leave: () => Promise<void>;
}

/** Makes the accounts of every unit and returns the crew. The standing agency is signed in at once. */
export async function gatherCrew(stage: Stage, plan: Plan): Promise<SignedInCrew> {
  await ensureAccounts(stage, plan, plan.units);
  const people = new Map<string, Promise<Person>>();
  const of = (unitId: string): Promise<Person> => {
    const known = people.get(unitId) ?? signIn(stage, unitId, plan.id);
    people.set(unitId, known);
    return known;
  };
  const standing = plan.units.find(({ role }) => role === 'standing');
  if (!standing) throw new Error(`Kế hoạch ${plan.id} không có cơ quan thường trực.`);
  return {
    of,
    standing: await of(standing.id),
    leave: async () => {
      for (const person of people.values()) await (await person).leave();
    },
  };
}
