import { expect, it } from 'vitest';
import { findCpr } from '../../../shared/checks/cpr.ts';
import { redact } from '../../../shared/checks/redact.ts';
import { seenWords } from '../../../shared/checks/seen-words.ts';
import { AnnotationId } from '../../../shared/domain/ids.ts';
import { answer, citing, paragraph, text } from '../response/answer-picture.ts';
import { findingsOf, LETTER, only, source } from './check-picture.ts';

const CPR = '070761-4285';
const ID = '00000000-0000-4000-8000-00000000000b';

/** Where personnumre were found: the kind of place, and the grade. */
const places = (of: Parameters<typeof findingsOf>[0]): string[] =>
  only(findingsOf(of), 'cpr').map(({ place, severity }) => `${severity} ${place.kind}${'field' in place ? ` ${place.field}` : ''}`);

it('finds a personnummer wherever the answer carries words, and asks to stop', () => {
  expect(places({ body: answer(`Ole ${CPR} skriver.`) })).toEqual(['blocking answer']);
  expect(places({ body: answer(`# Om ${CPR}\nTekst.`) })).toEqual(['blocking answer']);
  expect(places({ body: answer(`||Navn|Nr.|\n|Ole|${CPR}|`) })).toEqual(['blocking answer']);
  expect(places({ title: `Svar fra ${CPR}` })).toEqual(['blocking title']);
  expect(places({ letter: { ...LETTER, senderContact: `CPR ${CPR}` } })).toEqual(['blocking letter senderContact']);
  expect(places({ letter: { ...LETTER, signatoryName: CPR } })).toEqual(['blocking letter signatoryName']);
  expect(places({ metadata: [{ name: 'author', value: CPR }] })).toEqual(['blocking metadata']);
  expect(places({ fileNames: [`Underskrift_${CPR}.pdf`] })).toEqual(['blocking file']);
  const picture = { type: 'picture', attrs: { alternative: `Skema med ${CPR}` } };
  expect(places({ body: answer('Se:', picture) })).toEqual(['blocking attribute']);
  const footnote = { type: 'footnote', content: [text(`Ole, ${CPR}`)] };
  expect(places({ body: answer(paragraph(text('Ord'), footnote)) })).toEqual(['blocking answer']);
  const quote = citing({ start: 0, end: 11, exact: CPR });
  expect(places({ body: answer('Ord', quote), sources: [source(CPR)] })).toEqual(['blocking answer']);
});

it('warns of one in notes and remarks, which are not sent but may be handed on', () => {
  expect(places({ notes: [{ annotationId: AnnotationId.parse(ID), replyId: null, text: `Ring til ${CPR}` }] })).toEqual(['warning note']);
  expect(places({ comments: [{ id: 'a', kind: 'comment', isResolved: true, text: CPR, at: null }] })).toEqual(['warning comment']);
});

it('finds one that is parted by bold letters, a line break, two paragraphs or two cells', () => {
  expect(places({ body: answer(paragraph(text('070761', 'bold'), text('-4285'))) })).toEqual(['blocking answer']);
  expect(places({ body: answer(paragraph(text('070761'), { type: 'hardBreak' }, text('4285'))) })).toEqual(['blocking answer']);
  expect(places({ body: answer('Mit nummer er 070761-\n4285.') })).toEqual(['blocking answer']);
  expect(places({ body: answer('||Født|Løbenr.|\n|070761|4285|') })).toEqual(['blocking answer']);
  expect(places({ body: answer('Mødet var den 070761\n42850 borgere') })).toEqual([]);
});

it('finds none in digits that stand side by side only as long as a proposal is undecided', () => {
  const changed = paragraph(text('100', 'deletion'), text('120', 'insertion'));
  expect(places({ body: answer(changed, '2026') })).toEqual([]);
  expect(places({ body: answer(paragraph(text('Det er '), text('i dag ', 'insertion'), text('070761')), '4285') })).toEqual([
    'blocking answer',
  ]);
  expect(places({ body: answer(paragraph(text('070761', 'insertion')), '4285') })).toHaveLength(1);
});

it('shows the date alone, and says where the words stand', () => {
  expect(only(findingsOf({ body: answer('Nej.', `Ole ${CPR}`) }), 'cpr')).toEqual([
    {
      code: 'cpr',
      severity: 'blocking',
      place: { kind: 'answer', path: [1], from: 4, to: 15, seen: seenWords(`Ole ${CPR}`) },
      remedy: { kind: 'redact', text: '[personnummer fjernet]' },
      facts: { certainty: 'certain', shown: '070761-••••' },
    },
  ]);
});

it('puts words in the place of what is taken out', () => {
  const words = `Ole ${CPR} og Eva`;
  const [hit] = findCpr(words);
  if (hit === undefined) throw new Error('There is a number in it.');
  expect(redact(words, { kind: 'cpr', ...hit })).toBe('Ole [personnummer fjernet] og Eva');
});

const contacts = (of: Parameters<typeof findingsOf>[0]): string[] =>
  only(findingsOf(of), 'e-mail', 'telephone', 'postal-address').map(
    ({ code, facts, severity }) => `${severity} ${code} ${'text' in facts ? facts.text : ''}`,
  );

it('warns of an e-mail address, a telephone number and an address in the text', () => {
  expect(contacts({ body: answer('Skriv til ole@eksempel.dk eller ring 60 70 80 90. Ole bor på Nørregade 10, 5000 Odense C.') })).toEqual([
    'warning e-mail ole@eksempel.dk',
    'warning telephone 60 70 80 90',
    'warning postal-address Nørregade 10, 5000 Odense C',
  ]);
});

it('lets the sender’s own, the recipient’s and those the material states stand', () => {
  expect(
    contacts({ body: answer('Ring 20304050, +45 2030 4050 eller skriv til Bestyrelsen@eksempel.dk, Eksempelvej 1, 5400 Bogense.') }),
  ).toEqual([]);
  const sources = [source('Svar sendes til horing@kommunen.dk.')];
  expect(contacts({ body: answer('Sendt til horing@kommunen.dk.'), sources })).toEqual([]);
  expect(contacts({ body: answer('Sendt til anden@kommunen.dk.'), sources })).toEqual(['warning e-mail anden@kommunen.dk']);
});

it('finds an address behind a link as well as in its words', () => {
  const link = { type: 'text', text: 'skriv til Ole', marks: [{ type: 'link', attrs: { href: 'mailto:ole@eksempel.dk' } }] };
  expect(contacts({ body: answer(paragraph(link)) })).toEqual(['warning e-mail ole@eksempel.dk']);
});
