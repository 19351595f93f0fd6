import type { Field } from './field.ts';
import type { Reading } from './reading.ts';
import { childNamed, elementsOf, isOn, valueOf, wholeNumber, type XmlElement } from './xml-element.ts';

/** Text stands in the code of a field (the result of another field inside it, at most) and is not shown. */
export const isInCode = ({ fields }: Reading): boolean => fields.some((field) => !field.inResult);

/** The table of contents whose result is being read. */
export const contentsField = ({ fields }: Reading): Field | null =>
  fields.find((field) => field.inResult && /^\s*(?:TOC|TOA)\b/i.test(field.code)) ?? null;

/** What a form shows where it is filled in with other things than text; '' elsewhere. */
const formValue = (character: XmlElement): string => {
  const form = childNamed(character, 'w:ffData');
  const list = childNamed(form, 'w:ddList');
  if (list !== undefined) {
    const chosen = wholeNumber(valueOf(list, 'w:result')) ?? wholeNumber(valueOf(list, 'w:default')) ?? 0;
    const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
    return entries[chosen]?.attributes['w:val'] ?? '';
  }
  const box = childNamed(form, 'w:checkBox');
  if (box === undefined) return '';
  return (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false) ? '☒' : '☐';
};

/** Follows a `w:fldChar`; gives what the field shows by itself. */
export const followField = (character: XmlElement, { fields }: Reading): string => {
  switch (character.attributes['w:fldCharType'] ?? '') {
    case 'begin':
      fields.push({ code: '', shown: formValue(character), inResult: false, isClosed: false });
      return '';
    case 'separate': {
      const field = fields.at(-1);
      if (field !== undefined) field.inResult = true;
      return '';
    }
    case 'end': {
      const field = fields.pop();
      if (field === undefined) return '';
      field.isClosed = true;
      return field.shown;
    }
    default:
      return '';
  }
};

/** A code does not run over the end of a paragraph in any file that is whole: fields that do are given up. */
export const dropOpenCodes = (reading: Reading): void => {
  if (isInCode(reading)) reading.fields = reading.fields.filter((field) => field.inResult);
};
