/** What may be taken out of a text before it is published. */
export type PersonalKind = 'cpr' | 'e-mail' | 'telephone' | 'postal-address';

/** What stands instead; an answer is Danish whatever the program's language. */
export const REDACTED: Readonly<Record<PersonalKind, string>> = {
  cpr: '[personnummer fjernet]',
  'e-mail': '[e-mailadresse fjernet]',
  telephone: '[telefonnummer fjernet]',
  'postal-address': '[adresse fjernet]',
};

/** A text with the words of a hit taken out and that said in their place. */
export const redact = (text: string, hit: { readonly kind: PersonalKind; readonly from: number; readonly to: number }): string =>
  text.slice(0, hit.from) + REDACTED[hit.kind] + text.slice(hit.to);
