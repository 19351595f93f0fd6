import { loud } from './loud.ts';

type Details = { readonly url: string; readonly method: string; readonly resourceType: string };
type BeforeRequest = (details: Details, answer: (response: { readonly cancel?: boolean }) => void) => void;

let beforeRequest: BeforeRequest | null = null;

/** `session.webRequest`: only the event that can refuse a request. */
export const webRequest = loud('session.defaultSession.webRequest', {
  onBeforeRequest(handler: BeforeRequest | null): void {
    beforeRequest = handler;
  },
});

/** What the app's own guard says of a request: true lets it go on. */
export async function appAllows(details: Details): Promise<boolean> {
  const ask = beforeRequest;
  if (ask === null) return true;
  const { cancel } = await new Promise<{ readonly cancel?: boolean }>((resolve) => {
    ask(details, resolve);
  });
  return cancel !== true;
}
