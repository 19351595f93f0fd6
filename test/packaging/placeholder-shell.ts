import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A system Pejling is packed for, as electron-builder's command line calls it. */
export type Target = 'linux' | 'win' | 'mac';

/**
 * The bytes by which @electron/fuses finds the fuses in Electron's executable: sentinel, version 1, nine of them. Each is
 * set the other way round than Pejling wants it, so that none is right by default; the ninth has no setting yet.
 */
const FUSES = '# dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09101100111\n';

const EXECUTABLE = `#!/bin/sh\necho 'This stands in for Electron and starts nothing.'\n${FUSES}`;

/** Danish and English, which stay, and two that must go. */
const LANGUAGES = ['da', 'de', 'en-US', 'sv'];

function write(file: string, content = ''): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function writeExecutable(file: string): void {
  write(file, EXECUTABLE);
  chmodSync(file, 0o755);
}

const bundle = (executable: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${executable}</string></dict></plist>
`;

function writeMacShell(folder: string): void {
  const contents = path.join(folder, 'Electron.app/Contents');
  const framework = path.join(contents, 'Frameworks/Electron Framework.framework');
  write(path.join(contents, 'Info.plist'), bundle('Electron'));
  writeExecutable(path.join(contents, 'MacOS/Electron'));
  writeExecutable(path.join(framework, 'Electron Framework'));
  for (const helper of ['Electron Helper', 'Electron Helper (GPU)', 'Electron Helper (Plugin)', 'Electron Helper (Renderer)']) {
    write(path.join(contents, 'Frameworks', `${helper}.app/Contents/Info.plist`), bundle(helper));
    writeExecutable(path.join(contents, 'Frameworks', `${helper}.app/Contents/MacOS`, helper));
  }
  for (const language of LANGUAGES) {
    write(path.join(contents, 'Resources', `${language}.lproj/InfoPlist.strings`));
    write(path.join(framework, 'Versions/A/Resources', `${language}.lproj/locale.pak`));
  }
}

/** Writes into `folder` what electron-builder needs to find of an Electron distribution, and nothing that runs. */
export function writePlaceholderShell(target: Target, folder: string): void {
  switch (target) {
    case 'mac':
      writeMacShell(folder);
      return;
    case 'linux':
    case 'win':
      writeExecutable(path.join(folder, target === 'win' ? 'electron.exe' : 'electron'));
      for (const language of LANGUAGES) write(path.join(folder, 'locales', `${language}.pak`));
  }
}
