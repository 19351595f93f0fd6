/** Letters, and the marks that say outright which way a text runs. */
const STRONG = /[\p{L}\u200E\u200F\u061C]/u;

/** Hebrew, Arabic, Syriac, Thaana, N’Ko and their like, presentation forms and the marks among them. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether a paragraph runs from right to left, as its first letter does (Unicode’s bidirectional algorithm, rules P2 and P3). */
export const runsFromRight = (text: string): boolean => RIGHT_TO_LEFT.test(STRONG.exec(text)?.[0] ?? '');
