import { roleOfName, type StyleRole } from './style-names.ts';
import { childNamed, isOn, valueOf, wholeNumber, type XmlElement } from './xml-element.ts';

/** A reference to a level of a list. `level` is null where it is left to the list to say. */
export type NumberingReference = { readonly list: string; readonly level: number | null };

/** A style as the styles part defines it. */
type WrittenStyle = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly basedOn: string | null;
  /** Outline level from 0; 9 is running text. */
  readonly outline: number | null;
  readonly list: string | null;
  readonly level: number | null;
  readonly isBold: boolean | null;
  readonly isHidden: boolean | null;
};

/** A style with what it takes over from those it is based on. */
export type Style = {
  readonly role: StyleRole;
  readonly numbering: NumberingReference | null;
  readonly isBold: boolean;
  readonly isHidden: boolean;
};

export type Styles = {
  /** Of a paragraph; with no style named, or one that does not exist, the document's default. */
  readonly paragraph: (id: string | undefined) => Style;
  /** Of a run. */
  readonly run: (id: string) => Style;
  /** The list that a list style stands for. */
  readonly listOf: (id: string) => string | null;
};

/** Where `w:style` elements stand. */
export const STYLES_PATH = ['w:styles'] as const;

/** Styles based on each other: Word allows ten or so; a longer chain is a circle. */
const LONGEST_CHAIN = 32;
/** Outline level of running text. */
export const BODY_TEXT = 9;

const PLAIN: Style = { role: { kind: 'plain' }, numbering: null, isBold: false, isHidden: false };

const writtenStyle = (element: XmlElement, id: string): WrittenStyle => {
  const paragraph = childNamed(element, 'w:pPr');
  const run = childNamed(element, 'w:rPr');
  const numbering = childNamed(paragraph, 'w:numPr');
  return {
    id,
    kind: element.attributes['w:type'] ?? 'paragraph',
    name: valueOf(element, 'w:name') ?? '',
    basedOn: valueOf(element, 'w:basedOn') ?? null,
    outline: wholeNumber(valueOf(paragraph, 'w:outlineLvl')),
    list: valueOf(numbering, 'w:numId') ?? null,
    level: wholeNumber(valueOf(numbering, 'w:ilvl')),
    isBold: isOn(run, 'w:b'),
    isHidden: isOn(run, 'w:vanish'),
  };
};

/** What a style says by itself of its purpose; null where that is left to the one it is based on. */
const ownRole = (style: WrittenStyle): StyleRole | null => {
  const named = roleOfName(style.name) ?? roleOfName(style.id);
  // A title or a caption may carry an outline level to appear in a table of contents.
  if (named !== null && named.kind !== 'heading' && named.kind !== 'plain') return named;
  if (style.outline === null) return named;
  return style.outline >= 0 && style.outline < BODY_TEXT ? { kind: 'heading', level: style.outline + 1 } : { kind: 'plain' };
};

/** Collects the styles of a document, then answers for each what it comes to. */
export const collectStyles = (): { readonly add: (element: XmlElement) => void; readonly styles: Styles } => {
  const written = new Map<string, WrittenStyle>();
  const resolved = new Map<string, Style>();
  let usual: string | null = null;

  const chainOf = (id: string): WrittenStyle[] => {
    const chain: WrittenStyle[] = [];
    for (
      let at = written.get(id);
      at !== undefined && chain.length < LONGEST_CHAIN;
      at = at.basedOn === null ? undefined : written.get(at.basedOn)
    )
      chain.push(at);
    return chain;
  };

  const first = <T>(chain: readonly WrittenStyle[], read: (style: WrittenStyle) => T | null): T | null => {
    for (const style of chain) {
      const value = read(style);
      if (value !== null) return value;
    }
    return null;
  };

  const resolve = (id: string): Style => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const chain = chainOf(id);
    const list = first(chain, (style) => style.list);
    // A style that is based on a numbered one stands at the level the list gives to it, by its own name.
    const style: Style = {
      role: first(chain, ownRole) ?? PLAIN.role,
      numbering: list === null ? null : { list, level: first(chain, ({ level }) => level) },
      isBold: first(chain, ({ isBold }) => isBold) ?? false,
      isHidden: first(chain, ({ isHidden }) => isHidden) ?? false,
    };
    resolved.set(id, style);
    return style;
  };

  return {
    add: (element) => {
      const id = element.attributes['w:styleId'];
      if (element.name !== 'w:style' || id === undefined) return;
      const style = writtenStyle(element, id);
      written.set(id, style);
      const isDefault = element.attributes['w:default'];
      if (style.kind === 'paragraph' && (isDefault === '1' || isDefault === 'true' || isDefault === 'on')) usual = id;
    },
    styles: {
      paragraph: (id) => {
        // Files without a styles part still name their headings: 'Heading1'.
        if (id !== undefined && !written.has(id)) {
          const role = roleOfName(id);
          if (role !== null) return { ...PLAIN, role };
        }
        const known = id !== undefined && written.has(id) ? id : usual;
        return known === null ? PLAIN : resolve(known);
      },
      run: (id) => (written.has(id) ? resolve(id) : PLAIN),
      listOf: (id) => resolve(id).numbering?.list ?? null,
    },
  };
};
