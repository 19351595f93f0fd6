import type { AnswerPart } from '../response/answer-parts.ts';
import { plainForm } from '../text/normalise.ts';
import type { CheckInput } from './check-input.ts';
import { checkedTexts } from './checked-texts.ts';
import { findContactDetails, type ContactHit } from './contact-details.ts';
import { findCpr } from './cpr.ts';
import type { CheckFinding, CheckPlace, CheckRemedy, FindingOf, Severity } from './finding.ts';
import { masked } from './parted-numbers.ts';
import { REDACTED } from './redact.ts';
import { standingNumbers, undecidedNumbers } from './undecided-numbers.ts';

/** Contact details in the one form in which two spellings of them are equal. */
const contactForm = (kind: ContactHit['kind'], text: string): string =>
  kind === 'telephone' ? text.replace(/\D/g, '').slice(-8) : plainForm(text).replaceAll(/[\s,]+/g, ' ');

/** Contact details that are public already: the sender's and the recipient's own, and those the material itself states. */
function publicDetails({ letter, hearing, sources }: CheckInput): ReadonlySet<string> {
  const known = [
    [letter.senderName, letter.senderAddress, letter.senderContact, letter.recipient, hearing.recipient].join('\n'),
    // An address may stand over two fields: street in one line, postcode and town in the next.
    letter.senderAddress.replaceAll('\n', ', '),
    ...sources.flatMap(({ versions }) => versions.map(({ document }) => document.text)),
  ];
  return new Set(known.flatMap((text) => findContactDetails(text).map(({ kind, from, to }) => contactForm(kind, text.slice(from, to)))));
}

/** Words that are found where no one can type them over here have no remedy of one go. */
const redactAt = (place: CheckPlace, isFixed: boolean, text: string): CheckRemedy | null =>
  isFixed || place.kind === 'file' || place.kind === 'metadata' ? null : { kind: 'redact', text };

const IN_TEXT: ReadonlySet<CheckPlace['kind']> = new Set(['answer', 'attribute', 'whole']);

/**
 * Personnumre anywhere, also in what is kept and only warned of there, since a case may be handed on; e-mail addresses, telephone
 * numbers and postal addresses in what is sent, where they are not public already.
 */
export function checkPersonalData(input: CheckInput, parts: readonly AnswerPart[]): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const inProposals: FindingOf<'cpr'>[] = [];
  let isPublic: ReadonlySet<string> | null = null;
  for (const { text, role, placeOf, isFixed, isProposal } of checkedTexts(input, parts)) {
    const severity: Severity = role === 'kept' ? 'warning' : 'blocking';
    for (const { from, to, digits, certainty } of findCpr(text)) {
      const place = placeOf(from, to);
      const remedy = redactAt(place, isFixed, REDACTED.cpr);
      const list = isProposal ? inProposals : findings;
      list.push({ code: 'cpr', severity, place, remedy, facts: { certainty, shown: masked(digits) } });
    }
    if (role !== 'answer') continue;
    for (const { kind, from, to } of findContactDetails(text)) {
      const words = text.slice(from, to);
      isPublic ??= publicDetails(input);
      if (isPublic.has(contactForm(kind, words))) continue;
      const place = placeOf(from, to);
      const remedy = redactAt(place, isFixed, REDACTED[kind]);
      findings.push({ code: kind, severity: 'warning', place, remedy, facts: { text: words } });
    }
  }
  const parted = standingNumbers(input.body, parts);
  const known = [...findings.filter((finding) => finding.code === 'cpr'), ...parted];
  const undecided = undecidedNumbers(input.body, parts, known);
  // What is proposed stands in the text as well, where it can be taken out.
  const inText = new Set([...known, ...undecided].flatMap(({ place, facts }) => (IN_TEXT.has(place.kind) ? facts.shown : [])));
  return [...findings, ...parted, ...undecided, ...inProposals.filter(({ facts }) => !inText.has(facts.shown))];
}
