/** As much of a node of a page as is looked at. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly getAttribute?: (name: string) => string | null;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// What is no sentence of the article: data, captions, controls, other pages.
const LEFT_OUT = names(
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

/** The text of a page's part: a line for each block that has words, with one blank between words. */
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
    skips: isLeftOut,
  });
  end();
  return lines;
}

interface Visitor<Node extends PageNode> {
  readonly text: (words: string) => void;
  /** Called where an element begins, and where it ends. */
  readonly edge: (element: Node) => void;
  /** Whether an element is gone past, with all that is in it. */
  readonly skips: (element: Node) => boolean;
}

/** Goes through a tree without calling itself: no depth of nesting overflows the stack. */
export function walk<Node extends PageNode>(root: Node, { text, edge, skips }: Visitor<Node>): void {
  let node: Node | null = root;
  while (node !== null) {
    if (node.nodeType === TEXT) text(node.textContent ?? '');
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

function isLeftOut(element: PageNode): boolean {
  const name = element.nodeName.toUpperCase();
  if (LEFT_OUT.has(name) || element.getAttribute?.('hidden') != null) return true;
  if (CAPTION.test(element.getAttribute?.('class') ?? '')) return true;
  if (NOTE.test(element.getAttribute?.('id') ?? '')) return true;
  return name === 'SUP' && FOOTNOTE.test(element.textContent ?? '');
}
