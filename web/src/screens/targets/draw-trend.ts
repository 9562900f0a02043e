/**
 * Draws the trend with chartist; a chunk of its own, fetched when a trend is first shown. Only draws: the same numbers
 * stand in a table beside it.
 */
import * as chartist from 'chartist';
import { dayAndMonth } from '#domain/format.ts';
import './draw-trend.css';
import type { TrendDay } from './trend.ts';

/**
 * The little of chartist that is used. Its own types name files without endings, which this project's way of finding
 * modules does not follow.
 */
type Chart = new (
  element: HTMLElement,
  data: { labels: string[]; series: (number | null)[][] },
  options: Record<string, unknown>,
) => { detach: () => void };
const { BarChart, LineChart } = chartist as unknown as Record<'BarChart' | 'LineChart', Chart>;

const HEIGHT = '12rem';
/** More labels than this would stand on top of each other on a phone. */
const MOST_LABELS = 5;

/** Draws both charts into their places. Returns what takes them away again. */
export function drawTrend(perDay: HTMLElement, soFar: HTMLElement, days: readonly TrendDay[]): () => void {
  const every = Math.max(1, Math.ceil(days.length / MOST_LABELS));
  const labels = days.map(({ day }, at) => (at % every === 0 ? dayAndMonth(day) : ''));
  const shared = { height: HEIGHT, axisY: { onlyInteger: true, offset: 48 }, low: 0 };
  const bars = new BarChart(
    perDay,
    { labels, series: [days.map(({ onDay }) => onDay)] },
    { ...shared, low: lowOf(days) },
  );
  const lines = new LineChart(
    soFar,
    { labels, series: [days.map(({ reached }) => reached), days.map(({ pace }) => pace)] },
    { ...shared, lineSmooth: false, fullWidth: true, chartPadding: { right: 40 } },
  );
  return () => {
    bars.detach();
    lines.detach();
  };
}

/** A correction can make a day negative. */
const lowOf = (days: readonly TrendDay[]): number => Math.min(0, ...days.map(({ onDay }) => onDay ?? 0));
