import type { Claim } from '../../analysis/claim.ts';
import { isOwnVoice } from '../claims/columns.ts';
import { escapeHtml } from '../escape/html.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { numberOf, type Page } from './view.ts';

/** The text of the article in its own language and direction, with each claim marked. */
export function article(view: Page): string {
  const { language, direction } = view.report.document;
  const paragraphs = Array.from(view.text.matchAll(/[^\r\n]+/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  })).filter(({ start, end }) => view.text.slice(start, end).trim() !== '');
  const claims = view.claims.filter((claim) => !isOwnVoice(claim));
  const spans = claims.map((claim) => ({ claim, ...hullOf(claim) }));
  const body = paragraphs.map((range) => {
    const near = spans.filter(({ start, end }) => start < range.end && end > range.start);
    const segments = segmentsOf(
      range,
      near.map(({ claim }) => claim),
    );
    const headline =
      view.text.slice(range.start, range.end).trim() === view.report.document.title ? ' class="headline"' : '';
    return `<p${headline}>${segments.map((segment) => marked(segment, view)).join('')}</p>`;
  });
  return `<div class="article" lang="${escapeHtml(language)}" dir="${direction}">\n${body.join('\n')}\n</div>`;
}

function hullOf({ content, cue, source }: Claim) {
  const spans = [...content.spans, ...(cue?.spans ?? []), ...(source?.spans ?? [])];
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function marked(segment: Segment<Claim>, view: Page): string {
  const words = escapeHtml(view.text.slice(segment.start, segment.end));
  const part = [...(segment.cues.length > 0 ? ['cue'] : []), ...(segment.sources.length > 0 ? ['src'] : [])];
  const inner = part.length === 0 ? words : `<span class="${part.join(' ')}">${words}</span>`;
  const claim = segment.claims.at(-1);
  if (claim === undefined) return inner;
  const of = segment.claims.map((each) => each.id).join(' ');
  const depth = segment.claims.length > 1 ? ' deep' : '';
  const signs = segment.begins.map((each) => sign(each, view)).join('');
  return `${signs}<mark class="l-${claim.hedging.level}${depth}" data-claims="${escapeHtml(of)}">${inner}</mark>`;
}

/**
 * The link from the text to the table: the sign of the level and the number of the claim, before
 * its first words.
 */
function sign(claim: Claim, view: Page): string {
  const { level } = claim.hedging;
  const number = numberOf(claim, view);
  const label = `${view.page.number} ${number}: ${view.messages.level[level]}`;
  return `<a class="sign l-${level}" id="t-${number}" href="#c-${number}" data-claims="${escapeHtml(claim.id)}" lang="${view.ui}" aria-label="${escapeHtml(label)}" title="${escapeHtml(label)}">${LEVEL_SIGNS[level]}<sup>${number}</sup></a>`;
}
