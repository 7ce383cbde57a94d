import type { TokenView } from './token-view.ts';

/** The token that a table decides about; tables add what else their rows ask. */
export interface TableContext {
  readonly at: number;
}

/** A row of a rule table. */
export interface Row<Context extends TableContext, Outcome> {
  /** `<table>/<row>`, such as `mention/verb`: examples and traces name rows by it. */
  readonly id: string;
  readonly when: (view: TokenView, context: Context) => boolean;
  readonly outcome: Outcome | ((view: TokenView, context: Context) => Outcome);
}

/** An ordered list of rows: the first whose condition holds decides. */
export interface RuleTable<Context extends TableContext, Outcome> {
  readonly id: string;
  readonly rows: readonly Row<Context, Outcome>[];
  /** What holds where no row fires. */
  readonly otherwise: Outcome;
}

/**
 * The outcome of the first row that fires. Readers call this for nearly every token, so it allocates nothing; without a
 * trace it records nothing.
 */
export function decide<Context extends TableContext, Outcome extends number | string | boolean>(
  table: RuleTable<Context, Outcome>,
  view: TokenView,
  context: Context,
): Outcome {
  const { rows } = table;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row<Context, Outcome>;
    if (!row.when(view, context)) continue;
    view.trace?.decided(table.id, row.id, context.at);
    return typeof row.outcome === 'function' ? row.outcome(view, context) : row.outcome;
  }
  view.trace?.decided(table.id, `${table.id}/otherwise`, context.at);
  return table.otherwise;
}
