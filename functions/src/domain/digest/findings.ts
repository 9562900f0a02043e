/** What the lines of decisions are drawn from, and one such line. Since rules 7. */
import type { AreaLine, Need, UnitLine } from '#schema/digest.ts';
import type { PlanIndex } from '../hierarchy.ts';
import type { Pace } from '../pace.ts';
import type { Findings as Counted } from './needs-rules-6.ts';

export interface Findings extends Counted {
  index: PlanIndex;
  day: string;
  pace: Pace;
  units: readonly UnitLine[];
  areas: readonly AreaLine[];
}

type About = NonNullable<Need['about']>;

/** Returns a line with what and whom it is about. */
export function need(code: string, text: string, act: About['act'], of: Partial<About> = {}): Need {
  const { indicatorIds = [], unitIds = [], areaIds = [] } = of;
  return { code, text, about: { act, indicatorIds, unitIds, areaIds } };
}
