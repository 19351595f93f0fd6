import { html as parse5Names, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';

/**
 * A tree of siblings in a chain. parse5's own tree keeps children in arrays and looks for places in them, which takes
 * quadratic time on a hostile page; here every insertion costs the same.
 */
type Linked = { parent: HtmlParent | null; previous: HtmlNode | null; next: HtmlNode | null };
type Holding = { first: HtmlNode | null; last: HtmlNode | null };

export type HtmlText = Linked & { readonly kind: 'text'; value: string };
/** A comment or document type: in the tree only while it is built. */
type HtmlAside = Linked & { readonly kind: 'aside' };
export type HtmlElement = Linked &
  Holding & {
    readonly kind: 'element';
    readonly name: string;
    readonly namespace: parse5Names.NS;
    readonly attributes: readonly Token.Attribute[];
    /** Visible characters in it, white space not counted; set by `measureTree`. */
    characters: number;
    /** Those of them that are links. */
    linked: number;
    /** How many links there are in it. */
    links: number;
  };
export type HtmlRoot = Linked & Holding & { readonly kind: 'root'; mode: parse5Names.DOCUMENT_MODE };
type HtmlParent = HtmlElement | HtmlRoot;
export type HtmlNode = HtmlText | HtmlAside | HtmlElement | HtmlRoot;

export type HtmlTree = TreeAdapterTypeMap<
  HtmlNode,
  HtmlParent,
  HtmlNode,
  HtmlRoot,
  HtmlRoot,
  HtmlElement,
  HtmlAside,
  HtmlText,
  HtmlElement,
  HtmlAside
>;

const unlinked = (): Linked => ({ parent: null, previous: null, next: null });

const newRoot = (): HtmlRoot => ({
  kind: 'root',
  ...unlinked(),
  first: null,
  last: null,
  mode: parse5Names.DOCUMENT_MODE.NO_QUIRKS,
});

const detach = (node: HtmlNode): void => {
  const { parent, previous, next } = node;
  if (parent === null) return;
  if (previous === null) parent.first = next;
  else previous.next = next;
  if (next === null) parent.last = previous;
  else next.previous = previous;
  node.parent = null;
  node.previous = null;
  node.next = null;
};

/** Puts a node before another; last where that is null. */
const insert = (parent: HtmlParent, node: HtmlNode, before: HtmlNode | null): void => {
  // Comments say nothing that is read here.
  if (node.kind === 'aside') return;
  detach(node);
  const previous = before === null ? parent.last : before.previous;
  node.parent = parent;
  node.previous = previous;
  node.next = before;
  if (previous === null) parent.first = node;
  else previous.next = node;
  if (before === null) parent.last = node;
  else before.previous = node;
};

/** So many words are put together at a time. */
const PIECES = 256;

/**
 * The parser hands text over a word at a time. Adding each to the last would leave a chain of strings as long as the
 * text, at ten times its memory.
 */
class TextGatherer {
  private node: HtmlText | null = null;
  private readonly pieces: string[] = [];

  add(parent: HtmlParent, piece: string, before: HtmlNode | null): void {
    const previous = before === null ? parent.last : before.previous;
    if (previous?.kind !== 'text' || previous !== this.node) {
      this.finish();
      if (previous?.kind === 'text') this.node = previous;
      else {
        this.node = { kind: 'text', ...unlinked(), value: '' };
        insert(parent, this.node, before);
      }
    }
    this.pieces.push(piece);
    if (this.pieces.length >= PIECES) this.putTogether();
  }

  finish(): void {
    if (this.pieces.length > 0) this.putTogether();
    this.node = null;
  }

  private putTogether(): void {
    if (this.node !== null) this.node.value += this.pieces.join('');
    this.pieces.length = 0;
  }
}

const childrenOf = (parent: HtmlParent): HtmlNode[] => {
  const children: HtmlNode[] = [];
  for (let node = parent.first; node !== null; node = node.next) children.push(node);
  return children;
};

/** Thrown inside the parser, and caught around it: parse5 has no other way to stop. */
export class TooDeep extends Error {}

/**
 * Builds the tree, and stops as soon as elements are nested deeper than `limit`. `unfold`: what a text or attribute stands for. It is
 * whole after `finish`.
 */
export const treeBuilder = (
  limit: number,
  unfold: (text: string) => string,
): { readonly adapter: TreeAdapter<HtmlTree>; readonly finish: () => void } => {
  const texts = new TextGatherer();
  return { adapter: adapterFor(limit, texts, unfold), finish: () => texts.finish() };
};

/** A copy only where there is something to unfold: hardly any attribute has it. */
const unfoldedIn = (attributes: readonly Token.Attribute[], unfold: (text: string) => string): readonly Token.Attribute[] =>
  attributes.some(({ value }) => unfold(value) !== value)
    ? attributes.map((attribute) => ({ ...attribute, value: unfold(attribute.value) }))
    : attributes;

const adapterFor = (limit: number, texts: TextGatherer, unfold: (text: string) => string): TreeAdapter<HtmlTree> => {
  let depth = 0;
  return {
    onItemPush: () => {
      depth += 1;
      if (depth > limit) throw new TooDeep(`Elements are nested deeper than ${String(limit)}.`);
    },
    onItemPop: () => {
      depth -= 1;
    },
    createDocument: newRoot,
    createDocumentFragment: newRoot,
    createElement: (name, namespace, attributes) => ({
      kind: 'element',
      ...unlinked(),
      first: null,
      last: null,
      name,
      namespace,
      attributes: unfoldedIn(attributes, unfold),
      characters: 0,
      linked: 0,
      links: 0,
    }),
    createCommentNode: () => ({ kind: 'aside', ...unlinked() }),
    createTextNode: (value) => ({ kind: 'text', ...unlinked(), value: unfold(value) }),
    appendChild: (parent, node) => insert(parent, node, null),
    insertBefore: insert,
    insertText: (parent, value) => texts.add(parent, unfold(value), null),
    insertTextBefore: (parent, value, before) => texts.add(parent, unfold(value), before),
    detachNode: detach,
    // A second <body> may add attributes to the first; none of them is needed, and a million would take their time.
    adoptAttributes: () => undefined,
    // What a template holds is not part of the page.
    setTemplateContent: () => undefined,
    getTemplateContent: newRoot,
    setDocumentType: () => undefined,
    setDocumentMode: (document, mode) => {
      document.mode = mode;
    },
    getDocumentMode: (document) => document.mode,
    getFirstChild: (parent) => parent.first,
    getChildNodes: childrenOf,
    getParentNode: (node) => node.parent,
    getAttrList: (element) => [...element.attributes],
    getTagName: (element) => element.name,
    getNamespaceURI: (element) => element.namespace,
    getTextNodeContent: (node) => node.value,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is HtmlText => node.kind === 'text',
    isCommentNode: (node): node is HtmlAside => node.kind === 'aside',
    isDocumentTypeNode: (node): node is HtmlAside => node.kind === 'aside',
    isElementNode: (node): node is HtmlElement => node.kind === 'element',
    setNodeSourceCodeLocation: () => undefined,
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => undefined,
  };
};

export type Visitor = {
  /** False: what the element holds is passed over, and it is not left. */
  readonly enter: (element: HtmlElement) => boolean;
  readonly leave: (element: HtmlElement) => void;
  readonly text: (node: HtmlText) => void;
};

/** Goes through everything in `top` in order, without recursion: the tree may be of any depth. */
export const walk = (top: HtmlNode, visitor: Visitor): void => {
  let node: HtmlNode | null = top;
  while (node !== null) {
    let down: HtmlNode | null = null;
    if (node.kind === 'text') visitor.text(node);
    else if (node.kind === 'root') down = node.first;
    else if (node.kind === 'element' && visitor.enter(node)) {
      down = node.first;
      if (down === null) visitor.leave(node);
    }
    if (down !== null) {
      node = down;
      continue;
    }
    while (node !== null && node !== top && node.next === null) {
      node = node.parent;
      if (node?.kind === 'element') visitor.leave(node);
    }
    node = node === null || node === top ? null : node.next;
  }
};
