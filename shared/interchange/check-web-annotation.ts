import type { AnnotationProblem, Checker } from './annotation-problem.ts';
import { checkSelectors, checkStates } from './web-selectors.ts';
import {
  at,
  checkAddresses,
  checkCounts,
  checkTexts,
  checkThere,
  checkTimes,
  isAddress,
  isObject,
  type JsonObject,
  valuesOf,
} from './web-values.ts';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Choices within choices deeper than this come from no program for people. */
const MOST_NESTED = 16;

const SETS: readonly unknown[] = ['Choice', 'Composite', 'List', 'Independents'];
const DIRECTIONS: readonly unknown[] = ['ltr', 'rtl', 'auto'];

const typesOf = (object: JsonObject): readonly unknown[] => valuesOf(object['type']);

/** Persons and programs behind an annotation: addresses or descriptions. */
const checkAgents = (object: JsonObject, key: string, path: string, checker: Checker): void => {
  for (const agent of valuesOf(object[key])) {
    if (!isObject(agent)) {
      if (!isAddress(agent)) checker.note('not-an-address', at(path, key));
      continue;
    }
    checkAddresses(agent, 'id', at(path, key), 'at-most-one', checker);
    checkTexts(agent, 'name', at(path, key), 'any', checker);
    checkTexts(agent, 'nickname', at(path, key), 'at-most-one', checker);
  }
};

/** What both annotations and their parts may say of where they come from. */
const checkOrigin = (object: JsonObject, path: string, checker: Checker): void => {
  checkAgents(object, 'creator', path, checker);
  checkAgents(object, 'generator', path, checker);
  for (const key of ['created', 'modified', 'generated']) checkTimes(object, key, path, checker);
  checkAddresses(object, 'rights', path, 'any', checker);
  checkAddresses(object, 'via', path, 'any', checker);
  checkAddresses(object, 'canonical', path, 'at-most-one', checker);
};

const checkResource = (resource: JsonObject, path: string, depth: number, checker: Checker): void => {
  const types = typesOf(resource);
  const sets = types.filter((type) => SETS.includes(type));
  if (!types.every((type) => typeof type === 'string')) checker.note('unknown-type', at(path, 'type'));
  checkAddresses(resource, 'id', path, 'at-most-one', checker);
  checkOrigin(resource, path, checker);
  checkTexts(resource, 'format', path, 'any', checker);
  checkTexts(resource, 'language', path, 'any', checker);
  checkTexts(resource, 'processingLanguage', path, 'at-most-one', checker);
  checkTexts(resource, 'textDirection', path, 'at-most-one', checker);
  checkTexts(resource, 'purpose', path, 'any', checker);
  if (!valuesOf(resource['textDirection']).every((direction) => DIRECTIONS.includes(direction)))
    checker.note('not-in-list', at(path, 'textDirection'));

  if (sets.length > 1) checker.note('two-choices', at(path, 'type'));
  if (sets.length > 0 || Object.hasOwn(resource, 'items')) {
    if (sets.length === 0) checker.note('missing', at(path, 'type'));
    checkThere(resource, 'items', path, checker);
    checkResources(resource['items'], at(path, 'items'), checker, depth + 1);
    return;
  }
  if (types.includes('TextualBody') || (types.length === 0 && Object.hasOwn(resource, 'value'))) {
    checkThere(resource, 'value', path, checker);
    checkTexts(resource, 'value', path, 'at-most-one', checker);
    return;
  }
  if (types.includes('SpecificResource') || Object.hasOwn(resource, 'source')) {
    checkThere(resource, 'source', path, checker);
    if (valuesOf(resource['source']).length > 1) checker.note('not-one-value', at(path, 'source'));
    checkResources(resource['source'], at(path, 'source'), checker, depth + 1);
    checkSelectors(resource['selector'], at(path, 'selector'), checker);
    checkStates(resource['state'], at(path, 'state'), checker);
    checkTexts(resource, 'styleClass', path, 'any', checker);
    return;
  }
  if (!Object.hasOwn(resource, 'id')) checker.note('missing', at(path, 'id'));
};

/** Bodies, targets and what they are made of. */
function checkResources(value: unknown, path: string, checker: Checker, depth = 0): void {
  if (depth > MOST_NESTED) return checker.note('nested-too-deep', path);
  for (const resource of valuesOf(value)) {
    if (isObject(resource)) checkResource(resource, path, depth, checker);
    else if (!isAddress(resource)) checker.note('not-an-address', path);
  }
  return undefined;
}

const checkIdentity = (object: JsonObject, path: string, checker: Checker): void => {
  checkThere(object, 'id', path, checker);
  checkAddresses(object, 'id', path, 'at-most-one', checker);
};

const checkAnnotation = (annotation: JsonObject, path: string, checker: Checker): void => {
  checkIdentity(annotation, path, checker);
  checkOrigin(annotation, path, checker);
  checkTexts(annotation, 'motivation', path, 'any', checker);
  checkThere(annotation, 'target', path, checker);
  checkResources(annotation['target'], at(path, 'target'), checker);
  checkResources(annotation['body'], at(path, 'body'), checker);
  checkTexts(annotation, 'bodyValue', path, 'at-most-one', checker);
  if (Object.hasOwn(annotation, 'bodyValue') && Object.hasOwn(annotation, 'body')) checker.note('body-twice', at(path, 'bodyValue'));
  for (const sheet of valuesOf(annotation['stylesheet'])) {
    if (!isObject(sheet) && !isAddress(sheet)) checker.note('not-an-address', at(path, 'stylesheet'));
  }
};

const checkPage = (page: JsonObject, path: string, checker: Checker): void => {
  checkAddresses(page, 'id', path, 'at-most-one', checker);
  checkCounts(page, 'startIndex', path, checker);
  checkThere(page, 'items', path, checker);
  for (const [i, item] of valuesOf(page['items']).entries()) {
    const place = `${at(path, 'items')}[${String(i)}]`;
    if (isObject(item)) checkAnnotation(item, place, checker);
    else if (!isAddress(item)) checker.note('not-an-address', place);
  }
};

const checkCollection = (collection: JsonObject, checker: Checker): void => {
  checkIdentity(collection, '', checker);
  checkOrigin(collection, '', checker);
  checkCounts(collection, 'total', '', checker);
  for (const key of ['first', 'last']) {
    for (const page of valuesOf(collection[key])) {
      if (isObject(page)) checkPage(page, key, checker);
      else if (!isAddress(page)) checker.note('not-an-address', key);
    }
  }
};

const checkContext = (object: JsonObject, checker: Checker): void => {
  const contexts = valuesOf(object['@context']);
  if (contexts.length === 0) checker.note('missing', '@context');
  else if (!contexts.includes(ANNOTATION_CONTEXT)) checker.note('unknown-context', '@context');
};

/**
 * What is wrong with a value as an annotation, a page of annotations or a collection of them after the Web Annotation Data Model;
 * nothing when it is right.
 */
export function checkWebAnnotation(value: unknown): AnnotationProblem[] {
  const problems: AnnotationProblem[] = [];
  const checker: Checker = { note: (code, path) => void problems.push({ code, path }) };
  if (!isObject(value)) return [{ code: 'not-an-object', path: '' }];
  checkContext(value, checker);
  const types = typesOf(value);
  if (types.length === 0) checker.note('missing', 'type');
  else if (types.includes('Annotation')) checkAnnotation(value, '', checker);
  else if (types.includes('AnnotationPage')) checkPage(value, '', checker);
  else if (types.includes('AnnotationCollection')) checkCollection(value, checker);
  else checker.note('unknown-type', 'type');
  return problems;
}
