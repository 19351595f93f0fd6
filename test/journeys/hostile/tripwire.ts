import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the page of our own never has, and a payload would make. */
const FORBIDDEN =
  'script, style, link, iframe, frame, frameset, object, embed, portal, webview, base, applet, marquee, meta[http-equiv="refresh"], ' +
  'foreignObject, animate, set, handler, math, [srcdoc], [formaction], [ping], [background]';

/** Makes whatever a script could do be noticed. */
export async function armTripwire(page: Page): Promise<void> {
  page.on('dialog', (dialog) => {
    void dialog.dismiss();
    throw new Error(`a dialog opened: ${dialog.type()}`);
  });
  await page.evaluate(() => {
    const trip = (): null => {
      Reflect.set(globalThis, '__xss', 'a dialog or a window');
      return null;
    };
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) Reflect.set(globalThis, name, trip);
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => Reflect.set(globalThis, '__xss', violatedDirective));
  });
}

/** What of the page a payload has made, or that one has run; and whether the page shows payloads at all. */
export const inspect = (page: Page): Promise<{ faults: string[]; shows: boolean }> =>
  page.evaluate((forbidden) => {
    const faults: string[] = [];
    const isOurs = (address: string): boolean => URL.parse(address, location.href)?.origin === location.origin;
    const addresses = ['href', 'xlink:href', 'src', 'action', 'data', 'poster', 'srcset', 'cite'];
    for (const element of document.body.querySelectorAll('*')) {
      const fault = (kind: string): void => void faults.push(`${kind}: ${element.outerHTML.slice(0, 120)}`);
      if (element.matches(forbidden)) fault('element');
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) fault('attribute');
        if (!addresses.includes(name)) continue;
        const isPicture = element.matches('img') && /^(blob|data:image\/)/.test(value);
        const isLink = element.matches('a') && /^(https?:|mailto:|#)/.test(value);
        const isIcon = element.matches('use') && value.startsWith('#');
        const isQuoted = name === 'cite' && value === '';
        if (!isPicture && !isLink && !isIcon && !isQuoted && !isOurs(value)) fault('address');
      }
    }
    for (const canary of ['__xss', 'innerHTML', '__html'])
      if (canary in globalThis || canary in Object.prototype) faults.push(`${canary} is set`);
    const fields = [...document.querySelectorAll('input, textarea')].map((field) => ('value' in field ? String(field.value) : ''));
    const shows = /__xss|xss\.invalid/.test([document.body.textContent, ...fields].join(' '));
    return { faults: faults.slice(0, 10), shows };
  }, FORBIDDEN);

/** The page shows payloads, and holds no element, attribute or address that one of them made; none has run. */
export async function expectInert(page: Page, where: string): Promise<void> {
  expect({ where, ...(await inspect(page)) }).toEqual({ where, faults: [], shows: true });
}
