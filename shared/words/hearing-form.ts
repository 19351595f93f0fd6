import { defineWords } from './words.ts';

/** What a høringsskema says beside its contents. */
export const hearingFormWords = defineWords(
  {
    source: 'Kilde',
    guidepost: 'Pejlemærke',
    page: 'Side',
    passage: 'Passage',
    kind: 'Art',
    remark: 'Bemærkning',
    current: 'Nuværende tekst',
    proposed: 'Foreslået tekst',
    title: (hearing: string) => `Høringsskema – ${hearing}`,
    note: (type: string) => `Note: ${type}`,
    point: { remark: 'Svar: bemærkning', quotation: 'Svar: citat', amendment: 'Svar: ændringsforslag' },
    from: (sender: string) => `Fra ${sender}`,
    caseNumber: (number: string) => `j.nr. ${number}`,
    none: 'Der er ingen noter eller bemærkninger.',
    side: (page: string, total: string) => `Side ${page} af ${total}`,
  },
  {
    source: 'Source',
    guidepost: 'Guidepost',
    page: 'Page',
    passage: 'Passage',
    kind: 'Kind',
    remark: 'Remark',
    current: 'Present text',
    proposed: 'Proposed text',
    title: (hearing: string) => `Response form – ${hearing}`,
    note: (type: string) => `Note: ${type}`,
    point: { remark: 'Answer: remark', quotation: 'Answer: quotation', amendment: 'Answer: amendment' },
    from: (sender: string) => `From ${sender}`,
    caseNumber: (number: string) => `case no. ${number}`,
    none: 'There are no notes or remarks.',
    side: (page: string, total: string) => `Page ${page} of ${total}`,
  },
);
