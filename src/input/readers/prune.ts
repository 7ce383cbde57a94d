import { type PageNode, walk } from './lines.ts';

/** As much of an element as is needed for taking it out of its page. */
export interface PageElement extends PageNode {
  readonly childNodes: Iterable<PageNode>;
  readonly ownerDocument: { readonly createElement: (name: string) => PageElement };
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly append: (...nodes: readonly PageNode[]) => void;
  readonly remove: () => void;
  readonly replaceWith: (other: PageNode) => void;
}

/** How much text a part of a page holds, and how much of that is in links; in UTF-16 units. */
interface Amount {
  readonly text: number;
  readonly links: number;
}

const ASIDE = /^(?:NAV|ASIDE|FORM|BUTTON|FIGURE|FIGCAPTION)$/;
const LIST = /^[UO]L$/;
const ROLES = /^(?:navigation|complementary|dialog|toolbar|search|contentinfo)$/i;
// What the systems that newspapers run on call the parts of a page that belong to no article, as whole words of a class or id.
const NAMES = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'comments?|respond|disqus|related|relatedposts|more-on|read-?more|recommended|most-read|links-block|latest-posts',
    'share|sharing|sharedaddy|addtoany|social|newsletter|signup|subscribe|cookies?|consent|gdpr|promo|advert|advertisement|ads?',
    'sidebar|breadcrumbs?|tags|topic-list|pullquote|tweet|screen-reader-text|visually-hidden|post-footer|entry-footer|date-header',
    'caption|figcaption|photo-credit|image-credit',
  ].join('|')})(?![a-z])`,
  'i',
);
const NAMED_BY = ['class', 'id', 'data-component', 'data-testid'] as const;
/** What only the article has, or what it is in. */
const IN_ARTICLE = 'h1, main, [itemprop~=articleBody]';
/** What cells have where a table is there for the layout. */
const IN_LAYOUT = 'br, p, h1, table';
/** Of the text of a list, from which on it is one of links. */
const LINKED = 2 / 3;

/**
 * Takes out of a page what its mark-up says is no part of an article, so that a short article is not weighed against it: other
 * articles, readers' comments, captions, notices. What holds the headline or half of the page's text is kept, whatever it is called; and a
 * table of paragraphs that does is how old pages are laid out.
 */
export function prune(root: PageElement): void {
  const amounts = amountsBelow(root);
  const half = (amounts.get(root)?.text ?? 0) / 2;
  for (const [element, { text, links }] of amounts) {
    if (element === root) continue;
    const name = element.nodeName.toUpperCase();
    if (text >= half && half > 0) {
      if (name === 'TABLE' && element.querySelector(IN_LAYOUT) !== null) unfold(element);
    } else if (isBeside(element, name) || (LIST.test(name) && text > 0 && links >= text * LINKED)) element.remove();
  }
}

function isBeside(element: PageElement, name: string): boolean {
  if (ASIDE.test(name) || ROLES.test(element.getAttribute('role') ?? '')) return true;
  const isNamed = NAMED_BY.some((attribute) => NAMES.test(element.getAttribute(attribute) ?? ''));
  return isNamed && name !== 'MAIN' && element.querySelector(IN_ARTICLE) === null;
}

function amountsBelow(root: PageElement): Map<PageElement, Amount> {
  const amounts = new Map<PageElement, Amount>();
  const open = new Set<PageElement>();
  let [text, links, inLinks] = [0, 0, 0];
  walk<PageElement>(root, {
    text: (words) => {
      const { length } = words.trim();
      text += length;
      if (inLinks > 0) links += length;
    },
    edge: (element) => {
      const isLink = element.nodeName.toUpperCase() === 'A';
      if (open.delete(element)) {
        const before = amounts.get(element) ?? { text: 0, links: 0 };
        amounts.set(element, { text: text - before.text, links: links - before.links });
        if (isLink) inLinks -= 1;
      } else {
        open.add(element);
        amounts.set(element, { text, links });
        if (isLink) inLinks += 1;
      }
    },
    skips: ({ nodeName }) => /^(?:SCRIPT|STYLE|HEAD|TEMPLATE|NOSCRIPT)$/i.test(nodeName),
  });
  return amounts;
}

/** Makes the cells of a table blocks. */
function unfold(table: PageElement): void {
  for (const part of [table, ...table.querySelectorAll('tbody, thead, tfoot, tr, td, th, caption')]) {
    const block = table.ownerDocument.createElement('div');
    block.append(...part.childNodes);
    part.replaceWith(block);
  }
}
