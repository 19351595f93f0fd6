import { describe, expect, it } from 'vitest';
import { anchorMapper } from '../../../shared/anchoring/map-anchor.ts';
import { compareTexts } from '../../../shared/comparing/compare-texts.ts';
import { planOf } from '../comparing/danish.ts';
import { attachedAt, judge, quotesFrom, truthOf } from '../comparing/grading.ts';
import { createRandom } from '../comparing/random.ts';
import { revisionOf, type RevisionKind } from '../comparing/revision.ts';
import { seedsRepeated } from '../comparing/seed-plans.ts';
import { marked } from './marked.ts';

/** What became of the quote marked in `before`, as a picture: outcome and words. */
const follow = (before: string, after: string): readonly [string, ...(string | number)[]] => {
  const { text, anchor } = marked(before);
  const mapped = anchorMapper(compareTexts(text, after))(anchor);
  return mapped.outcome === 'exact' || mapped.outcome === 'moved' ? [mapped.outcome, mapped.text, mapped.range.start] : [mapped.outcome];
};

const ABOVE = 'Kommunen har i mange år arbejdet med en tidlig indsats for alle unge.';
const BELOW = 'Regionen bidrager med viden om sundhed og med midler til de fælles forløb.';
const OTHER = 'Havnen udvides mod øst, når miljøtilsynet har givet den nødvendige tilladelse.';

describe('exact: the very words, in the passage that corresponds', () => {
  it('follows a quote that was shifted by a paragraph put in above it', () => {
    const words = 'Gebyrerne må ikke stige igen';
    expect(follow(`${ABOVE}\n«${words}» før næste valg.\n${BELOW}`, `${ABOVE}\n${OTHER}\n${words} før næste valg.\n${BELOW}`)).toEqual([
      'exact',
      words,
      ABOVE.length + OTHER.length + 2,
    ]);
  });

  it('keeps to its own of many equal phrases', () => {
    const before = `Det betyder at støjen falder om natten.\n${ABOVE}\n«Det betyder at» havnen får mere plads.\n${BELOW}\nDet betyder at skolen åbner før.`;
    const after = `${ABOVE}\nDet betyder at havnen får mere plads.\n${OTHER}\nDet betyder at alle bidrager.\n${BELOW}\nDet betyder at skolen åbner før.`;
    expect(follow(before, after)).toEqual(['exact', 'Det betyder at', ABOVE.length + 1]);
  });

  it('follows a part of a word', () => {
    expect(
      follow(`${ABOVE} Borger«inddragelse»n begynder i maj. ${BELOW}`, `${OTHER} ${ABOVE} Borgerinddragelsen begynder i maj. ${BELOW}`),
    ).toEqual(['exact', 'inddragelse', OTHER.length + ABOVE.length + 8]);
  });

  it('never gives other words than the quote’s', () => {
    expect(follow(`${ABOVE}\n«Fristen er den 3. maj.»\n${BELOW}`, `${ABOVE}\nFristen er den 4. maj.\n${BELOW}`)).toEqual([
      'moved',
      'Fristen er den 4. maj.',
      ABOVE.length + 1,
    ]);
    expect(
      follow(`${ABOVE}\nDen nye «kommune» får ansvaret.\n${BELOW}`, `${ABOVE}\nDen nye kommunes ledelse får ansvaret.\n${BELOW}`)[1],
    ).toBe('kommunes');
  });
});

describe('moved: the passage is there, elsewhere or in other words', () => {
  it('follows a paragraph to its new place', () => {
    expect(follow(`«${OTHER}»\n${ABOVE}\n${BELOW}`, `${ABOVE}\n${BELOW}\n${OTHER}`)).toEqual([
      'moved',
      OTHER,
      ABOVE.length + BELOW.length + 2,
    ]);
  });

  it('follows words that were changed a little, and shows what stands there now', () => {
    const before = `${ABOVE}\n«Byrådet afsætter ti millioner kroner til nye cykelstier» i 2026.\n${BELOW}`;
    const after = `${ABOVE}\nByrådet afsætter tolv millioner kroner til nye cykelstier i 2027.\n${BELOW}`;
    expect(follow(before, after)).toEqual(['moved', 'Byrådet afsætter tolv millioner kroner til nye cykelstier', ABOVE.length + 1]);
  });

  it.each([
    ['Stadion bygges ved åen og giver gevinster.', 'Stadion bygges ved åen og giver gevinster for hele byen.'],
    [
      'Det nye stadion bygges på den gamle grund ved åen og giver gevinster.',
      'Det nye stadion bygges på den gamle grund ved åen og giver store fordele for byen.',
    ],
    ['(Stadion bygges ved åen og giver gevinster.)', '(Til sommer: Stadion bygges ved åen og giver gevinster.)'],
  ])('takes what was put in before the signs that a quote begins or ends with: %s', (before, after) => {
    expect(follow(`${ABOVE}\n«${before}» ${BELOW}`, `${ABOVE}\n${after} ${BELOW}`)).toEqual(['moved', after, ABOVE.length + 1]);
  });

  it('takes no sentence with it that was put in after a quote', () => {
    const words = 'Stadion bygges ved åen og giver gevinster.';
    expect(follow(`${ABOVE}\n«${words}» ${BELOW}`, `${ABOVE}\n${words} Det bliver dyrt. ${BELOW}`)).toEqual([
      'exact',
      words,
      ABOVE.length + 1,
    ]);
    expect(follow(`${ABOVE}\n«Stadion bygges.»\n${BELOW}`, `${ABOVE}\nStadion bygges – ${OTHER}\n${BELOW}`)[1]).toBe('Stadion bygges');
    expect(follow(`${ABOVE}\n«Stadion bygges.» Åen renses.\n${BELOW}`, `${ABOVE}\nStadion bygges af kommunen.\n${BELOW}`)[1]).toBe(
      'Stadion bygges',
    );
  });

  it('takes no notice of how lines are broken, words parted and signs set', () => {
    const before = `${ABOVE}\nDer skal «være en tæt sam-\narbejdsaftale om beskæftigelses-\nindsatsen»\ni hele kommunen.\n${BELOW}`;
    const after = `${ABOVE} Der skal være en tæt samarbejdsaftale om\nbeskæftigelsesindsatsen i hele kommunen. ${BELOW}`;
    expect(follow(before, after).slice(0, 2)).toEqual(['moved', 'være en tæt samarbejdsaftale om\nbeskæftigelsesindsatsen']);
  });

  it('follows a quote over two paragraphs that were joined, and of one that was parted', () => {
    expect(
      follow(
        `${ABOVE}\nSkolen «åbner klokken otte.\nBørnene» spiser kl. 12.\n${BELOW}`,
        `${ABOVE}\nSkolen åbner klokken otte. Børnene spiser kl. 12.\n${BELOW}`,
      ).slice(0, 2),
    ).toEqual(['moved', 'åbner klokken otte. Børnene']);
  });
});

describe('ambiguous: it cannot be told', () => {
  it('when a paragraph that moved now stands twice', () => {
    expect(follow(`«${OTHER}»\n${ABOVE}\n${BELOW}`, `${ABOVE}\n${OTHER}\n${BELOW}\n${OTHER}`)).toEqual(['ambiguous']);
  });

  it('when a paragraph was doubled on the spot', () => {
    expect(follow(`${ABOVE}\n«${OTHER}»\n${BELOW}`, `${ABOVE}\n${OTHER}\n${OTHER}\n${BELOW}`)).toEqual(['ambiguous']);
  });

  it('when one of two equal paragraphs was taken out', () => {
    expect(follow(`${ABOVE}\n${OTHER}\n«${OTHER}»\n${BELOW}`, `${ABOVE}\n${OTHER}\n${BELOW}`)).toEqual(['ambiguous']);
  });
});

describe('orphaned: the passage is gone', () => {
  it('when its paragraph was taken out, though a like sentence stands elsewhere', () => {
    const like = 'Kommunen skal sikre gode rammer for børn i alle dagtilbud.';
    const twin = 'Kommunen skal sikre gode rammer for børn i alle skoler.';
    expect(follow(`${ABOVE}\n«${like}»\n${BELOW}\n${twin}`, `${ABOVE}\n${BELOW}\n${twin}`)).toEqual(['orphaned']);
  });

  it('when its paragraph was rewritten', () => {
    expect(
      follow(
        `${ABOVE}\n«Det betyder at alle ledige får en fast kontaktperson fra første dag.»\n${BELOW}`,
        `${ABOVE}\nDet betyder at kommunen lægger en plan for vedligehold af vejene.\n${BELOW}`,
      ),
    ).toEqual(['orphaned']);
  });

  it('when the new text is empty', () => {
    expect(follow(`«${ABOVE}»`, '')).toEqual(['orphaned']);
  });
});

describe('an anchor that does not stand where it says', () => {
  it('is found by its words and their surroundings', () => {
    const { text, anchor } = marked(`${ABOVE}\n«Gebyrerne» stiger.\n${BELOW}\nGebyrerne falder.`);
    const mapped = anchorMapper(compareTexts(text, `${OTHER}\n${text}`))({ ...anchor, start: 3, end: 12 });
    expect(mapped).toMatchObject({ outcome: 'exact', text: 'Gebyrerne', range: { start: OTHER.length + ABOVE.length + 2 } });
  });

  it('and stands on the same words elsewhere, is known by its surroundings where they are as it has them', () => {
    const { text, anchor } = marked(`Det er vigtigt. ${ABOVE}\n«Det er vigtigt.» ${BELOW}\n${OTHER}`);
    const elsewhere = { ...anchor, start: 0, end: 'Det er vigtigt.'.length };
    const place = { start: text.lastIndexOf('Det er'), end: text.lastIndexOf('Det er') + anchor.exact.length };
    expect(anchorMapper(compareTexts(text, text))(elsewhere)).toMatchObject({ outcome: 'exact', range: place });
    expect(anchorMapper(compareTexts(text, text))({ ...elsewhere, prefix: 'noget andet', suffix: '' })).toMatchObject({
      outcome: 'exact',
      range: { start: 0, end: anchor.exact.length },
    });
  });

  it('and has other spaces or letters composed otherwise, is found but never exact: they are not its very characters', () => {
    const { text } = marked(`${ABOVE}\n${OTHER}\n«${BELOW}»`);
    const map = anchorMapper(compareTexts(text, text));
    for (const exact of [`${OTHER} ${BELOW}`, `${OTHER}\r\n${BELOW}`, `${OTHER}\n${BELOW}`.normalize('NFD')])
      expect(map({ start: 0, end: exact.length, exact, prefix: '', suffix: '' })).toMatchObject({
        outcome: 'moved',
        text: `${OTHER}\n${BELOW}`,
      });
  });

  it('and is not in the old text at all, is looked for in the new, never as exact', () => {
    const anchor = { start: 0, end: 5, exact: OTHER, prefix: '', suffix: '' };
    expect(anchorMapper(compareTexts(ABOVE, `${ABOVE}\n${OTHER}`))(anchor)).toMatchObject({ outcome: 'moved', text: OTHER });
    expect(anchorMapper(compareTexts(ABOVE, `${ABOVE}\n${BELOW}`))(anchor)).toEqual({ outcome: 'orphaned', candidates: [] });
  });

  it('is looked for by its words alone in a text of another origin', () => {
    const { text, anchor } = marked(
      `«${OTHER}»\n${Array.from({ length: 40 }, (_, i) => `a${String(i)}`)
        .join(' ')
        .repeat(4)}`,
    );
    expect(anchorMapper(compareTexts(text, `Brev. Vi citerer: ${OTHER}`))(anchor)).toMatchObject({ outcome: 'moved', text: OTHER });
  });
});

describe('quotes of a plan that was revised', () => {
  const KINDS: readonly RevisionKind[] = ['words edited', 'revised', 'revised and re-wrapped'];
  const graded = (old: string, seed: number, kind: RevisionKind, count: number) => {
    const random = createRandom(seed);
    const revision = revisionOf(random, old, kind);
    const map = anchorMapper(compareTexts(revision.old, revision.new));
    const score = { attached: 0, wrong: 0, missed: 0, falseExact: 0, asked: count };
    for (const quote of quotesFrom(random, revision.old, count)) {
      const mapped = map(quote);
      const verdict = judge(truthOf(revision, quote), attachedAt(mapped));
      if (attachedAt(mapped) !== null) score.attached += 1;
      if (verdict === 'wrong') score.wrong += 1;
      if (verdict === 'missed') score.missed += 1;
      if (
        mapped.outcome === 'exact' &&
        (mapped.text !== quote.exact || revision.new.slice(mapped.range.start, mapped.range.end) !== quote.exact)
      )
        score.falseExact += 1;
    }
    return score;
  };

  it.each(KINDS)(
    '%s: of 1,000 quotes at most 5 are wrong and 10 missed',
    (kind) => {
      const scores = [1, 2].flatMap((seed) => [
        graded(planOf(createRandom(seed), 600_000), seed, kind, 500),
        graded(seedsRepeated(createRandom(seed), 600_000, 25), seed, kind, 500),
      ]);
      const sum = (of: (score: (typeof scores)[number]) => number): number => scores.reduce((total, score) => total + of(score), 0);
      expect(sum((score) => score.falseExact)).toBe(0);
      expect(sum((score) => score.wrong) / sum((score) => score.attached)).toBeLessThanOrEqual(0.005);
      expect(sum((score) => score.missed) / sum((score) => score.asked)).toBeLessThanOrEqual(0.01);
    },
    60_000,
  );

  it('exact is never other words, whatever was done to a text', () => {
    for (let seed = 100; seed < 160; seed += 1) {
      const old = planOf(createRandom(seed), 4_000);
      for (const kind of KINDS) expect(graded(old, seed, kind, 40).falseExact).toBe(0);
    }
  }, 60_000);
});
