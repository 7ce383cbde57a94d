import type { TokenView } from './token-view.ts';

/** A row of a rule table: a condition on a token and on the context of the table. */
export interface Row<Context, Outcome> {
  /** `<table>/<row>`, such as `mention/verb`, by which examples and traces refer to the row. */
  readonly id: string;
  readonly when: (view: TokenView, at: number, context: Context) => boolean;
  readonly outcome: Outcome | ((view: TokenView, at: number, context: Context) => Outcome);
}

/** An ordered list of rows: the first whose condition holds decides. */
export interface RuleTable<Context, Outcome> {
  readonly id: string;
  readonly rows: readonly Row<Context, Outcome>[];
  /** The outcome where no row applies. */
  readonly otherwise: Outcome;
}

/**
 * The outcome of the first row that applies. Readers call this for nearly every token, so it
 * allocates nothing; without a trace it records nothing.
 */
export function decide<Context, Outcome extends number | string | boolean>(
  table: RuleTable<Context, Outcome>,
  view: TokenView,
  at: number,
  context: Context,
): Outcome {
  const { rows } = table;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row<Context, Outcome>;
    if (!row.when(view, at, context)) continue;
    view.trace?.decided(table.id, row.id, at);
    return typeof row.outcome === 'function' ? row.outcome(view, at, context) : row.outcome;
  }
  view.trace?.decided(table.id, `${table.id}/otherwise`, at);
  return table.otherwise;
}
