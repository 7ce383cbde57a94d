import type { Claim } from '../../analysis/claim.ts';
import type { Span } from '../../text/span.ts';
import { counted } from '../../wording.ts';
import { bdi, escapeHtml } from '../escape/html.ts';
import { ownVoiceOf, type Page, sourceAnchor } from './view.ts';

const WIDTH = 1000;
const HEIGHT = 16;

/** A timeline of the article with a lane for the writer and one for each source. */
export function strip(view: Page): string {
  const { tellings, page, messages } = view;
  const lanes = tellings.tellers.map((teller) => {
    const own = view.said.get(teller.key) ?? [];
    const name = teller.name === null ? escapeHtml(messages.nobody) : bdi(teller.name);
    return {
      html: `<a href="#${sourceAnchor(teller.key, view)}">${name}</a>`,
      name: teller.name ?? messages.nobody,
      claims: own,
    };
  });
  const writer = { html: escapeHtml(page.ownVoice), name: page.ownVoice, claims: ownVoiceOf(view) };
  const shown = [writer, ...lanes].filter(({ claims }) => claims.length > 0);
  return `<ul class="strip">${shown.map(({ html, ...rest }) => `<li><span class="who">${html}</span>${lane(rest, view)}</li>`).join('\n')}</ul>`;
}

function lane({ name, claims }: { readonly name: string; readonly claims: readonly Claim[] }, view: Page): string {
  const length = Math.max(1, view.text.length);
  const rect = ({ start, end }: Span, level: string): string => {
    const width = Math.max(3, ((end - start) / length) * WIDTH);
    const from = (start / length) * WIDTH;
    const x = view.messages.direction === 'rtl' ? WIDTH - from - width : from;
    return `<rect class="l-${level}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="${HEIGHT}"/>`;
  };
  const rects = claims.flatMap(({ content, hedging, source }) =>
    content.spans.map((span) => rect(span, source === null ? 'own' : hedging.level)),
  );
  const label = `${name}: ${counted(rects.length, view.page.passages, view.messages.tag)}`;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(label)}"><rect class="lane" x="0" y="0" width="${WIDTH}" height="${HEIGHT}"/>${rects.join('')}</svg>`;
}
