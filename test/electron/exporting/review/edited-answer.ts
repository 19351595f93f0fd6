import type { Doc } from 'yjs';
import { noteTextOf } from '../../../../shared/domain/note-text.ts';
import { commentStore } from '../../../../shared/response/comments.ts';
import { answerOf, bullets, cell, KAREN, paragraph, remark, stamp, table, words, WRITTEN_AT } from './reviewed-answer.ts';

/** The answer that `fixtures/word/edited-in-libreoffice.docx` was written from, with what was proposed and said of it then. */
export function editedAnswer(): Doc {
  const doc = answerOf(
    paragraph('Generelle bemærkninger', { level: 2 }),
    paragraph([
      words('Vi mener at '),
      words('skolen', { type: 'comment', attrs: { id: 'c1' } }),
      words(' skal '),
      words('altid ', { type: 'insertion', attrs: stamp('s1') }),
      words('blive'),
      words(' i byen', { type: 'deletion', attrs: { ...stamp('s2'), words: ' i byen' } }),
      words('.'),
    ]),
    paragraph([words('Et nyt afsnit.', { type: 'insertion', attrs: stamp('s3') })], { inserted: JSON.stringify(stamp('s3')) }),
    bullets('unge uden job', 'borgere med psykiske vanskeligheder'),
    table([cell('År', 'tableHeader'), cell('Kroner', 'tableHeader')], [cell('2025'), cell('100')]),
    paragraph('Fristen er for kort for en forening som vores.'),
    paragraph([
      words('Tallet er '),
      words('fem', { type: 'bold' }, { type: 'formatting', attrs: { ...stamp('s4'), before: '{"bold":false}' } }),
      words(' procent.'),
    ]),
  );
  remark(doc, 'c1', 'skolen', 'Hvilken skole?\nDer er to.');
  commentStore(doc, null).reply('c1', 'r1', { ...KAREN, name: 'Ida Holm' }, noteTextOf('Den i Otterup.'), WRITTEN_AT + 60_000);
  return doc;
}
