import type { Claim } from '../../analysis/claim.ts';
import { keyOf, keysOf } from '../../report/tellers.ts';
import { counted } from '../../wording.ts';
import { isOwnVoice } from '../claims/columns.ts';
import { bdi, escapeHtml } from '../escape/html.ts';
import { type AxisTrace, axesOf } from '../explain/trace.ts';
import { arrow } from '../terminal/bidi.ts';
import { levelTag, numberOf, type Page, sourceAnchor } from './view.ts';

/**
 * The attribution table: a row for each claim, with a link to its words and the explanation of its
 * level.
 */
export function claimsTable(view: Page): string {
  const { messages, page } = view;
  if (view.claims.length === 0) return `<p>${escapeHtml(messages.noClaims)}</p>`;
  const heads = [
    page.number,
    messages.headers.level,
    messages.headers.source,
    messages.headers.cue,
    messages.headers.content,
  ];
  const header = heads.map((head) => `<th scope="col" role="columnheader">${escapeHtml(head)}</th>`).join('');
  const rows = view.claims.map((claim) => row(claim, view)).join('\n');
  // The explicit roles survive the card layout of narrow screens.
  return `<table class="claims" role="table" aria-labelledby="h-table"><thead role="rowgroup"><tr role="row">${header}</tr></thead>
<tbody role="rowgroup">
${rows}
</tbody></table>`;
}

function row(claim: Claim, view: Page): string {
  const { report, messages, page } = view;
  const number = numberOf(claim, view);
  const { language, direction } = report.document;
  const own = `lang="${escapeHtml(language)}" dir="${direction}"`;
  const cells = [
    [
      page.number,
      `<a href="#${isOwnVoice(claim) ? 'h-article' : `t-${number}`}" title="${escapeHtml(page.inText)}">${number}</a> <code class="id" dir="ltr">${escapeHtml(claim.id)}</code>`,
      '',
    ],
    [messages.headers.level, levelTag(claim.hedging.level, view), ''],
    [messages.headers.source, way(claim, view), ''],
    [messages.headers.cue, escapeHtml(claim.cue?.text ?? ''), own],
    [
      messages.headers.content,
      `<span ${own} class="words">${escapeHtml(claim.content.text)}</span>${why(claim, view)}`,
      '',
    ],
  ] as const;
  const html = cells.map(
    ([label, value, attributes]) => `<td role="cell" data-label="${escapeHtml(label)}" ${attributes}>${value}</td>`,
  );
  const tellers = claim.source === null ? ['own'] : keysOf(claim).map((key) => sourceAnchor(key, view));
  const data = [
    ['claim', claim.id],
    ['source', tellers.join(' ')],
    ['level', claim.hedging.level],
    ['stance', claim.stance],
    ['kind', claim.kind ?? ''],
  ].map(([name, value = '']) => `data-${name}="${escapeHtml(value)}"`);
  const nested = claim.parent === null ? '' : ' class="nested"';
  return `<tr role="row" id="c-${number}"${nested} ${data.join(' ')}>${html.join('')}</tr>`;
}

/** The tellers, the outermost first, each linked to its profile. */
function way(claim: Claim, view: Page): string {
  const { source, chain } = claim;
  if (source === null) return escapeHtml(view.messages.ownVoice);
  const relays = chain.filter(({ id }, index) => id !== source.id || index < chain.length - 1);
  const named = source.name ?? (source.text === '' ? null : source.text);
  const last = named === null ? escapeHtml(view.messages.nobody) : bdi(named);
  const link = (key: string, html: string): string => `<a href="#${sourceAnchor(key, view)}">${html}</a>`;
  const names = [...relays.map(({ id, name }) => link(id, bdi(name))), link(keyOf(source), last)];
  return names.join(` <span class="arrow">${arrow(view.messages.direction)}</span> `);
}

function why(claim: Claim, view: Page): string {
  const { report, messages, page } = view;
  const axes = axesOf(claim, report, messages)
    .map((axis) => axisItem(axis, view))
    .join('');
  const sum = `<li><b>${escapeHtml(messages.sum)}</b> ${escapeHtml(counted(claim.hedging.points, page.points, messages.tag))} ${arrow(messages.direction)} ${escapeHtml(messages.level[claim.hedging.level])}</li>`;
  const facts = [
    [messages.headers.kind, claim.kind === null ? '' : messages.kind[claim.kind]],
    [messages.headers.type, isOwnVoice(claim) ? '' : messages.type[claim.type]],
    [messages.headers.stance, messages.stance[claim.stance]],
    [messages.headers.polarity, messages.polarity[claim.polarity]],
  ].filter(([, value]) => value !== '');
  const codes = [claim.cue?.entry, claim.frame].filter((code) => typeof code === 'string');
  const said = facts.map(([label = '', value = '']) => `${escapeHtml(label)}: ${bdi(value)}`).join(' · ');
  const place = `${escapeHtml(messages.headers.place)}: <span dir="ltr">${claim.place.line}:${claim.place.column}</span>`;
  return `<details><summary>${escapeHtml(messages.headers.trace)}</summary><ul>${axes}${sum}</ul><p>${said} · ${place}${within(claim, view)}<br>${codes.map((code) => `<code dir="ltr">${escapeHtml(code)}</code>`).join(' ')}</p></details>`;
}

function within(claim: Claim, view: Page): string {
  const parent = claim.parent === null ? undefined : view.claims.find(({ id }) => id === claim.parent);
  if (parent === undefined) return '';
  const number = numberOf(parent, view);
  return ` · ${escapeHtml(view.page.within)}: <a href="#c-${number}">${number}</a>`;
}

function axisItem({ axis, label, points, reasons }: AxisTrace, { messages, report }: Page): string {
  const found = new Map(reasons.filter(({ text }) => text !== '').map((reason) => [reason.text, reason.entry]));
  const quoted = [...found].map(
    ([text, entry]) =>
      `<q lang="${escapeHtml(report.document.language)}">${bdi(text)}</q>${entry === null ? '' : ` <code dir="ltr">${escapeHtml(entry)}</code>`}`,
  );
  return `<li>${escapeHtml(messages.axis[axis])}: ${escapeHtml(label)} <b dir="ltr">+${points}</b> ${quoted.join(' ')}</li>`;
}
