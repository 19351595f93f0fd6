import type { MergeReport } from '../packages/merge-report.ts';
import type { PackageContents } from '../packages/package-choice.ts';
import { wholeNumber } from './dates.ts';
import type { Language } from './language.ts';
import { defineWords } from './words.ts';

const words = defineWords(
  {
    sources: (count: number) => (count === 1 ? '1 kilde' : `${String(count)} kilder`),
    versions: (count: number) => (count === 1 ? '1 ny version af en kilde' : `${String(count)} nye versioner af kilder`),
    notes: (count: number) => (count === 1 ? '1 note' : `${String(count)} noter`),
    changedNotes: (count: number) => (count === 1 ? '1 ændret note' : `${String(count)} ændrede noter`),
    deletedNotes: (count: number) => (count === 1 ? '1 slettet note' : `${String(count)} slettede noter`),
    answers: (count: number) => (count === 1 ? '1 svar' : `${String(count)} svar`),
    changedAnswers: (count: number) => (count === 1 ? '1 ændret svar' : `${String(count)} ændrede svar`),
    keptVersions: (count: number) => (count === 1 ? '1 gemt version af et svar' : `${String(count)} gemte versioner af svar`),
    corrections: (count: number) => (count === 1 ? '1 rettelse af en kilde' : `${String(count)} rettelser af kilder`),
    decisions: (count: number) => (count === 1 ? '1 fravalgt pejlemærke' : `${String(count)} fravalgte pejlemærker`),
    fields: (count: number) => (count === 1 ? '1 ændret oplysning' : `${String(count)} ændrede oplysninger`),
    originals: (count: number, kilobytes: string) => (count === 1 ? `1 fil (${kilobytes} kB)` : `${String(count)} filer (${kilobytes} kB)`),
    missing: (count: number) =>
      count === 1 ? '1 original mangler på disken og går ikke med' : `${String(count)} originaler mangler på disken og går ikke med`,
    writers: (names: string) => `Skrevet af: ${names}`,
    conflicts: (count: number) =>
      count === 1
        ? '1 uenighed venter på en afgørelse; begge dele er bevaret'
        : `${String(count)} uenigheder venter på en afgørelse; begge dele er bevaret`,
    nothing: 'Alt i pakken er her allerede. Intet er ændret.',
    would: (title: string) => `Fletning af »${title}« vil give:`,
    merged: (title: string) => `»${title}« er flettet:`,
    wouldAdd: (title: string) => `»${title}« er ikke i biblioteket og vil blive tilføjet:`,
    added: (title: string) => `»${title}« er tilføjet:`,
    contents: 'Pakken indeholder:',
    unnamed: 'uden navn',
  },
  {
    sources: (count) => (count === 1 ? '1 source' : `${String(count)} sources`),
    versions: (count) => (count === 1 ? '1 new version of a source' : `${String(count)} new versions of sources`),
    notes: (count) => (count === 1 ? '1 note' : `${String(count)} notes`),
    changedNotes: (count) => (count === 1 ? '1 changed note' : `${String(count)} changed notes`),
    deletedNotes: (count) => (count === 1 ? '1 deleted note' : `${String(count)} deleted notes`),
    answers: (count) => (count === 1 ? '1 answer' : `${String(count)} answers`),
    changedAnswers: (count) => (count === 1 ? '1 changed answer' : `${String(count)} changed answers`),
    keptVersions: (count) => (count === 1 ? '1 kept version of an answer' : `${String(count)} kept versions of answers`),
    corrections: (count) => (count === 1 ? '1 correction of a source' : `${String(count)} corrections of sources`),
    decisions: (count) => (count === 1 ? '1 guidepost passed over' : `${String(count)} guideposts passed over`),
    fields: (count) => (count === 1 ? '1 changed particular' : `${String(count)} changed particulars`),
    originals: (count, kilobytes) => (count === 1 ? `1 file (${kilobytes} kB)` : `${String(count)} files (${kilobytes} kB)`),
    missing: (count) =>
      count === 1
        ? '1 original is missing on the disk and does not go along'
        : `${String(count)} originals are missing on the disk and do not go along`,
    writers: (names) => `Written by: ${names}`,
    conflicts: (count) =>
      count === 1
        ? '1 disagreement waits for a decision; both sides are kept'
        : `${String(count)} disagreements wait for a decision; both sides are kept`,
    nothing: 'Everything in the package is here already. Nothing has been changed.',
    would: (title) => `Merging “${title}” would give:`,
    merged: (title) => `“${title}” has been merged:`,
    wouldAdd: (title) => `“${title}” is not in the library and would be added:`,
    added: (title) => `“${title}” has been added:`,
    contents: 'The package holds:',
    unnamed: 'unnamed',
  },
);

const lines = (head: string, counted: readonly (readonly [number, (count: number) => string])[], more: readonly string[] = []): string =>
  [
    head,
    ...counted
      .flatMap(([count, say]) => (count > 0 ? [say(count)] : []))
      .concat(more)
      .map((line) => `  ${line}`),
  ].join('\n');

/** What a package holds, a line for each kind of thing. */
export function packageContentsInWords(contents: PackageContents, language: Language): string {
  const say = words[language];
  const names = contents.writers.map((name) => (name === '' ? say.unnamed : name)).join(', ');
  const kilobytes = wholeNumber(Math.ceil(contents.originals.bytes / 1024), language);
  return lines(
    say.contents,
    [
      [contents.sources.length, say.sources],
      [contents.notes, say.notes],
      [contents.deletedNotes, say.deletedNotes],
      [contents.answers.length, say.answers],
      [contents.keptVersions, say.keptVersions],
      [contents.corrections, say.corrections],
      [contents.decisions, say.decisions],
      [contents.originals.files, (count) => say.originals(count, kilobytes)],
      [contents.missing, say.missing],
    ],
    names === '' ? [] : [say.writers(names)],
  );
}

/** What a merge has changed, or would change, a line for each kind of thing. */
export function mergeReportInWords(report: MergeReport, isPreview: boolean, language: Language): string {
  const say = words[language];
  if (!report.changesAnything) return say.nothing;
  const head = report.isNew ? (isPreview ? say.wouldAdd : say.added) : isPreview ? say.would : say.merged;
  return lines(head(report.title), [
    [report.sources.added, say.sources],
    [report.sources.newVersions, say.versions],
    [report.notes.added, say.notes],
    [report.notes.changed, say.changedNotes],
    [report.notes.deleted, say.deletedNotes],
    [report.answers.added, say.answers],
    [report.answers.changed, say.changedAnswers],
    [report.snapshots.added.length, say.keptVersions],
    [report.corrections.added, say.corrections],
    [report.decisions.added, say.decisions],
    [report.fields.changed, say.fields],
    [report.conflicts.count, say.conflicts],
  ]);
}
