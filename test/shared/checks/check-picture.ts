import { checkResponse } from '../../../shared/checks/check-response.ts';
import type { CheckInput } from '../../../shared/checks/check-input.ts';
import type { CheckCode, CheckFinding } from '../../../shared/checks/finding.ts';
import { HearingId } from '../../../shared/domain/ids.ts';
import { EMPTY_LETTER, type Letter } from '../../../shared/response/letter.ts';
import { answer, SOURCE, VERSION } from '../response/answer-picture.ts';
import { marked } from '../response/marked-document.ts';

/** 1 September 2025, noon in Denmark. */
export const NOW = Date.UTC(2025, 8, 1, 10);

export const LETTER: Letter = {
  ...EMPTY_LETTER,
  senderName: 'Foreningen Fællesskab',
  senderAddress: 'Eksempelvej 1\n5400 Bogense',
  senderContact: 'Tlf. 20 30 40 50\nbestyrelsen@eksempel.dk\nCVR 30405060',
  recipient: 'Nordfyns Kommune',
  journalNumber: '2025-17',
  date: '2025-09-01',
  subject: 'Høringssvar vedr. pejlemærker',
  signatoryName: 'Karen Eksempel',
};

/** A heard source drawn as `marked` draws it, in one version. */
export const source = (picture: string, of: Partial<CheckInput['sources'][number]> = {}): CheckInput['sources'][number] => ({
  sourceId: SOURCE,
  title: 'Pejlemærker',
  role: 'heard',
  isDeleted: false,
  versions: [{ versionId: VERSION, document: marked(picture).document }],
  ...of,
});

/** An answer with nothing to find in it, but for what is changed. */
export const input = (of: Partial<CheckInput> = {}): CheckInput => ({
  title: 'Høringssvar',
  letter: LETTER,
  body: answer('# Generelle bemærkninger\nVi takker for muligheden for at afgive høringssvar om kommunens indsats.'),
  hearing: {
    id: HearingId.parse('00000000-0000-4000-8000-00000000000a'),
    title: 'Reformen',
    authority: 'Nordfyns Kommune',
    journalNumber: '2025-17',
    receivedOn: '2025-08-01',
    deadline: '2025-09-12T12:00',
    recipient: 'Nordfyns Kommune',
    createdAt: 0,
    updatedAt: 0,
  },
  sources: [],
  skips: [],
  notes: [],
  comments: [],
  fileNames: [],
  metadata: [],
  isAnonymous: false,
  namesOfSenders: [],
  exportedBytes: null,
  spelling: [],
  pictures: [],
  drawable: null,
  now: NOW,
  ...of,
});

export const findingsOf = (of: Partial<CheckInput>): CheckFinding[] => checkResponse(input(of));

/** The findings with one of the codes given. */
export const only = <Code extends CheckCode>(findings: readonly CheckFinding[], ...codes: readonly Code[]): CheckFinding[] =>
  findings.filter(({ code }) => (codes as readonly CheckCode[]).includes(code));

export const codesOf = (of: Partial<CheckInput>): string[] => findingsOf(of).map(({ code, severity }) => `${severity} ${code}`);
