import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../electron/importing/read-document.ts';

/** Public test files, beside the repository (its README says from where); never part of it. */
const folder = path.resolve(import.meta.dirname, '../../../shared/corpora/docx');
const isThere = existsSync(folder);
/** No file may take longer, in milliseconds. */
const LONGEST_READING = 5000;

/** Files that give no text, each with its reason. */
const REASONS: Readonly<Record<string, string>> = {
  // Nothing, or pictures and charts only.
  'mammoth-empty.docx': 'file-without-text',
  'mammoth-external-picture.docx': 'file-without-text',
  'poi-59378.docx': 'file-without-text',
  'poi-61745.docx': 'file-without-text',
  'poi-Bug62859.docx': 'file-without-text',
  'poi-OPCCompliance_CoreProperties_OnlyOneCorePropertiesPart.docx': 'file-without-text',
  'poi-OPCCompliance_CoreProperties_SUCCESS.docx': 'file-without-text',
  'poi-OPCCompliance_CoreProperties_UnauthorizedXMLLangAttributeFAIL.docx': 'file-without-text',
  'poi-TestPackageCoreProperiesSetters.docx': 'file-without-text',
  // All its words are page numbers ('Page 1') or deleted.
  'poi-60293.docx': 'file-without-text',
  'poi-Tika-792.docx': 'file-without-text',
  'poi-bug53475-password-is-pass.docx': 'file-encrypted',
  'poi-bug53475-password-is-solrcell.docx': 'file-encrypted',
  'poi-protected_agile.docx': 'file-encrypted',
  'poi-clusterfuzz-testcase-minimized-POIXWPFFuzzer-5313273089884160.docx': 'file-damaged',
  'poi-clusterfuzz-testcase-minimized-POIXWPFFuzzer-5564805011079168.docx': 'file-damaged',
  'poi-clusterfuzz-testcase-minimized-POIXWPFFuzzer-6120975439364096.docx': 'file-damaged',
  // A theme and no document.
  'poi-stress025.docx': 'format-unsupported',
};

describe.skipIf(!isThere && process.env['CI'] !== 'true')(`Word files in ${folder}${isThere ? '' : ' (absent: skipped)'}`, () => {
  it('are there', () => {
    expect(isThere && readdirSync(folder).length).toBeGreaterThan(80);
  });

  const outcomes: Record<string, string> = {};
  it.each(isThere ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : [])(
    'gives text or a reason, in time: %s',
    async (name) => {
      const started = performance.now();
      const reading = await readDocument(new Uint8Array(readFileSync(path.join(folder, name))), name);
      expect(performance.now() - started).toBeLessThan(LONGEST_READING);
      outcomes[name] = reading.ok ? (reading.value.text.trim() === '' ? 'nothing' : 'text') : reading.failure.code;
      expect(outcomes[name]).not.toBe('nothing');
    },
  );

  it('are refused for these reasons only', () => {
    expect(Object.fromEntries(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'text'))).toEqual(REASONS);
  });
});
