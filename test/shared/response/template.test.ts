import { expect, it } from 'vitest';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import { HearingId } from '../../../shared/domain/ids.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { createResponseDoc, letterOf, type NodeJson } from '../../../shared/response/response-doc.ts';
import { EMPTY_SENDER } from '../../../shared/response/sender.ts';
import { associationLetter } from '../../../shared/response/template.ts';
import type { LetterParticulars } from '../../../shared/response/template-parts.ts';
import { marked } from './marked-document.ts';

const hearing: Hearing = {
  id: HearingId.parse('00000000-0000-4000-8000-000000000001'),
  title: 'Beskæftigelsesreformen 2025',
  authority: 'Nordfyns Kommune',
  journalNumber: '2025-17',
  receivedOn: '2025-08-21',
  deadline: '2025-09-12T12:00',
  recipient: '',
  createdAt: 0,
  updatedAt: 0,
};

const nordfyn: SourceDocument = {
  ...marked('# 2 Skarp prioritering\nVi kan ikke hjælpe alle.').document,
  title: 'En ny beskæftigelsesindsats',
  subtitle: 'Politiske pejlemærker',
  issuer: 'Nordfyns Kommune',
};

const particulars: LetterParticulars = {
  hearing,
  heardSource: { title: nordfyn.title, document: nordfyn },
  sender: { ...EMPTY_SENDER, senderName: 'Ældrerådet' },
  today: '2025-09-01',
};

/** The text of a node, placeholders in their brackets. */
const words = (node: NodeJson): string => node.text ?? (node.content ?? []).map(words).join('');
const opening = (changes: Partial<LetterParticulars>): string =>
  words(associationLetter({ ...particulars, ...changes }).body.content?.[0] ?? { type: 'doc' });

it('opens with who received what, when, and the deadline', () => {
  expect(opening({})).toBe(
    'Ældrerådet har den 21. august 2025 modtaget »En ny beskæftigelsesindsats – Politiske pejlemærker« i høring med frist for bemærkninger den 12. september 2025 kl. 12.00.',
  );
});

it('leaves what is not known as marked words to replace', () => {
  const unknown = { hearing: { ...hearing, receivedOn: null, deadline: null }, sender: EMPTY_SENDER };
  expect(opening(unknown)).toBe(
    '[forening] har den [dato] modtaget »En ny beskæftigelsesindsats – Politiske pejlemærker« i høring med frist for bemærkninger den [dato].',
  );
  const nodes = associationLetter({ ...particulars, ...unknown }).body.content?.[0]?.content ?? [];
  expect(nodes.filter((node) => node.marks?.[0]?.type === 'placeholder').map((node) => node.text)).toEqual([
    '[forening]',
    '[dato]',
    '[dato]',
  ]);
});

it('fills the letter from the hearing and keeps who writes', () => {
  expect(associationLetter(particulars).letter).toMatchObject({
    senderName: 'Ældrerådet',
    recipient: 'Nordfyns Kommune',
    journalNumber: '2025-17',
    date: '2025-09-01',
    subject: 'Høringssvar vedr. En ny beskæftigelsesindsats – Politiske pejlemærker',
  });
  expect(associationLetter({ ...particulars, hearing: { ...hearing, recipient: 'Jobcentret\nTorvet 1' } }).letter.recipient).toBe(
    'Jobcentret\nTorvet 1',
  );
  expect(associationLetter({ ...particulars, hearing: { ...hearing, authority: '' } }).letter.recipient).toBe('Nordfyns Kommune');
});

it('calls the document what a person has called it', () => {
  expect(opening({ heardSource: { title: 'Udkastet', document: nordfyn } })).toContain('modtaget »Udkastet« i høring');
});

it('answers what a letter sends out, not the sending', () => {
  const matter = (title: string): string => {
    const heardSource = { title, document: { ...nordfyn, title, subtitle: null } };
    return associationLetter({ ...particulars, heardSource }).letter.subject;
  };
  expect(matter('Høring over udkast til ny fritidspolitik')).toBe('Høringssvar vedr. udkast til ny fritidspolitik');
  expect(matter('Offentlig høring: Ny fritidspolitik 2027–2030 – sagsnr. 26/11843')).toBe('Høringssvar vedr. Ny fritidspolitik 2027–2030');
  expect(matter('Høringsbrev vedr. ny havneplan (j.nr. 2026-17)')).toBe('Høringssvar vedr. ny havneplan');
  expect(matter('Høringsversion 2')).toBe('Høringssvar vedr. Høringsversion 2');
  expect(matter('Høring')).toBe('Høringssvar vedr. Høring');
});

it('is named after the guideposts, else after the hearing', () => {
  const title = (heardSource: LetterParticulars['heardSource']): string => associationLetter({ ...particulars, heardSource }).title;
  const issuedBy = (issuer: string | null): LetterParticulars['heardSource'] => ({ title: 'x', document: { ...nordfyn, issuer } });
  expect(title(particulars.heardSource)).toBe('Høringssvar – Nordfyns Kommunes pejlemærker');
  expect(title(issuedBy('Randers'))).toBe("Høringssvar – Randers' pejlemærker");
  expect(title(issuedBy(null))).toBe('Høringssvar – Beskæftigelsesreformen 2025');
  expect(title(null)).toBe('Høringssvar – Beskæftigelsesreformen 2025');
  expect(title({ title: 'x', document: { ...nordfyn, blocks: [] } })).toBe('Høringssvar – Beskæftigelsesreformen 2025');
});

it('has the headings that answers have, and fits the schema', () => {
  const { body, letter } = associationLetter(particulars);
  const headings = (body.content ?? []).filter((node) => node.attrs?.['level'] === 1).map(words);
  expect(headings).toEqual(['Generelle bemærkninger', 'Specifikke bemærkninger', 'Afslutning']);
  expect(letterOf(createResponseDoc(body, letter))).toEqual(letter);
});
