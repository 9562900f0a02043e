/** The words of the cards in the language in use, and how a card stands. */
import { cardState, lastCardDay } from '#domain/cards.ts';
import { dayInWords } from '#domain/format.ts';
import type { CardShown } from '#schema/card.ts';
import { momentOnScreen } from '../../../clock.ts';
import { cards as en } from '../../../i18n/en/cards.ts';
import { useInLanguage } from '../../../i18n/language.ts';
import { cards as vi } from '../../../i18n/vi/cards.ts';

export type CardWords = typeof vi;

/** Returns the words of the cards. */
export function useCardWords(): CardWords {
  return useInLanguage({ vi, en });
}

/** Returns how a card stands. In real time also where the demonstration has a clock of its own: a card runs out by it. */
export function standingOf(
  card: CardShown | undefined,
  words: CardWords,
  timeZone: string,
  nowMs: number,
): string {
  if (!card) return words.noCard;
  const state = cardState(card, nowMs);
  if (state === 'used') return words.states.used(momentOnScreen(card.usedAtMs ?? 0, timeZone));
  return words.states[state](dayInWords(lastCardDay(card, timeZone)));
}
