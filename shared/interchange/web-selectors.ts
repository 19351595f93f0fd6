import type { Checker } from './annotation-problem.ts';
import { at, checkCounts, checkTexts, checkThere, checkTimes, isAddress, isObject, type JsonObject, valuesOf } from './web-values.ts';

/** Selectors that refine each other deeper than this come from no program for people. */
const MOST_REFINEMENTS = 16;

const checkSelectorOf = (selector: JsonObject, path: string, depth: number, checker: Checker): void => {
  const types = valuesOf(selector['type']);
  const text = (key: string): void => {
    checkThere(selector, key, path, checker);
    checkTexts(selector, key, path, 'at-most-one', checker);
  };
  const count = (key: string): void => {
    checkThere(selector, key, path, checker);
    checkCounts(selector, key, path, checker);
  };
  if (types.length !== 1) return checker.note(types.length === 0 ? 'missing' : 'not-one-value', at(path, 'type'));
  switch (types[0]) {
    case 'FragmentSelector':
    case 'CssSelector':
    case 'XPathSelector':
      text('value');
      break;
    case 'SvgSelector':
      if (!isAddress(selector['id'])) text('value');
      break;
    case 'TextQuoteSelector':
      text('exact');
      checkTexts(selector, 'prefix', path, 'at-most-one', checker);
      checkTexts(selector, 'suffix', path, 'at-most-one', checker);
      break;
    case 'TextPositionSelector':
    case 'DataPositionSelector':
      count('start');
      count('end');
      break;
    case 'RangeSelector':
      checkThere(selector, 'startSelector', path, checker);
      checkThere(selector, 'endSelector', path, checker);
      checkSelectors(selector['startSelector'], at(path, 'startSelector'), checker, depth + 1);
      checkSelectors(selector['endSelector'], at(path, 'endSelector'), checker, depth + 1);
      break;
    default:
      // Kinds of other programs are allowed by the model: they are passed over, not refused.
      if (typeof types[0] !== 'string') checker.note('unknown-type', at(path, 'type'));
  }
  checkSelectors(selector['refinedBy'], at(path, 'refinedBy'), checker, depth + 1);
  return undefined;
};

/** Notes what is wrong with the selectors under a target or a body. */
export function checkSelectors(value: unknown, path: string, checker: Checker, depth = 0): void {
  if (depth > MOST_REFINEMENTS) return checker.note('nested-too-deep', path);
  for (const selector of valuesOf(value)) {
    if (isObject(selector)) checkSelectorOf(selector, path, depth, checker);
    else if (!isAddress(selector)) checker.note('not-an-address', path);
  }
  return undefined;
}

/** Notes what is wrong with the states a target was seen in. */
export function checkStates(value: unknown, path: string, checker: Checker, depth = 0): void {
  if (depth > MOST_REFINEMENTS) return checker.note('nested-too-deep', path);
  for (const state of valuesOf(value)) {
    if (!isObject(state)) {
      if (!isAddress(state)) checker.note('not-an-address', path);
      continue;
    }
    if (state['type'] === 'HttpRequestState') checkTexts(state, 'value', path, 'at-most-one', checker);
    if (state['type'] === 'TimeState')
      for (const key of ['sourceDate', 'sourceDateStart', 'sourceDateEnd']) checkTimes(state, key, path, checker);
    checkStates(state['refinedBy'], at(path, 'refinedBy'), checker, depth + 1);
  }
  return undefined;
}
