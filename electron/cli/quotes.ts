import { z } from 'zod';

/** A quote to follow, as the file of quotes has it. Fields we do not know are left alone. */
const Quote = z.object({
  id: z.union([z.string(), z.number()]),
  exact: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  /** UTF-16 offset into the old version's canonical text; where it is not known, or wrong, the words and their surroundings tell. */
  start: z.int().nonnegative().nullable().default(null),
});
export type Quote = z.infer<typeof Quote>;

/** Quotes of one file at most: beyond it something else than quotes has been given. */
const MOST_QUOTES = 1_000_000;

/** The quotes that `text` lists, or one Danish sentence that says what is wrong with it. */
export function parseQuotes(text: string): { readonly quotes: readonly Quote[] } | { readonly complaint: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { complaint: 'den indeholder ikke gyldig JSON.' };
  }
  if (!Array.isArray(parsed))
    return { complaint: 'den skal indeholde en liste af citater: [{ "id", "exact", "prefix", "suffix", "start" }].' };
  if (parsed.length > MOST_QUOTES) return { complaint: `den må højst indeholde ${String(MOST_QUOTES)} citater.` };
  const quotes: Quote[] = [];
  const known = new Set<string>();
  for (const [i, item] of parsed.entries()) {
    const quote = Quote.safeParse(item);
    if (!quote.success) {
      const [issue] = quote.error.issues;
      const field = issue === undefined || issue.path.length === 0 ? 'alle felter' : `feltet »${issue.path.map(String).join('.')}«`;
      return { complaint: `citat nummer ${String(i + 1)} mangler ${field}, eller det har en forkert form.` };
    }
    const key = JSON.stringify(quote.data.id);
    if (known.has(key)) return { complaint: `citat nummer ${String(i + 1)} har samme id som et tidligere: ${key.slice(0, 80)}.` };
    known.add(key);
    quotes.push(quote.data);
  }
  return { quotes };
}
