/** The public page of sign-in cards. A card's code stands behind the `#`, where no server and no log of one sees it. */
export const CARD = '/phieu';

/** Returns true iff a path is that page's. */
export const isCard = (path: string): boolean => path.replace(/\/$/, '') === CARD;
