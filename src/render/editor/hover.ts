import type { ClaimHover } from '../../claimfile/editor/hover.ts';
import type { Report } from '../../report/report.ts';
import type { Span } from '../../text/span.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import { traceOf } from '../explain/trace.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import type { Messages } from '../locale/messages.ts';

/** What an editor shows of a claim, as Markdown: the article's sentence with the content in bold, and the sum behind the level. */
export function hoverMarkdown({ passage, analysed }: ClaimHover, report: Report | null, messages: Messages): string {
  const { notInArticle, notAnalysed } = messages.editor;
  const sentence = passage === null ? notInArticle : boldIn(passage.text, passage.marked);
  if (analysed === null || report === null) return [sentence, notAnalysed].join('\n\n');
  const { level } = analysed.hedging;
  const heading = `${LEVEL_SIGNS[level]} ${messages.level[level]}`;
  return [sentence, `${heading} – ${escapeMarkdown(withoutMarks(traceOf(analysed, report, messages)))}`].join('\n\n');
}

function boldIn(text: string, marked: readonly Span[]): string {
  let at = 0;
  const parts = marked.map(({ start, end }) => {
    const before = spaced(text.slice(at, start));
    at = end;
    return `${before}**${escapeMarkdown(text.slice(start, end))}**`;
  });
  return [...parts, spaced(text.slice(at))].join('');
}

/** Escaped text with the spaces at its ends, which separate it from the bold words beside it. */
const spaced = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${escapeMarkdown(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;

// A page lays out each direction by itself; a terminal needs the marks.
const withoutMarks = (text: string): string => text.replaceAll('\u200e', '');
