import type { PageElement } from './prune.ts';

/** The part of the DOM that is used besides that of `prune`. */
interface QuotingElement extends PageElement {
  readonly ownerDocument: {
    readonly createElement: (name: string) => QuotingElement;
    readonly createTextNode: (text: string) => QuotingElement;
  };
  readonly parentNode: QuotingElement | null;
  readonly previousSibling: QuotingElement | null;
  readonly lastChild: QuotingElement | null;
  readonly prepend: (...nodes: readonly QuotingElement[]) => void;
}

const ARABIC = /\p{Script=Arabic}/u;
const STARTS_QUOTED = /^["“”„«‘']/u;
const COLON = /[:：]$/u;
const MAX_ANCESTORS = 5;
const MAX_STEPS = 30;
const MAX_ELEMENTS = 300;
const TEXT = 3;
const MAX_ITEMS = 20;
const MAX_ITEM = 300;

/**
 * Marks what a page shows as quotations by its layout: embedded posts become quotations of their
 * authors, block quotes behind a colon get quotation marks, and lists behind a colon become one sentence.
 */
export function markQuotations(root: PageElement): void {
  const page = root as QuotingElement;
  const all = (selector: string): QuotingElement[] =>
    [...page.querySelectorAll(selector)].slice(0, MAX_ELEMENTS) as QuotingElement[];
  for (const post of all(POSTS)) replacePost(post);
  for (const quote of all('blockquote:not([type])')) if (COLON.test(textBefore(quote))) quoteParagraphs(quote);
  for (const list of all('ul, ol')) if (COLON.test(textBefore(list))) joinItems(list);
}

// The block quotes that X, Facebook, Telegram, Instagram, Bluesky and TikTok give to embed a post.
const POSTS =
  'blockquote.twitter-tweet, blockquote.twitter-video, blockquote.fb-xfbml-parse-ignore, blockquote.telegram-post, ' +
  'blockquote.instagram-media, blockquote.bluesky-embed, blockquote.tiktok-embed';
// Names stand before a handle, or in the words that a network adds.
const AUTHORS = [
  /[—–-]\s*([^—–@]{1,80}?)\s*\(@/u,
  /(?:posted by|a post shared by|منشور تمت مشاركته بواسطة|تم النشر بواسطة)\s+([^@(]{1,80}?)\s*(?:\(@| on |$)/iu,
];
const LINK = /(?:https?:\/\/|pic\.twitter\.com\/)\S+/g;

function replacePost(post: QuotingElement): void {
  const texts = [...post.querySelectorAll('p')].map((part) =>
    oneLine(part).replace(LINK, '').replace(/ +/g, ' ').trim(),
  );
  const all = oneLine(post);
  const words = texts.filter((text) => text !== '' && !isNetworkText(text)).join(' ');
  const author = authorOf(post, all.replace(texts.join(' '), ' '));
  const place = outermost(post);
  if (words === '') {
    place.remove();
    return;
  }
  const isIntroduced = COLON.test(textBefore(place));
  const paragraph = post.ownerDocument.createElement('p');
  const quoted = inMarks(words);
  paragraph.append(post.ownerDocument.createTextNode(isIntroduced || author === '' ? quoted : `${author}: ${quoted}`));
  place.replaceWith(paragraph);
}

const isNetworkText = (text: string): boolean => AUTHORS.some((pattern) => pattern.exec(text)?.index === 0);

function authorOf(post: QuotingElement, rest: string): string {
  for (const pattern of AUTHORS) {
    const name = pattern.exec(rest)?.[1]?.trim();
    if (name !== undefined && name !== '') return name;
  }
  // Telegram names the channel in a link.
  return oneLine(post.querySelector('a[href^="https://t.me/"]')).slice(0, MAX_ITEM);
}

/** The element, or an ancestor that holds nothing else. */
function outermost(element: QuotingElement): QuotingElement {
  const text = oneLine(element);
  let found = element;
  for (let count = 0; count < MAX_ANCESTORS; count++) {
    const parent = found.parentNode;
    if (parent === null || !/^(?:DIV|FIGURE|SECTION|ASIDE|SPAN|CENTER)$/i.test(parent.nodeName)) return found;
    if (oneLine(parent) !== text) return found;
    found = parent;
  }
  return found;
}

/** The last text before an element. The numbers of steps are limited, so that no page takes quadratic time. */
function textBefore(element: QuotingElement): string {
  let steps = 0;
  let node: QuotingElement | null = element;
  while (node !== null && steps < MAX_STEPS) {
    for (let other = node.previousSibling; other !== null && steps < MAX_STEPS; other = other.previousSibling) {
      steps += 1;
      const text = /^(?:SCRIPT|STYLE)$/i.test(other.nodeName) ? '' : lastTextOf(other);
      if (text !== '') return text;
    }
    steps += 1;
    node = node.parentNode;
  }
  return '';
}

function lastTextOf(element: QuotingElement): string {
  let node: QuotingElement | null = element;
  for (let steps = 0; node !== null && steps < MAX_STEPS; steps++) {
    if (node.nodeType === TEXT) {
      const text = oneLine(node);
      if (text !== '') return text;
    }
    const previous: QuotingElement | null = node === element ? null : node.previousSibling;
    node = node.lastChild ?? previous;
  }
  return '';
}

/** Adds quotation marks: each paragraph opens with one, the last ends with one. */
function quoteParagraphs(quote: QuotingElement): void {
  const paragraphs = [...quote.querySelectorAll('p')].filter((part) => oneLine(part) !== '') as QuotingElement[];
  const parts = paragraphs.length > 0 ? paragraphs : [quote];
  if (parts.some((part) => STARTS_QUOTED.test(oneLine(part)))) return;
  const [open, close] = ARABIC.test(oneLine(quote)) ? ['«', '»'] : ['“', '”'];
  for (const [index, part] of parts.entries()) {
    part.prepend(part.ownerDocument.createTextNode(open));
    if (index === parts.length - 1) part.append(part.ownerDocument.createTextNode(close));
  }
}

/** Replaces a list by a paragraph with its items, parted by semicolons; lists of links are left as they are. */
function joinItems(list: QuotingElement): void {
  const items = [...list.querySelectorAll('li')].map(oneLine).filter((item) => item !== '');
  const isLong = items.length > MAX_ITEMS || items.some((item) => item.length > MAX_ITEM);
  if (items.length < 2 || isLong || list.querySelector('a, ul, ol') !== null) return;
  const separator = ARABIC.test(items.join('')) ? '؛ ' : '; ';
  const [last = '', ...rest] = items.toReversed();
  const text = [...rest.toReversed().map((item) => item.replace(/[.;؛,،]$/u, '')), last].join(separator);
  const paragraph = list.ownerDocument.createElement('p');
  paragraph.append(list.ownerDocument.createTextNode(text));
  list.replaceWith(paragraph);
}

const inMarks = (text: string): string => (ARABIC.test(text) ? `«${text}»` : `“${text}”`);

const oneLine = (element: { readonly textContent: string | null } | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
