import type { PolicyInForce } from '../../analysis/grading/policy.ts';
import type { Article } from '../../input/article.ts';
import { type FormatName, formats } from '../../render/claims/claim-formats.ts';
import type { RenderOptions } from '../../render/options.ts';
import { reportOn } from '../../report/build.ts';
import { toInput } from '../io/inputs.ts';
import { hiddenClaims, type Selection, selectClaims } from './select.ts';
import { type Order, sortClaims } from './sort.ts';

/** How to render reports. */
export interface RenderSetup {
  readonly name: FormatName;
  readonly options: RenderOptions;
  readonly selection: Selection;
  readonly sort: Order;
  /** Whether to make the companion files of the format as well. */
  readonly withCompanions: boolean;
}

/** An article to analyse, and the policy that applies to it; null for the built-in one. */
export interface RenderJob {
  readonly article: Article;
  readonly policy: PolicyInForce | null;
}

/** A rendered report. */
export interface Rendered {
  readonly text: string;
  /** The texts of the companion files, by extension; brat needs the article beside its annotations. */
  readonly companions: Readonly<Record<string, string>>;
}

/** Returns a function that analyses one article and renders the report. */
export async function openRender({ name, options, selection, sort, withCompanions }: RenderSetup) {
  const format = await formats[name]();
  const companionsOf = Object.entries((withCompanions ? format.beside : null) ?? {});
  return async ({ article, policy }: RenderJob): Promise<Rendered> => {
    const whole = await reportOn({ ...toInput(article), policy });
    const report = sortClaims(selectClaims(whole, selection), sort);
    const shown = { ...options, hidden: hiddenClaims(whole, selection) };
    await format.prepare?.(report, shown);
    const companions = companionsOf.map(([extension, make]) => [extension, make(report, article.text)]);
    return { text: format.render(report, shown, article.text), companions: Object.fromEntries(companions) };
  };
}
