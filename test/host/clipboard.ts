import { loud } from './loud.ts';

let text = '';
let html = '';

/** A clipboard of the app's own, so that tests neither read nor change the user's. */
export const clipboard = loud('clipboard', {
  readText: (): string => text,
  writeText(written: string): void {
    text = written;
    html = '';
  },
  readHTML: (): string => html,
  writeHTML(written: string): void {
    html = written;
    text = '';
  },
  write(written: { text?: string; html?: string }): void {
    text = written.text ?? '';
    html = written.html ?? '';
  },
  clear(): void {
    text = '';
    html = '';
  },
  availableFormats: (): string[] => [...(text === '' ? [] : ['text/plain']), ...(html === '' ? [] : ['text/html'])],
});
