/** What the frame says of a person's notices. */
import type { Screen } from '../roles.ts';

/** How many are unread, and how many reports wait to be corrected. */
export interface News {
  unread: number;
  returned: number;
}

export const NO_NEWS: News = { unread: 0, returned: 0 };

export interface NewsProps {
  screen: Screen;
  onNews: (news: News) => void;
}
