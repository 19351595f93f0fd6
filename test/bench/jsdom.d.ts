/** The one class of jsdom that is used, in the words of the browser it stands for. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { readonly url?: string; readonly contentType?: string });
    readonly window: { readonly document: Document; readonly close: () => void };
  }
}
