import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

const Package = z.object({ name: z.string(), version: z.string(), license: z.string().default('') });

/** The file that says whose work is bundled. */
const THIRD_PARTY = 'third-party-licences.txt';

/** What packages call the file with their terms. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|ofl)(?:[._-]|$)/i;

/** The package that a module comes from, as a folder; null for one of ours. */
function packageFolder(id: string): string | null {
  const [file = ''] = id.replace(/^\0/, '').split('?');
  return /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(file)?.[0] ?? null;
}

/** The package's name, version and terms: its own files, or where it has none what it declares. */
function notice(folder: string): string {
  const { name, version, license } = Package.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  const terms = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .toSorted()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${name} ${version}${license === '' ? '' : ` (${license})`}`, ...terms].join('\n\n');
}

/**
 * Writes the licences of all that is bundled beside the bundle; `copied` names packages whose files lie there as files. The same
 * packages give the same bytes.
 */
export function thirdPartyLicences(copied: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'pejling-third-party-licences',
    generateBundle(_options, bundle) {
      const root = path.resolve(import.meta.dirname, '../..');
      const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
      const bundled = modules.flatMap((id) => packageFolder(id) ?? []);
      const beside = (copied[this.environment.name] ?? []).map((name) => path.join(root, 'node_modules', name));
      const folders = [...new Set([...bundled, ...beside])];
      if (folders.length === 0) return;
      const source = `${folders
        .map(notice)
        .toSorted()
        .join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
      this.emitFile({ type: 'asset', fileName: THIRD_PARTY, source });
    },
  };
}
