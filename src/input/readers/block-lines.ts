/** The part of the DOM that is used. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly previousSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly getAttribute?: (name: string) => string | null;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// No sentences of the article: data, captions, controls, embedded pages.
const SKIPPED = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE TABLE FIGURE FIGCAPTION NAV ASIDE FORM BUTTON SELECT TEXTAREA SVG MATH IFRAME OBJECT VIDEO AUDIO CANVAS',
);
const BLOCKS = names(
  'ADDRESS ARTICLE BLOCKQUOTE BODY BR CENTER DD DETAILS DIV DL DT FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TD TH TR UL',
);
const TEXT = 3;
const ELEMENT = 1;
const CAPTION = /(?:^|[\s_-])(?:caption|figcaption|photo-credit|image-credit)(?![a-z])/i;
const NOTE = /^(?:footnote|endnote|comment)-\d/;
const FOOTNOTE = /^\s*\[[\d*]{1,3}\]\s*$/;

/** The text of an element: one line per block that has words, with single spaces between words. */
export function linesBelow(root: PageNode): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const words = line
      .replace(/\u00ad/g, '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  walk(root, {
    text: (words) => {
      line += words;
    },
    edge: ({ nodeName }) => {
      if (BLOCKS.has(nodeName.toUpperCase())) end();
      else if (nodeName.toUpperCase() === 'Q') line += '"';
    },
    skips: isSkipped,
  });
  end();
  return lines;
}

interface Visitor<Node extends PageNode> {
  readonly text: (words: string, node: Node) => void;
  /** Called at the start and at the end of an element. */
  readonly edge: (element: Node) => void;
  /** Whether to skip an element and its descendants. */
  readonly skips: (element: Node) => boolean;
}

/** Walks a tree without recursion, so that deep nesting cannot overflow the stack. */
export function walk<Node extends PageNode>(root: Node, { text, edge, skips }: Visitor<Node>): void {
  let node: Node | null = root;
  while (node !== null) {
    if (node.nodeType === TEXT) text(node.textContent ?? '', node);
    const isOpen = node.nodeType === ELEMENT && !skips(node);
    if (isOpen) edge(node);
    if (isOpen && node.firstChild !== null) {
      node = node.firstChild as Node;
      continue;
    }
    if (isOpen) edge(node);
    while (node !== root && node.nextSibling === null) {
      const up = node.parentNode as Node | null;
      if (up === null) return;
      edge(up);
      node = up;
    }
    node = node === root ? null : (node.nextSibling as Node | null);
  }
}

function isSkipped(element: PageNode): boolean {
  const name = element.nodeName.toUpperCase();
  if (SKIPPED.has(name) || element.getAttribute?.('hidden') != null) return true;
  if (CAPTION.test(element.getAttribute?.('class') ?? '')) return true;
  if (NOTE.test(element.getAttribute?.('id') ?? '')) return true;
  return name === 'SUP' && FOOTNOTE.test(element.textContent ?? '');
}
