import type { Command } from 'commander';
import { addReviewOptions, type ReviewFlags } from './options/review-options.ts';
import type { Run, Subcommand } from './subcommand.ts';

/** The command that corrects claims in the browser. */
export const REVIEW_COMMAND: Subcommand = {
  name: 'review',
  description: 'correct the claims of an article in the browser, and save them as a claim file',
  define: defineReview,
};

function defineReview(command: Command, { finish }: Run): void {
  command
    .argument('<article>', 'file with the article, or a claim file that names it')
    .argument('[claims]', 'claim file (default: the article’s name with .yaml, beside it or above articles/)');
  addReviewOptions(command).action(async (article: string, claims: string | undefined, flags: ReviewFlags) => {
    const { review } = await import('./commands/review.ts');
    finish(await review(article, claims ?? null, flags));
  });
}
