import type { TokenView } from './token-view.ts';

/** A row of a rule table: a condition on a token, and on whatever else the table's reader knows of it. */
export interface Row<Context, Outcome> {
  /** `<table>/<row>`, such as `mention/verb`: examples and traces name rows by it. */
  readonly id: string;
  readonly when: (view: TokenView, at: number, context: Context) => boolean;
  readonly outcome: Outcome | ((view: TokenView, at: number, context: Context) => Outcome);
}

/** An ordered list of rows: the first whose condition holds decides. */
export interface RuleTable<Context, Outcome> {
  readonly id: string;
  readonly rows: readonly Row<Context, Outcome>[];
  /** What holds where no row fires. */
  readonly otherwise: Outcome;
}

/**
 * The outcome of the first row that fires. Readers call this for nearly every token, so it allocates nothing; without a
 * trace it records nothing.
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
