import { expect, it } from 'vitest';
import { MAX_HANDOVER_LENGTH, type Handover } from '../../../shared/handover/handover.ts';
import { readHandover } from '../../../shared/handover/read-handover.ts';
import { writeHandover } from '../../../shared/handover/write-handover.ts';

const HANDOVER: Handover = {
  format: 'pejling-points',
  version: 1,
  sender: 'Foreningen',
  hearing: 'Høring',
  caseNumber: '25/7',
  sources: [{ title: 'Pejlemærker', issuer: 'Nordfyns Kommune', version: null }],
  points: [{ type: 'remark', guideposts: [], quote: null, remark: 'a\u0000b\uD800c\u202Ed\uFFFF <&>', proposal: null }],
};

it('reads back what it wrote, with every sign', () => {
  const json = writeHandover(HANDOVER) ?? '';
  expect(readHandover(json)).toEqual({ kind: 'points', handover: HANDOVER });
  expect(json).toMatch(/^[\u0020-\u007E\u00A0-\u1FFF\u2010-\u2027\u2030-\u205F\u2070-\uD7FF]*$/u);
});

it.each([
  ['no JSON', 'Kære alle', 'damaged'],
  ['nothing', '', 'damaged'],
  ['another form', '{"format":"other","version":9}', 'damaged'],
  [
    'a point about a source that is not listed',
    JSON.stringify({
      ...HANDOVER,
      sources: [],
      points: [{ ...HANDOVER.points[0], guideposts: [{ source: 0, number: null, title: 'x' }] }],
    }),
    'damaged',
  ],
  ['something more than the form knows', JSON.stringify({ ...HANDOVER, secret: 1 }), 'damaged'],
  ['a newer form', JSON.stringify({ ...HANDOVER, version: 2, more: true }), 'newer'],
  ['brackets without end', '['.repeat(1_000_000), 'damaged'],
  ['more than is read', ' '.repeat(MAX_HANDOVER_LENGTH + 1), 'too-large'],
])('does not take %s for points', (_, json, why) => {
  expect(readHandover(json)).toEqual({ kind: 'unreadable', why });
});

it('writes nothing where there are no points', () => {
  expect(writeHandover({ ...HANDOVER, points: [] })).toBeNull();
});
