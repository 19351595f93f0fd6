import type { Checker } from './annotation-problem.ts';

/** An object of another program's JSON. */
export type JsonObject = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value or several are written alike in JSON-LD: 'a' and ['a']. Absent and null are none. */
export const valuesOf = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

/** An absolute IRI with a scheme, without what an IRI must not hold (RFC 3987). */
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

export const isAddress = (value: unknown): value is string => typeof value === 'string' && IRI.test(value);

/** xsd:dateTime with its time zone, as the model asks for. */
const TIME = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** UTC milliseconds of a time as the model writes it, or null. */
export const timeOf = (value: unknown): number | null => {
  if (typeof value !== 'string' || !TIME.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
};

export const at = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

type Many = 'at-most-one' | 'any';

/** Notes a problem with each value under `key` that `isRight` does not accept, and with too many of them. */
const checkEach = (
  object: JsonObject,
  key: string,
  path: string,
  many: Many,
  isRight: (value: unknown) => boolean,
  code: Parameters<Checker['note']>[0],
  checker: Checker,
): void => {
  const values = valuesOf(object[key]);
  if (many === 'at-most-one' && values.length > 1) return checker.note('not-one-value', at(path, key));
  if (!values.every(isRight)) checker.note(code, at(path, key));
  return undefined;
};

export const checkAddresses = (object: JsonObject, key: string, path: string, many: Many, checker: Checker): void =>
  checkEach(object, key, path, many, isAddress, 'not-an-address', checker);

export const checkTexts = (object: JsonObject, key: string, path: string, many: Many, checker: Checker): void =>
  checkEach(object, key, path, many, (value) => typeof value === 'string', 'not-text', checker);

export const checkTimes = (object: JsonObject, key: string, path: string, checker: Checker): void =>
  checkEach(object, key, path, 'at-most-one', (value) => timeOf(value) !== null, 'not-a-time', checker);

export const checkCounts = (object: JsonObject, key: string, path: string, checker: Checker): void =>
  checkEach(object, key, path, 'at-most-one', (value) => Number.isInteger(value) && Number(value) >= 0, 'not-a-number', checker);

/** The same as the checks above, for a key that must be there. */
export const checkThere = (object: JsonObject, key: string, path: string, checker: Checker): void => {
  if (valuesOf(object[key]).length === 0) checker.note('missing', at(path, key));
};
