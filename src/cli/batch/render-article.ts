import type { PolicyInForce } from '../../analysis/grading/policy.ts';
import type { Article } from '../../input/article.ts';
import { type FormatName, formats } from '../../render/claims/claim-formats.ts';
import type { RenderOptions } from '../../render/options.ts';
import { reportOn } from '../../report/build.ts';
import { toInput } from '../io/inputs.ts';
import { type Selection, selectClaims } from './select.ts';
import { type Order, sortClaims } from './sort.ts';

/** How reports are written. */
export interface RenderSetup {
  readonly name: FormatName;
  readonly options: RenderOptions;
  readonly selection: Selection;
  readonly sort: Order;
  /** Whether files are written that others have to stand beside. */
  readonly besides: boolean;
}

/** An article to report on, and the weights in force for it. */
export interface RenderJob {
  readonly article: Article;
  readonly policy: PolicyInForce | null;
}

/** An article's report as text of the format. */
export interface Rendered {
  readonly text: string;
  /** What has to stand in files beside the one with the report, by their extension. */
  readonly beside: Readonly<Record<string, string>>;
}

/** Gets ready to analyse one article after another and to write the reports as text. */
export async function openRender({ name, options, selection, sort, besides }: RenderSetup) {
  const format = await formats[name]();
  const others = Object.entries((besides ? format.beside : null) ?? {});
  return async ({ article, policy }: RenderJob): Promise<Rendered> => {
    const report = sortClaims(selectClaims(await reportOn({ ...toInput(article), policy }), selection), sort);
    await format.prepare?.(report, options);
    const beside = others.map(([extension, make]) => [extension, make(report, article.text)]);
    return { text: format.render(report, options, article.text), beside: Object.fromEntries(beside) };
  };
}
