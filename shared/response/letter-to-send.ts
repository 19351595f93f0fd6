import type { Letter } from './letter.ts';
import { EMPTY_SENDER } from './sender.ts';

/** A letter as it leaves the house: an anonymous one says nothing of who writes. The fields are kept, and come back when it says who again. */
export const letterToSend = (letter: Letter): Letter =>
  letter.isAnonymous ? { ...letter, ...EMPTY_SENDER, ownCaseNumber: '', coSigners: null } : letter;

/** Shorter words are no name by themselves, and stand in every text. */
const SHORTEST_NAME = 4;

/** The names of those who send an answer: what an anonymous one must not say anywhere. */
export const namesOfSenders = ({ senderName, signatoryName, coSigners }: Letter): string[] => [
  ...new Set(
    [senderName, signatoryName, ...(coSigners ?? '').split(/[\n,]/u)]
      .map((name) => name.trim())
      .filter(({ length }) => length >= SHORTEST_NAME),
  ),
];
