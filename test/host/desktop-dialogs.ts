import type {
  FileFilter,
  MessageBoxOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { complain } from './launch-facts.ts';

/** What a dialog program wrote, line by line; `undefined` when people cancelled; `missing` when there is no such program. */
type Answer = readonly string[] | undefined | 'missing';

function ask(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } });
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => (output += text));
    child.on('error', () => resolve('missing'));
    child.on('close', (code) => resolve(code === 0 ? output.split(/\r?\n/).filter((line) => line !== '') : undefined));
  });
}

/** AppleScript and PowerShell get their texts as variables of the environment: nothing to quote, nothing to inject. */
const script = (language: 'apple' | 'powershell', source: string, texts: Readonly<Record<string, string>>): Promise<Answer> =>
  language === 'apple'
    ? ask('osascript', ['-e', source], texts)
    : ask('powershell', ['-NoProfile', '-STA', '-Command', `Add-Type -AssemblyName System.Windows.Forms; ${source}`], texts);

const UTF8 = '[Console]::OutputEncoding = [Text.Encoding]::UTF8;';
const extensionsOf = (filters: readonly FileFilter[] | undefined): string[] =>
  (filters ?? []).flatMap((filter) => filter.extensions).filter((extension) => extension !== '*');

function zenityFilters(filters: readonly FileFilter[] | undefined): string[] {
  return (filters ?? []).map(({ name, extensions }) => `--file-filter=${name} | ${extensions.map((one) => `*.${one}`).join(' ')}`);
}

/** Zenity on GNOME and most others, KDialog on KDE. */
async function onLinux(zenity: readonly string[], kdialog: readonly string[]): Promise<Answer> {
  const answer = await ask('zenity', zenity);
  return answer === 'missing' ? ask('kdialog', kdialog) : answer;
}

function noProgram(what: string): undefined {
  complain(`${what}: installer zenity eller kdialog for at få vist dialoger, eller brug Electron`);
}

export async function openOnDesktop(options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
  const title = options.title ?? 'Åbn';
  const many = options.properties?.includes('multiSelections') ?? false;
  const folder = options.properties?.includes('openDirectory') ?? false;
  let answer: Answer;
  if (process.platform === 'darwin') {
    const choose = folder ? 'choose folder' : 'choose file';
    const source = many
      ? `set chosen to ${choose} with prompt (system attribute "TITLE") with multiple selections allowed\nset out to ""\nrepeat with one in chosen\nset out to out & POSIX path of one & linefeed\nend repeat\nout`
      : `POSIX path of (${choose} with prompt (system attribute "TITLE"))`;
    answer = await script('apple', source, { TITLE: title });
  } else if (process.platform === 'win32') {
    const source = folder
      ? `${UTF8} $d = New-Object Windows.Forms.FolderBrowserDialog; $d.Description = $env:TITLE; if ($d.ShowDialog() -eq 'OK') { $d.SelectedPath } else { exit 1 }`
      : `${UTF8} $d = New-Object Windows.Forms.OpenFileDialog; $d.Title = $env:TITLE; $d.Filter = $env:FILTER; $d.Multiselect = $${String(many)}; if ($d.ShowDialog() -eq 'OK') { $d.FileNames } else { exit 1 }`;
    answer = await script('powershell', source, { TITLE: title, FILTER: windowsFilter(options.filters) });
  } else {
    const kind = folder ? ['--directory'] : [];
    answer = await onLinux(
      [
        '--file-selection',
        `--title=${title}`,
        '--separator=\n',
        ...(many ? ['--multiple'] : []),
        ...kind,
        ...zenityFilters(options.filters),
      ],
      folder
        ? ['--getexistingdirectory', os.homedir()]
        : ['--getopenfilename', os.homedir(), ...(many ? ['--multiple', '--separate-output'] : [])],
    );
  }
  const chosen = answer === 'missing' ? noProgram(title) : answer;
  return { canceled: chosen === undefined, filePaths: [...(chosen ?? [])] };
}

function windowsFilter(filters: readonly FileFilter[] | undefined): string {
  const named = (filters ?? []).map(({ name, extensions }) => `${name}|${extensions.map((one) => `*.${one}`).join(';')}`);
  return named.length === 0 ? '*.*|*.*' : named.join('|');
}

/** Where a file goes when there is no way to ask: a new name among the downloads. */
function freeNameInDownloads(name: string): string {
  const { name: stem, ext } = path.parse(name === '' ? 'Pejling' : name);
  const folders = [path.join(os.homedir(), 'Downloads'), path.join(os.homedir(), 'Hentet'), os.homedir()];
  const folder = folders.find((one) => existsSync(one)) ?? os.tmpdir();
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, number === 1 ? `${stem}${ext}` : `${stem} (${number})${ext}`);
    if (!existsSync(file)) return file;
  }
}

export async function saveOnDesktop(options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
  const title = options.title ?? 'Gem';
  const suggested = options.defaultPath ?? '';
  let answer: Answer;
  if (process.platform === 'darwin') {
    const source = 'POSIX path of (choose file name with prompt (system attribute "TITLE") default name (system attribute "NAME"))';
    answer = await script('apple', source, { TITLE: title, NAME: path.basename(suggested) });
  } else if (process.platform === 'win32') {
    const source = `${UTF8} $d = New-Object Windows.Forms.SaveFileDialog; $d.Title = $env:TITLE; $d.Filter = $env:FILTER; $d.FileName = $env:NAME; if ($d.ShowDialog() -eq 'OK') { $d.FileName } else { exit 1 }`;
    answer = await script('powershell', source, { TITLE: title, NAME: path.basename(suggested), FILTER: windowsFilter(options.filters) });
  } else {
    answer = await onLinux(
      [
        '--file-selection',
        '--save',
        '--confirm-overwrite',
        `--title=${title}`,
        `--filename=${suggested}`,
        ...zenityFilters(options.filters),
      ],
      ['--getsavefilename', suggested === '' ? os.homedir() : suggested],
    );
  }
  if (answer === 'missing') {
    const filePath = freeNameInDownloads(path.basename(suggested));
    process.stderr.write(`Gemmer som ${filePath}\n`);
    return { canceled: false, filePath };
  }
  const [chosen] = answer ?? [];
  if (chosen === undefined) return { canceled: true, filePath: '' };
  const [extension] = extensionsOf(options.filters);
  return { canceled: false, filePath: path.extname(chosen) === '' && extension ? `${chosen}.${extension}` : chosen };
}

/** Asks with the buttons as a list, which every dialog program can show; the answer is the button's number. */
export async function askOnDesktop(options: MessageBoxOptions, cancel: number): Promise<number> {
  const buttons = options.buttons?.length ? options.buttons : ['OK'];
  const text = [options.message, options.detail].filter((part) => part !== undefined && part !== '').join('\n\n');
  const texts = { TEXT: text, TITLE: options.title ?? 'Pejling', BUTTONS: buttons.join('\n') };
  let answer: Answer;
  if (process.platform === 'darwin') {
    const source =
      'choose from list (paragraphs of (system attribute "BUTTONS")) with title (system attribute "TITLE") with prompt (system attribute "TEXT")';
    answer = await script('apple', source, texts);
  } else if (process.platform === 'win32') {
    // A form of our own: Windows' message boxes have fixed buttons.
    const source = `${UTF8} $f = New-Object Windows.Forms.Form; $f.Text = $env:TITLE; $f.AutoSize = $true; $f.StartPosition = 'CenterScreen'; $p = New-Object Windows.Forms.FlowLayoutPanel; $p.FlowDirection = 'TopDown'; $p.AutoSize = $true; $l = New-Object Windows.Forms.Label; $l.Text = $env:TEXT; $l.AutoSize = $true; $l.MaximumSize = New-Object Drawing.Size(480, 0); $p.Controls.Add($l); foreach ($b in $env:BUTTONS.Split([char]10)) { $x = New-Object Windows.Forms.Button; $x.Text = $b; $x.AutoSize = $true; $x.Add_Click({ $f.Tag = $this.Text; $f.Close() }); $p.Controls.Add($x) }; $f.Controls.Add($p); [void]$f.ShowDialog(); if ($f.Tag) { $f.Tag } else { exit 1 }`;
    answer = await script('powershell', source, texts);
  } else {
    answer = await onLinux(
      ['--list', '--hide-header', `--title=${texts.TITLE}`, `--text=${text}`, '--column=valg', ...buttons],
      ['--title', texts.TITLE, '--menu', text, ...buttons.flatMap((button) => [button, button])],
    );
  }
  const [chosen] = answer === 'missing' ? [] : (answer ?? []);
  const number = chosen === undefined ? -1 : buttons.indexOf(chosen);
  return number >= 0 ? number : cancel;
}
