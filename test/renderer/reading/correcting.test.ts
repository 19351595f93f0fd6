import { describe, expect, it } from 'vitest';
import { blockChoices } from '../../../renderer/features/reading/correcting/block-menu.ts';
import { draftOfFacts, factCorrections, readFacts } from '../../../renderer/features/reading/correcting/facts-draft.ts';
import { headingChange, knownHeading, newHeading } from '../../../renderer/features/reading/correcting/heading-choice.ts';
import { passageAround } from '../../../renderer/features/reading/correcting/passage-around.ts';
import { readingMarks } from '../../../renderer/features/reading/correcting/reading-marks.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { corrected, guidepost, wordsIn } from '../../shared/corrections/corrected.ts';

const plan = structureText(`Plan for Skive

Pejlemærke 1: Nærhed i hverdagen

Hjælpen gives tæt på borgeren. Den er fast.

Mio. kr. | 2026
Skoler | 12,0
Veje | 3,0
`);
const indexOf = (words: string, document = plan): number => document.blocks.findIndex(({ end }) => end > wordsIn(document, words).start);
const blockOf = (words: string) => {
  const block = plan.blocks[indexOf(words)];
  if (block === undefined) throw new Error(`A block holds: ${words}`);
  return block;
};
const offered = (words: string, selected: string | null = null): string[] =>
  blockChoices(plan, indexOf(words), selected === null ? null : wordsIn(plan, selected), []).flatMap((group) => group.map(({ id }) => id));

describe('what can be put right about a block', () => {
  it('is only what would change something', () => {
    expect(offered('Nærhed')).toEqual(['editHeading', 'demote', 'makeText', 'merge', 'notText', 'portalText']);
    expect(offered('Hjælpen')).toEqual(['makeGuidepost', 'makeHeading', 'notText', 'portalText']);
    expect(offered('Hjælpen', 'Den er fast')).toContain('split');
    expect(offered('Hjælpen', 'Hjælpen gives')).not.toContain('split');
    expect(offered('Skoler')).toEqual(['notText', 'portalText']);
  });

  it('can be taken back where something was corrected', () => {
    const { document, applied } = corrected(plan, ['Hjælpen gives tæt på borgeren. Den er fast.', guidepost()]);
    expect(blockChoices(document, indexOf('Hjælpen', document), null, applied).at(-1)).toEqual([
      { id: 'takeBack', ids: applied.map(({ correction }) => correction.id) },
    ]);
    expect(readingMarks(document, applied).corrected).toEqual(new Set([wordsIn(document, 'Hjælpen').start]));
  });

  it('reaches over all blocks that are selected when it is about whose words they are', () => {
    const [last] =
      blockChoices(plan, indexOf('Nærhed'), { start: wordsIn(plan, 'hverdagen').start, end: wordsIn(plan, 'Den er').end }, []).at(-1) ?? [];
    expect(last).toMatchObject({ range: { start: blockOf('Nærhed').start, end: blockOf('Hjælpen').end } });
  });
});

describe('a heading', () => {
  it('is made of the selected words, of the level of its equals, with the number the source writes', () => {
    expect(newHeading(plan, blockOf('Hjælpen'), wordsIn(plan, 'Den er fast'), 'guidepost')).toEqual({
      range: wordsIn(plan, 'Den er fast.'),
      words: 'Den er fast.',
      role: 'guidepost',
      level: 1,
      number: '',
      title: 'Den er fast.',
    });
    const listed = structureText('Plan\n\nVi vil:\n\n1. have ro\n2. have fred');
    const item = listed.blocks.find(({ kind }) => kind === 'numbered');
    expect(item === undefined ? null : newHeading(listed, item, null, 'guidepost').number).toBe('1');
  });

  it('that is saved as it was keeps the source’s title; without its number it is all title', () => {
    const block = blockOf('Nærhed');
    if (block.kind !== 'heading') throw new Error('The guidepost is a heading.');
    const known = knownHeading(plan, block);
    expect(headingChange(known)).toMatchObject({ number: '1', title: null, level: block.level });
    expect(headingChange({ ...known, title: 'Nærhed' })).toMatchObject({ title: 'Nærhed' });
    expect(headingChange({ ...known, number: ' ', title: known.words })).toMatchObject({ number: null, title: null });
  });
});

describe('what a document says of itself', () => {
  it('is read back as it was shown, in both languages', () => {
    const facts = { ...plan, deadline: '2025-09-12T12:00', caseNumbers: ['25/4316', '00.01.00-A00-25-25'], subtitle: 'Udkast' };
    for (const language of ['da', 'en'] as const) {
      const { title, subtitle, issuer, kind, versionLabel, deadline, caseNumbers } = facts;
      expect(readFacts(draftOfFacts(facts, language))).toEqual({
        problems: {},
        facts: { title, subtitle, issuer, kind, versionLabel, deadline, caseNumbers },
      });
    }
  });

  it('says what is wrong with a date and with a missing title', () => {
    const draft = draftOfFacts(plan, 'da');
    expect(readFacts({ ...draft, title: ' ', deadline: '31.2.2025' })).toEqual({
      facts: null,
      problems: { title: 'titleMissing', deadline: 'noSuchDay' },
    });
    expect(readFacts({ ...draft, deadline: '12. september' }).problems).toEqual({ deadline: 'yearMissing' });
  });

  it('is corrected only where it differs from what was read; set back, the correction is taken away', () => {
    const { document, applied } = corrected(plan, [null, { kind: 'set-fact', field: 'issuer', value: 'Skive Kommune' }]);
    expect(factCorrections({ ...document, versionLabel: 'Udkast' }, document, plan, applied)).toEqual({
      changes: [{ kind: 'set-fact', field: 'versionLabel', value: 'Udkast' }],
      replacing: [],
    });
    expect(factCorrections({ ...document, issuer: plan.issuer }, document, plan, applied)).toEqual({
      changes: [],
      replacing: applied.map(({ correction }) => correction.id),
    });
  });
});

it('a finding shows its words within their block, cut at words, and what it suggests', () => {
  const read = structureText(
    'Plan for job\n\nBorgerens erhvervserfaring tæller.\n\nVi ser, som vi gjorde i fjor og forfjor og før det, på erhvervs erfaring og på mod.',
  );
  const [finding] = read.findings;
  expect(finding === undefined ? null : passageAround(read, finding)).toMatchObject({
    before: '… vi gjorde i fjor og forfjor og før det, på ',
    words: 'erhvervs erfaring',
    after: ' og på mod.',
    suggestion: 'erhvervserfaring',
  });
});
