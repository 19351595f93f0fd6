import {
  heading,
  letterFrom,
  paragraph,
  placeholder,
  received,
  responseTitle,
  senderName,
  type LetterParticulars,
  type NewResponse,
} from './template-parts.ts';

/** A new answer from an association: letter, opening sentence and the headings that answers have, with what is known filled in. */
export const associationLetter = (particulars: LetterParticulars): NewResponse => ({
  title: responseTitle(particulars),
  letter: letterFrom(particulars),
  body: {
    type: 'doc',
    content: [
      paragraph(senderName(particulars), ...received(particulars)),
      heading('Generelle bemærkninger'),
      paragraph(placeholder('foreningens samlede holdning: hvad der støttes, og hvad der vækker bekymring')),
      heading('Specifikke bemærkninger'),
      paragraph(placeholder('bemærkninger til de enkelte afsnit, hver med citat og henvisning')),
      heading('Afslutning'),
      paragraph(placeholder('det vigtigste ønske til den videre behandling')),
    ],
  },
});
