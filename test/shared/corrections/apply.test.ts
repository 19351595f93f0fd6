import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { applyCorrections, glossesOf } from '../../../shared/corrections/apply.ts';
import { passageOf } from '../../../shared/corrections/suggested-reading.ts';
import { SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { reference, verifyCitation } from '../../../shared/response/reference.ts';
import { findingInWords } from '../../../shared/words/findings.ts';
import { guidepostNoun, outlineOf, whereIs } from '../../../shared/text/outline.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { SEED_IDS, seedText } from '../text/documents.ts';
import { draw } from '../text/picture.ts';
import { corrected, correctionOf, guidepost, wordsIn } from './corrected.ts';

const PLAN = `Plan for Skive

Nærhed i hverdagen

Hjælpen gives tæt på borgeren. Den er fast.

Ro på de sidste år

Der er tid til den enkelte.
`;

const plan = structureText(PLAN);

describe('what a block is', () => {
  it('is a guidepost when a person says so, with the source’s number or none', () => {
    const { document } = corrected(plan, ['Nærhed i hverdagen', guidepost()], ['Ro på de sidste år', guidepost()]);
    expect(outlineOf(document).map(({ role, title, assignedNumber }) => [role, title, assignedNumber])).toEqual([
      ['guidepost', 'Nærhed i hverdagen', 1],
      ['guidepost', 'Ro på de sidste år', 2],
    ]);
    expect(whereIs(document, wordsIn(document, 'Hjælpen').start).guidepost?.title).toBe('Nærhed i hverdagen');
  });

  it('is what references to words under it say', () => {
    const { document } = corrected(
      plan,
      ['Nærhed i hverdagen', guidepost('1')],
      ['Ro på de sidste år', guidepost('2', 'Ro – på de sidste år')],
    );
    const range = wordsIn(document, 'Der er tid');
    const citation = {
      sourceId: SourceId.parse(randomUUID()),
      versionId: SourceVersionId.parse(randomUUID()),
      annotationId: null,
      ...range,
      exact: 'Der er tid',
      prefix: '',
      suffix: '',
    };
    expect(verifyCitation(document, citation)).toBe(true);
    expect(reference(citation, { document, title: 'Kilde', heard: true }, 'inline')).toBe('pejlemærke 2');
    const unnumbered = corrected(plan, ['Ro på de sidste år', guidepost(null, 'Ro – på de sidste år')]).document;
    expect(reference(citation, { document: unnumbered, title: 'Kilde', heard: true }, 'inline')).toBe('»Ro – på de sidste år«');
  });

  it('has its title after the number that stands before it', () => {
    const read = structureText('Plan\n\nVi har 3. Ro på de sidste år som mål, og det er et langt afsnit om livet.\n\nDer er tid.');
    const { document } = corrected(read, ['3. Ro på de sidste år', guidepost('3')]);
    expect(draw(document).slice(1)).toEqual([
      'Vi har',
      '## guidepost 3: Ro på de sidste år',
      'som mål, og det er et langt afsnit om livet.',
      'Der er tid.',
    ]);
  });

  it('keeps its letters when its title is corrected: the outline follows, the text does not', () => {
    const { document } = corrected(plan, ['Ro på de sidste år', guidepost(null, 'Ro – på de sidste år')]);
    expect(document.text).toBe(plan.text);
    expect(outlineOf(document).map(({ title }) => title)).toContain('Ro – på de sidste år');
  });

  it('is ordinary text again when a person says so', () => {
    const read = structureText('Plan\n\nPejlemærke 1: Ro\n\nVi sover.\n\nPejlemærke 2: Leg\n\nVi leger.');
    const { document } = corrected(read, ['Pejlemærke 2: Leg', { kind: 'unset-heading' }]);
    expect(outlineOf(document).map(({ title }) => title)).toEqual(['Ro']);
    expect(guidepostNoun(document)).toBe('pejlemærke');
  });

  it('is no part of the text when it is furniture: in no outline, not among the official words', () => {
    const { document } = corrected(plan, ['Ro på de sidste år', { kind: 'set-provenance', provenance: 'furniture' }]);
    expect(outlineOf(document).map(({ title }) => title)).not.toContain('Ro på de sidste år');
    expect(document.text).toBe(plan.text);
  });
});

describe('where a block begins and ends', () => {
  const hjælp = 'Hjælpen gives tæt på borgeren. Den er fast.';

  it('is parted before the words that were pointed at, never inside a word', () => {
    const { document } = corrected(plan, ['n er fast.', { kind: 'split' }]);
    expect(draw(document)).toContain('Hjælpen gives tæt på borgeren.');
    expect(draw(document)).toContain('Den er fast.');
  });

  it('is joined with the next, of the kind of the first, and parted again by leaving the correction out', () => {
    const both = `${hjælp}\nRo på de sidste år`;
    const { document } = corrected(plan, [both, { kind: 'merge' }]);
    expect(draw(document)).toContain(both);
    expect(applyCorrections(plan, []).document).toBe(plan);
  });

  it('of a heading on two lines is one heading, whose title stands on one line', () => {
    const { document } = corrected(plan, [`Nærhed i hverdagen\n${hjælp}`, { kind: 'merge' }]);
    const [first] = document.blocks.filter((block) => document.text.startsWith('Nærhed', block.start));
    const { document: heading } = corrected(plan, [document.text.slice(first?.start, first?.end), guidepost()]);
    expect(outlineOf(heading)[0]?.title).toBe(`Nærhed i hverdagen ${hjælp}`);
  });

  it('of a table is left alone, and the correction says that it could not be done', () => {
    const read = structureText('Budget\n\nMio. kr. | 2026\nSkoler | 12,0\nVeje | 3,0\n\nDet var det.');
    const { document, applied } = corrected(read, ['Skoler', guidepost()], ['Veje', { kind: 'split' }]);
    expect(document.blocks).toEqual(read.blocks);
    expect(applied.map(({ outcome }) => outcome.kind)).toEqual(['orphaned', 'orphaned']);
  });
});

describe('findings', () => {
  const nordfyn = structureText(seedText('nordfyn'));
  const dash = nordfyn.findings.find(({ code, message }) => code === 'lost-dash' && message.includes('»ambition«'));
  const passage = passageOf(nordfyn.text, dash?.range ?? null);
  const decide = (kind: 'accept-finding' | 'dismiss-finding') =>
    applyCorrections(nordfyn, [correctionOf(nordfyn, passage, { kind, code: 'lost-dash', message: dash?.message ?? '' })]);

  it('that are dismissed are gone, and the others stay', () => {
    const { document } = decide('dismiss-finding');
    expect(nordfyn.findings.filter((finding) => !document.findings.includes(finding))).toEqual([dash]);
    expect(document.blocks).toEqual(nordfyn.blocks);
  });

  it('of a lost dash that are accepted name the heading anew; the text keeps the source’s letters', () => {
    const { document, applied } = decide('accept-finding');
    expect(document.text).toBe(nordfyn.text);
    expect(document.findings).not.toContain(dash);
    expect(outlineOf(document).map(({ title }) => title)).toContain('En ny fortælling og fælles ambition – én indgang');
    expect(glossesOf(document.text, applied)).toEqual([{ at: dash?.range?.start, reading: ' –', message: dash?.message }]);
  });

  it('of a broken word suggest the whole word', () => {
    const read = structureText('Plan for job\n\nBorgerens erhvervserfaring tæller.\n\nVi ser på erhvervs erfaring og på mod.');
    const [finding] = read.findings;
    const { applied } = applyCorrections(read, [
      correctionOf(read, finding?.range ?? null, { kind: 'accept-finding', code: 'broken-word', message: '' }),
    ]);
    expect(glossesOf(read.text, applied)).toEqual([{ at: finding?.range?.end, reading: 'erhvervserfaring', message: '' }]);
  });

  it('of a stray initial suggest the word without it', () => {
    const read = structureText(seedText('6-byerne'));
    const finding = read.findings.find(({ code }) => code === 'broken-word');
    const { applied } = applyCorrections(read, [
      correctionOf(read, finding?.range ?? null, { kind: 'accept-finding', code: 'broken-word', message: '' }),
    ]);
    expect(glossesOf(read.text, applied)[0]?.reading).toBe('Sammensæt');
  });

  it('about the whole document are decided on without a passage', () => {
    const { document } = applyCorrections(nordfyn, [
      correctionOf(nordfyn, null, { kind: 'dismiss-finding', code: 'no-deadline', message: '' }),
    ]);
    expect(document.findings.map(({ code }) => code)).not.toContain('no-deadline');
  });

  it('that a correction answers are gone: the deadline is written, the guideposts are marked', () => {
    expect(corrected(nordfyn, [null, { kind: 'set-fact', field: 'deadline', value: '2025-09-12T12:00' }]).document).toMatchObject({
      deadline: '2025-09-12T12:00',
      findings: nordfyn.findings.filter(({ code }) => code !== 'no-deadline'),
    });
    const read = structureText(
      'Vision for Skive\n\nDer er udviklet to pejlemærker.\n\nAlle med\n\nDet er vigtigt.\n\nIngen alene\n\nDet er godt.',
    );
    expect(read.findings.map(({ code }) => code)).toContain('guideposts-announced-not-found');
    expect(corrected(read, ['Alle med', guidepost()], ['Ingen alene', guidepost()]).document.findings).toEqual([]);
  });

  it('says how many guideposts are still missing while only some of them are marked', () => {
    const read = structureText(
      'Vision for Skive\n\nDer er udviklet to pejlemærker.\n\nAlle med\n\nDet er vigtigt.\n\nIngen alene\n\nDet er godt.',
    );
    const { findings } = corrected(read, ['Alle med', guidepost()]).document;
    expect(findings.map((finding) => findingInWords(finding, 'da'))).toEqual([
      'Dokumentet nævner 2 pejlemærker, men kun 1 er fundet i teksten.',
    ]);
    // What was stored before findings had facts is put right all the same.
    const stored = { ...read, findings: read.findings.map(({ code, message, range }) => ({ code, message, range })) };
    expect(corrected(stored, ['Alle med', guidepost()]).document.findings).toEqual(findings);
  });
});

describe('what the document says of itself', () => {
  it('is what a person last said, and is what was read when that is left out', () => {
    const { document } = corrected(
      plan,
      [null, { kind: 'set-fact', field: 'issuer', value: 'Skive' }],
      [null, { kind: 'set-fact', field: 'issuer', value: 'Skive Kommune' }],
      [null, { kind: 'set-fact', field: 'caseNumbers', value: ['25/4316'] }],
    );
    expect(document).toMatchObject({ issuer: 'Skive Kommune', caseNumbers: ['25/4316'], title: plan.title });
  });
});

describe('a newer reading', () => {
  it('keeps a correction whose words moved', () => {
    const newer = structureText(`Forord\n\nEt nyt ord forrest.\n\n${PLAN}`);
    const { document, applied } = applyCorrections(newer, [correctionOf(plan, wordsIn(plan, 'Ro på de sidste år'), guidepost())]);
    expect(applied.map(({ outcome }) => outcome.kind)).toEqual(['moved']);
    expect(draw(document)).toContain('## guidepost: Ro på de sidste år');
  });

  it('keeps a heading whose line is now read together with the text under it: the words decide, not the blocks', () => {
    const together = structureText('Plan for Skive\n\nHer står det. Ro på de sidste år er vigtig for alle borgere i byen.');
    const apart = structureText('Plan for Skive\n\nHer står det.\n\nRo på de sidste år\n\ner vigtig for alle borgere i byen.');
    const { document, applied } = applyCorrections(together, [correctionOf(apart, wordsIn(apart, 'Ro på de sidste år'), guidepost())]);
    expect(applied[0]?.outcome.kind).not.toBe('orphaned');
    expect(draw(document).slice(1)).toEqual(['Her står det.', '## guidepost: Ro på de sidste år', 'er vigtig for alle borgere i byen.']);
  });

  it('keeps a correction of words that were hyphenated or broken over lines', () => {
    const before = structureText('Plan\n\nVi har et formåls- tjenligt forløb for hver enkelt borger.\n\nTak.');
    const after = structureText('Plan\n\nVi har et formålstjenligt forløb for hver enkelt borger.\n\nTak.');
    const { applied } = applyCorrections(after, [
      correctionOf(before, wordsIn(before, 'Vi har et formåls- tjenligt forløb for hver enkelt borger.'), guidepost()),
    ]);
    expect(applied[0]?.outcome).toEqual({
      kind: 'moved',
      range: wordsIn(after, 'Vi har et formålstjenligt forløb for hver enkelt borger.'),
    });
  });

  it('lists what it cannot place: words that are gone, and words that stand in two places alike', () => {
    const newer = structureText('Noget andet\n\nAlle med\n\nDet er vigtigt.\n\nAlle med\n\nDet er vigtigt.');
    const older = structureText('Vision\n\nAlle med\n\nDet er vigtigt.\n\nNærhed i hverdagen\n\nDet er godt.');
    const { document, applied } = applyCorrections(newer, [
      correctionOf(older, wordsIn(older, 'Nærhed i hverdagen'), guidepost()),
      correctionOf(older, wordsIn(older, 'Alle med'), guidepost()),
    ]);
    expect(applied.map(({ outcome }) => outcome.kind)).toEqual(['orphaned', 'ambiguous']);
    expect(document.blocks).toEqual(newer.blocks);
  });
});

it.each(SEED_IDS)('no corrections leave a document as it is, the same object: %s', (id) => {
  const document = structureText(seedText(id));
  expect(applyCorrections(document, []).document).toBe(document);
});
