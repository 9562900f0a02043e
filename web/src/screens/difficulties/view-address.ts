/**
 * What the address asks this screen to show: one of three views, a span of days, and what the list is narrowed to; or
 * one report. Reads and writes the address only; what the plan does not know narrows nothing.
 */
import { addDays } from '#domain/calendar.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { addressOf } from '../../address.ts';

export const VIEWS = ['category', 'area', 'list'] as const;
export type View = (typeof VIEWS)[number];

export const SPANS = ['week', 'today', 'campaign'] as const;
export type Span = (typeof SPANS)[number];

/** **Null**: every category, every area. `unanswered`: only those that wait too long for an answer. */
export interface ViewAddress {
  view: View;
  span: Span;
  categoryId: string | null;
  areaId: string | null;
  unanswered: boolean;
}

/** Where the screen begins: the last seven days, by category. */
export const START: ViewAddress = {
  view: 'category',
  span: 'week',
  categoryId: null,
  areaId: null,
  unanswered: false,
};

const REPORT = 'report';
const ALL = 'all';
const UNANSWERED = 'unanswered';

/** Returns the id of the report that the address opens. **Null**: it opens none. */
export function reportIn([kind, id = '']: readonly string[]): string | null {
  return kind === REPORT && id !== '' ? id : null;
}

/** Returns what the address asks for. */
export function addressAsked({ categories, areas }: PlanIndex, parts: readonly string[]): ViewAddress {
  const [view, span, categoryId = ALL, areaId = ALL, only] = parts;
  return {
    view: VIEWS.find((known) => known === view) ?? START.view,
    span: SPANS.find((known) => known === span) ?? START.span,
    categoryId: categories.has(categoryId) ? categoryId : null,
    areaId: areas.has(areaId) ? areaId : null,
    unanswered: only === UNANSWERED,
  };
}

/** Returns an address as a link's `href`. */
export function linkToView({ view, span, categoryId, areaId, unanswered }: ViewAddress): string {
  const parts = [view, span, categoryId ?? ALL, areaId ?? ALL];
  return addressOf('difficulties', ...parts, ...(unanswered ? [UNANSWERED] : []));
}

/** Returns the address of one report on this screen. */
export function linkToReport(reportId: string): string {
  return addressOf('difficulties', REPORT, reportId);
}

const WEEK = 7;

/** Returns the first day of a span that ends today. */
export function firstDayOf(span: Span, startDay: string, today: string): string {
  if (span === 'campaign') return startDay;
  return span === 'today' ? today : addDays(today, 1 - WEEK);
}
