import { z } from 'zod';

/**
 * What is wrong with an annotation of another program, and where in it: `path` as in 'target.selector.value'. The rules are those of
 * the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
 */
export const AnnotationProblem = z.strictObject({
  code: z.enum([
    'not-an-object',
    'missing',
    'not-one-value',
    'not-an-address',
    'not-text',
    'not-a-number',
    'not-a-time',
    'unknown-type',
    'unknown-context',
    'body-twice',
    'two-choices',
    'not-in-list',
    'nested-too-deep',
    'too-long',
  ]),
  path: z.string(),
});
export type AnnotationProblem = z.infer<typeof AnnotationProblem>;

/** Collects problems while an annotation is walked, with the path it stands at. */
export type Checker = { readonly note: (code: AnnotationProblem['code'], path: string) => void };
