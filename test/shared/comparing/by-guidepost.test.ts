import { expect, it } from 'vitest';
import { compareByGuidepost, VersionComparison } from '../../../shared/comparing/by-guidepost.ts';
import { structureText } from '../../../shared/text/structure.ts';

const plan = (...guideposts: readonly (readonly [string, ...string[]])[]): string =>
  [
    'En ny plan for kommunen',
    '',
    ...guideposts.flatMap(([title, ...lines], i) => [`Pejlemærke ${String(i + 1)}: ${title}`, '', ...lines.flatMap((line) => [line, ''])]),
  ].join('\n');

const YOUNG = [
  'Alle unge i uddannelse',
  'Kommunen har i mange år arbejdet med en tidlig indsats for alle unge.',
  'Vejlederne møder de unge på skolerne.',
] as const;
const HARBOUR = [
  'Plads til havnen',
  'Havnen udvides mod øst, når miljøtilsynet har givet sin tilladelse.',
  'Støjen måles hvert år.',
] as const;
const HEALTH = [
  'Sundhed i hverdagen',
  'Regionen bidrager med viden om sundhed og med midler til fælles forløb.',
  'Borgerne inddrages fra begyndelsen.',
] as const;
const CLIMATE = ['Et grønnere byrum', 'Der plantes fire hundrede træer langs de store veje inden årets udgang.'] as const;

const picture = (old: string, next: string): unknown[] => {
  const comparison = compareByGuidepost(structureText(old), structureText(next));
  expect(VersionComparison.parse(comparison)).toEqual(comparison);
  return comparison.parts
    .filter((part) => part.old !== null || part.new !== null)
    .map(({ change, old: was, new: is, isRenumbered, hasMoved, passages }) => [
      `${was === null ? '–' : `${String(was.number)} ${was.title}`} → ${is === null ? '–' : `${String(is.number)} ${is.title}`}`,
      change,
      ...(isRenumbered ? ['renumbered'] : []),
      ...(hasMoved ? ['moved'] : []),
      ...passages.filter(({ isHeading, kind }) => !isHeading && kind !== 'unchanged').map(({ kind }) => kind),
    ]);
};

it('knows a guidepost that got another number, because one was put in before it', () => {
  expect(picture(plan(YOUNG, HARBOUR, HEALTH), plan(YOUNG, CLIMATE, HARBOUR, HEALTH))).toEqual([
    ['1 Alle unge i uddannelse → 1 Alle unge i uddannelse', 'unchanged'],
    ['– → 2 Et grønnere byrum', 'added', 'added'],
    ['2 Plads til havnen → 3 Plads til havnen', 'unchanged', 'renumbered'],
    ['3 Sundhed i hverdagen → 4 Sundhed i hverdagen', 'unchanged', 'renumbered'],
  ]);
});

it('lists a guidepost that was removed where it stood', () => {
  expect(picture(plan(YOUNG, HARBOUR, HEALTH), plan(YOUNG, HEALTH))).toEqual([
    ['1 Alle unge i uddannelse → 1 Alle unge i uddannelse', 'unchanged'],
    ['2 Plads til havnen → –', 'removed', 'removed', 'removed'],
    ['3 Sundhed i hverdagen → 2 Sundhed i hverdagen', 'unchanged', 'renumbered'],
  ]);
});

it('shows a changed, a removed and a moved passage under its guidepost', () => {
  const [title, first, second] = HARBOUR;
  const changed = plan(YOUNG, [title, first.replace('mod øst', 'mod vest')], [...HEALTH, second]);
  expect(picture(plan(YOUNG, HARBOUR, HEALTH), changed).slice(1)).toEqual([
    ['2 Plads til havnen → 2 Plads til havnen', 'changed', 'changed'],
    ['3 Sundhed i hverdagen → 3 Sundhed i hverdagen', 'changed', 'moved'],
  ]);
});

it('knows a guidepost by its text when its title was rewritten', () => {
  const [, ...lines] = HARBOUR;
  const [, part] = compareByGuidepost(
    structureText(plan(YOUNG, HARBOUR, HEALTH)),
    structureText(plan(YOUNG, ['Vækst ved vandet', ...lines], HEALTH)),
  ).parts.filter(({ new: is }) => is !== null);
  expect(part).toMatchObject({
    old: { title: 'Plads til havnen' },
    new: { title: 'Vækst ved vandet' },
    isRetitled: true,
    change: 'unchanged',
  });
});

it('compares documents without headings, and empty ones', () => {
  const [text, other] = ['En enkelt sætning om byens træer.', 'Noget helt andet om vejene.'].map(structureText);
  if (text === undefined || other === undefined) throw new Error('two documents');
  expect(compareByGuidepost(text, text).parts.map(({ change }) => change)).toEqual(['unchanged']);
  expect(
    compareByGuidepost(text, { ...other, text: '', blocks: [] }).parts.flatMap(({ passages }) => passages.map(({ kind }) => kind)),
  ).toEqual(['removed']);
});
