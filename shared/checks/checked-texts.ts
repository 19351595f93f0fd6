import type { SourceId } from '../domain/ids.ts';
import { placeIn, type AnswerPart } from '../response/answer-parts.ts';
import { LetterField, type Letter } from '../response/letter.ts';
import type { CheckInput } from './check-input.ts';
import type { CheckPlace } from './finding.ts';

/** A text that is looked through for personal data. */
export type CheckedText = {
  readonly text: string;
  readonly placeOf: (from: number, to: number) => CheckPlace;
  /** 'answer': leaves with the answer. 'letterhead': the sender's own details, which are meant to. 'kept': stays here, or is handed on with the case. */
  readonly role: 'answer' | 'letterhead' | 'kept';
  /** Words that a person may not type over, such as a citation's. */
  readonly isFixed: boolean;
  /** Words of a proposal, which stand in the text as well. */
  readonly isProposal: boolean;
};

/** Who writes and to whom: contact details are no slip there. */
const LETTERHEAD: readonly LetterField[] = [
  'senderName',
  'senderAddress',
  'senderContact',
  'recipient',
  'place',
  'signatoryName',
  'signatoryRole',
  'coSigners',
];

const fieldsOf = (letter: Letter): { readonly field: LetterField; readonly text: string }[] =>
  LetterField.options.flatMap((field) => {
    const text = letter[field] ?? '';
    return text === '' ? [] : [{ field, text }];
  });

/** An address as it reads: a dash in it may be written as %2D. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A lone per cent sign.
    return address;
  }
}

/** Every text that is part of an answer or goes with it: body, quotations, alternative texts, letter, title, notes, comments, names, metadata. */
export function checkedTexts(input: CheckInput, parts: readonly AnswerPart[]): CheckedText[] {
  const texts: CheckedText[] = [];
  const add = (text: string, role: CheckedText['role'], placeOf: CheckedText['placeOf'], isFixed = false): void => {
    texts.push({ text, role, placeOf, isFixed, isProposal: false });
  };
  add(input.title, 'answer', (from, to) => ({ kind: 'title', from, to }));
  for (const { field, text } of fieldsOf(input.letter))
    add(text, LETTERHEAD.includes(field) ? 'letterhead' : 'answer', (from, to) => ({ kind: 'letter', field, from, to }));
  const logo = input.letter.logo?.alternative ?? '';
  if (logo !== '') add(logo, 'answer', (from, to) => ({ kind: 'logo', from, to }));
  const named = new Set<SourceId>();
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        add(part.text, 'answer', (from, to) => ({ kind: 'answer', ...placeIn(part, from, to) }));
        for (const { from, to, href } of part.links) {
          // What stands in the text is found there.
          if (!part.text.slice(from, to).includes(href.replace(/^mailto:/i, '')))
            add(decoded(href), 'answer', () => ({ kind: 'answer', ...placeIn(part, from, to) }), true);
        }
        break;
      case 'citation': {
        const { exact, sourceId } = part.citation;
        add(exact, 'answer', () => ({ kind: 'answer', ...part.place }), true);
        // What a source is called is written beside its words, and may be the name of a file.
        const title = named.has(sourceId) ? '' : (input.sources.find((source) => source.sourceId === sourceId)?.title ?? '');
        named.add(sourceId);
        if (title !== '') add(title, 'answer', () => ({ kind: 'answer', ...part.place }), true);
        break;
      }
      case 'attribute':
        add(part.text, 'answer', (from, to) => ({ kind: 'attribute', at: part.place, name: part.name, from, to }));
        break;
      case 'node':
        break;
    }
  }
  for (const name of input.fileNames) add(name, 'answer', (from, to) => ({ kind: 'file', name, from, to }));
  for (const { name, value } of input.metadata) add(value, 'answer', (from, to) => ({ kind: 'metadata', name, from, to }));
  for (const { id, kind, text, at, replies = [] } of input.comments) {
    // What is proposed is no one's remark: it is gone when it is decided.
    const isProposal = kind === 'suggestion';
    const placeOf: CheckedText['placeOf'] = (from, to) => ({ kind: 'comment', commentId: id, at, from, to });
    texts.push({ text, role: 'kept', placeOf, isFixed: isProposal, isProposal });
    for (const reply of replies)
      add(reply.text, 'kept', (from, to) => ({ kind: 'comment', commentId: id, replyId: reply.id, at, from, to }));
  }
  for (const { annotationId, replyId, text } of input.notes)
    add(text, 'kept', (from, to) => ({ kind: 'note', annotationId, replyId, from, to }));
  return texts;
}
