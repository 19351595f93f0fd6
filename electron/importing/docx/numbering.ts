import { formatNumber } from './number-formats.ts';
import type { NumberingReference } from './styles.ts';
import { childNamed, elementsOf, isOn, valueOf, wholeNumber, type XmlElement } from './xml-element.ts';

/** What a list writes before a paragraph. */
export type ListMarker = {
  /** From 0. */
  readonly level: number;
  /** The list it belongs to, to tell its neighbours from another list's. */
  readonly list: string;
  /** Null for a bullet; '' for a level that writes nothing; '1.', 'a)', '2.3', 'Kapitel 1' as written otherwise. */
  readonly marker: string | null;
};

type Level = {
  readonly format: string;
  /** '%1.%2' with the numbers of the levels to be put in. */
  readonly text: string;
  readonly start: number;
  /** The level (from 1) whose use begins this one anew; 0 never; null any above. */
  readonly restartsAfter: number | null;
  /** All numbers in figures, whatever their own level's format. */
  readonly isLegal: boolean;
  /** Style of the paragraphs that stand at this level. */
  readonly style: string | null;
};

type Definition = { readonly levels: Map<number, Level>; readonly stylesList: string | null };
type Instance = { readonly definition: string; readonly starts: Map<number, number>; readonly levels: Map<number, Level> };

export const NUMBERING_PATH = ['w:numbering'] as const;

/** Word's lists have nine levels. */
const LEVELS = 9;
/** Longer marker texts are no markers, in characters. */
const LONGEST_MARKER = 60;

const readLevel = (element: XmlElement): Level => ({
  format:
    valueOf(element, 'w:numFmt') ?? valueOf(childNamed(childNamed(element, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt') ?? 'decimal',
  text: (valueOf(element, 'w:lvlText') ?? '').slice(0, LONGEST_MARKER),
  start: wholeNumber(valueOf(element, 'w:start')) ?? 0,
  restartsAfter: wholeNumber(valueOf(element, 'w:lvlRestart')),
  isLegal: isOn(element, 'w:isLgl') ?? false,
  style: valueOf(element, 'w:pStyle') ?? null,
});

const levelsIn = (element: XmlElement): Map<number, Level> =>
  new Map(
    elementsOf(element).flatMap((child): [number, Level][] => {
      const level = wholeNumber(child.attributes['w:ilvl']);
      return child.name === 'w:lvl' && level !== null ? [[level, readLevel(child)]] : [];
    }),
  );

const readInstance = (element: XmlElement): Instance => {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of elementsOf(element)) {
    const level = wholeNumber(override.attributes['w:ilvl']);
    if (override.name !== 'w:lvlOverride' || level === null) continue;
    const start = wholeNumber(valueOf(override, 'w:startOverride'));
    if (start !== null) starts.set(level, start);
    const own = childNamed(override, 'w:lvl');
    if (own !== undefined) levels.set(level, readLevel(own));
  }
  return { definition: valueOf(element, 'w:abstractNumId') ?? '', starts, levels };
};

/** The level whose paragraphs have the style. */
const levelTiedTo = (levels: ReadonlyMap<number, Level>, style: string | undefined): number | null => {
  if (style !== undefined) for (const [level, { style: own }] of levels) if (own === style) return level;
  return null;
};

export type Numbering = {
  readonly add: (element: XmlElement) => void;
  /**
   * Counts a paragraph in its list and gives what is written before it; null where there is no such list. To be asked once
   * for each paragraph, in document order. `style`: the paragraph's, which some lists tie to a level.
   */
  readonly next: (reference: NumberingReference, style: string | undefined) => ListMarker | null;
};

/** Counts a document's lists as Word does. `listOfStyle`: see `Styles.listOf`. */
export const countNumbering = (listOfStyle: (id: string) => string | null): Numbering => {
  const definitions = new Map<string, Definition>();
  const instances = new Map<string, Instance>();
  // Lists made from one definition count on from each other, so the counts belong to the definition.
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const definitionOf = (instance: Instance): { readonly id: string; readonly levels: Map<number, Level> } | null => {
    const own = definitions.get(instance.definition);
    if (own === undefined) return null;
    if (own.levels.size > 0 || own.stylesList === null) return { id: instance.definition, levels: own.levels };
    const linked = instances.get(listOfStyle(own.stylesList) ?? '');
    const levels = linked === undefined ? undefined : definitions.get(linked.definition)?.levels;
    return linked === undefined || levels === undefined ? null : { id: linked.definition, levels };
  };

  const numberAt = (numbers: readonly (number | undefined)[], level: number, of: (level: number) => Level | undefined): number =>
    numbers[level] ?? of(level)?.start ?? 1;

  return {
    add: (element) => {
      if (element.name === 'w:abstractNum') {
        const id = element.attributes['w:abstractNumId'] ?? '';
        definitions.set(id, { levels: levelsIn(element), stylesList: valueOf(element, 'w:numStyleLink') ?? null });
      } else if (element.name === 'w:num') instances.set(element.attributes['w:numId'] ?? '', readInstance(element));
    },
    next: ({ list, level: asked }, style) => {
      const instance = instances.get(list);
      const definition = instance === undefined ? null : definitionOf(instance);
      if (instance === undefined || definition === null) return null;
      const levelOf = (at: number) => instance.levels.get(at) ?? definition.levels.get(at);
      const level = Math.min(LEVELS - 1, Math.max(0, asked ?? levelTiedTo(definition.levels, style) ?? 0));
      const here = levelOf(level);
      if (here === undefined) return null;
      const numbers = counts.get(definition.id) ?? [];
      counts.set(definition.id, numbers);
      if (!begun.has(list)) {
        begun.add(list);
        for (const [at, start] of instance.starts) numbers[at] = start - 1;
      }
      numbers[level] = (numbers[level] ?? here.start - 1) + 1;
      for (let below = level + 1; below < LEVELS; below += 1) {
        const restartsAfter = levelOf(below)?.restartsAfter ?? null;
        if (restartsAfter === null || (restartsAfter > 0 && level < restartsAfter)) numbers[below] = undefined;
      }
      if (here.format === 'bullet') return { level, list, marker: null };
      const marker = here.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return formatNumber(numberAt(numbers, at, levelOf), here.isLegal ? 'decimal' : (levelOf(at)?.format ?? 'decimal'));
      });
      return { level, list, marker: marker.trim() };
    },
  };
};
