import { countLetters } from './letters.ts';

/** Words between two line breaks, and whether all of them are bold. */
export type Segment = { readonly text: string; readonly isBold: boolean };

/** One space for every run of white space, none at the ends; nearly every text is even already. */
const evened = (text: string): string => (/[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** Words gathered until a block ends, parted where the page breaks the line. */
export class Words {
  private segments: Segment[] = [];
  private text = '';
  private letters = 0;
  private boldLetters = 0;

  add(words: string, isBold: boolean): void {
    this.text += words;
    const letters = countLetters(words);
    this.letters += letters;
    if (isBold) this.boldLetters += letters;
  }

  breakLine(): void {
    // A list sign in another weight than its words is no reason to call them plain.
    this.segments.push({ text: this.text, isBold: this.letters > 0 && this.boldLetters >= this.letters - 2 && this.boldLetters > 0 });
    this.text = '';
    this.letters = 0;
    this.boldLetters = 0;
  }

  /** What was gathered, in groups parted by empty lines; gathers anew. `keepSpace`: spaces and tabs count, as in <pre>. */
  take(keepSpace: boolean): Segment[][] {
    this.breakLine();
    const groups: Segment[][] = [];
    let group: Segment[] = [];
    for (const segment of this.segments) {
      const text = keepSpace ? segment.text.trimEnd() : evened(segment.text);
      if (text.trim() !== '') group.push({ text, isBold: segment.isBold });
      else if (group.length > 0) {
        groups.push(group);
        group = [];
      }
    }
    if (group.length > 0) groups.push(group);
    this.segments = [];
    return groups;
  }
}
