import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../electron/exporting/docx.ts';
import { hostileAnswer } from '../electron/exporting/hostile-text.ts';
import { nordfynAnswer } from '../electron/exporting/nordfyn-answer.ts';
import { richAnswer } from '../electron/exporting/rich-answer.ts';
import { broken } from '../electron/exporting/review/broken.ts';
import { editedAnswer } from '../electron/exporting/review/edited-answer.ts';
import { wordFile } from '../electron/exporting/review/reviewed-answer.ts';
import { wordFileProblems } from './check-word-file.ts';

describe('wordFileProblems', () => {
  it.each([
    ['a letter of two pages', () => exportDocx(nordfynAnswer)],
    ['tables, pictures and notes', () => exportDocx(richAnswer)],
    ['hostile text', () => exportDocx(hostileAnswer())],
    ['an answer under review', () => wordFile(editedAnswer(), true)],
    ['the same as it is sent', () => wordFile(editedAnswer(), false)],
  ])('finds none in what Pejling writes: %s', async (_, write) => {
    expect(wordFileProblems(await write())).toEqual([]);
  });

  it.each([
    [
      'properties out of order',
      'word/document.xml',
      (xml: string) =>
        xml
          .replace('<w:cantSplit/><w:tblHeader/>', '<w:tblHeader/><w:cantSplit/>')
          .replace(/<w:pPr>(<w:pStyle [^>]*>)(<w:numPr>.*?<\/w:numPr>)/, '<w:pPr>$2$1'),
    ],
    ['a style that is not there', 'word/document.xml', (xml: string) => xml.replace('w:val="Title"', 'w:val="Titel"')],
    ['a list that is not there', 'word/document.xml', (xml: string) => xml.replace(/<w:numId w:val="\d+"/, '<w:numId w:val="999"')],
    ['a number used twice', 'word/document.xml', (xml: string) => xml.replace('<w:ins w:id="1"', '<w:ins w:id="2"')],
    ['words that go, written as others', 'word/document.xml', (xml: string) => xml.replaceAll('w:delText', 'w:t')],
    ['a relationship that leads nowhere', 'word/_rels/document.xml.rels', (xml: string) => xml.replace('styles.xml', 'stile.xml')],
    ['a remark without a place', 'word/document.xml', (xml: string) => xml.replace('<w:commentRangeStart w:id="0"/>', '')],
    [
      'a format that does not say how it was',
      'word/document.xml',
      (xml: string) => xml.replace(/(<w:rPrChange [^>]*>)<w:rPr>.*?<\/w:rPr>/, '$1'),
    ],
    ['a part without a type', '[Content_Types].xml', (xml: string) => xml.replace('Extension="xml"', 'Extension="xmlx"')],
  ])('finds %s', async (_, part, change) => {
    expect(wordFileProblems(broken(await wordFile(editedAnswer(), true), part, change))).not.toEqual([]);
  });
});
