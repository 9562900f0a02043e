/**
 * Links from the frozen page to the live screens: each figure opens what it rests on, each decision its act. They lead to the page
 * around the frame; printed, or in a file of its own, they are plain text.
 */
import type { Edition, Need } from '#schema/digest.ts';
import { markup, type Markup } from './markup.ts';

type Act = NonNullable<Need['about']>['act'];

const ACT_WORDS: Record<Act, string> = {
  remind: 'Đôn đốc',
  assign: 'Giao việc',
  lists: 'Mở danh sách giao',
  difficulties: 'Xem vướng mắc',
  tasks: 'Xem nhiệm vụ',
  reports: 'Xem báo cáo',
};

/** What is done on a screen of its own; the rest is done on top of the edition. */
const SCREENS: Partial<Record<Act, string>> = {
  lists: 'lists',
  difficulties: 'difficulties',
  tasks: 'tasks',
};

const address = (...parts: string[]): string => ['#', ...parts.map(encodeURIComponent)].join('/');

/** Returns a figure that opens: as it was published, as it is now, and why. `areaId` null: the whole. */
export function figureLink(
  edition: Edition,
  indicatorId: string,
  areaId: string | null,
  text: Markup | string,
): Markup {
  const href = address(
    'targets',
    'edition',
    edition.edition,
    indicatorId,
    ...(areaId === null ? [] : [areaId]),
  );
  return markup`<a class="figure" target="_top" tabindex="-1" href="${href}">${text}</a>`;
}

/** Returns a name that opens the same, and is met by the Tab key: once a row, not once a number. */
export function nameLink(edition: Edition, indicatorId: string, text: string): Markup {
  return markup`<a class="figure" target="_top" href="${address('targets', 'edition', edition.edition, indicatorId)}">${text}</a>`;
}

/** Returns a text that opens a screen. */
export function screenLink(text: string, ...parts: string[]): Markup {
  return markup`<a class="figure" target="_top" href="${address(...parts)}">${text}</a>`;
}

/** Returns the button of a decision; nothing for editions that do not say what a line is about. `place` counts from 1. */
export function actLink(edition: Edition, { about }: Need, place: number): Markup | null {
  if (!about) return null;
  const screen = SCREENS[about.act];
  const href =
    screen === undefined ? address('editions', edition.day, 'need', String(place)) : address(screen);
  return markup` <a class="act" target="_top" href="${href}">${ACT_WORDS[about.act]}<span class="said"> – mục ${place}</span></a>`;
}
