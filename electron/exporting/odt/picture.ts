import { escapeMarkup } from '../escape-markup.ts';
import { element } from './xml.ts';

type Shown = {
  readonly sha256: string;
  readonly format: 'png' | 'jpg';
  /** '' for one that says nothing the words do not. */
  readonly alternative: string;
  /** Centimetres. */
  readonly across: number;
  readonly down: number;
  readonly name: string;
};

/** Where a picture's bytes lie in the package. */
export const picturePath = ({ sha256, format }: Pick<Shown, 'sha256' | 'format'>): string => `Pictures/${sha256}.${format}`;

/** A picture that stands in the line like a letter. */
export const odtPicture = (shown: Shown): string =>
  element(
    'draw:frame',
    {
      'draw:style-name': shown.alternative === '' ? 'Pynt' : 'Billede',
      'draw:name': shown.name,
      'text:anchor-type': 'as-char',
      'svg:width': `${shown.across.toFixed(3)}cm`,
      'svg:height': `${shown.down.toFixed(3)}cm`,
    },
    element('draw:image', {
      'xlink:href': picturePath(shown),
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
    }),
    // LibreOffice shows the title as the alternative text and asks for it; a description beside it is read aloud after it.
    shown.alternative === '' ? '' : element('svg:title', {}, escapeMarkup(shown.alternative)),
  );
