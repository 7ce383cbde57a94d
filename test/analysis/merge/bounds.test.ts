import { describe, expect, test } from 'vitest';
import { contentRuns } from '../../../src/analysis/merge/content-bounds.ts';
import { findNestedByRules } from '../../../src/analysis/merge/find-attributions.ts';
import { sourceRuns } from '../../../src/analysis/merge/source-bounds.ts';
import type { Candidate } from '../../../src/analysis/model/candidate.ts';
import type { Run } from '../../../src/analysis/model/segments.ts';
import { findCues } from '../../../src/analysis/tokens/cues.ts';
import { findQuotations } from '../../../src/analysis/tokens/quotations.ts';
import { type TokenView, viewTokens } from '../../../src/analysis/tokens/token-view.ts';
import { packOf } from '../../../src/language/index.ts';
import { readDocument } from '../../../src/text/document.ts';

// In a sentence [ ] hold the cue that a model found, { } the runs of its content, < > those of its source.

const pack = await packOf('en');

interface Marked {
  readonly view: TokenView;
  readonly candidate: Candidate;
}

function read(marked: string): Marked {
  const text = marked.replace(/[[\]{}<>]/gu, '');
  const document = readDocument({ id: 'x', path: null, text }, pack);
  const view = viewTokens(document, pack, findQuotations(document, pack));
  const runs = (open: string, close: string): Run[] => {
    const found: Run[] = [];
    let [at, start] = [0, 0];
    for (const letter of marked) {
      if (letter === open) start = at;
      if (letter === close) {
        const [from, end] = [start, at];
        const inside = view.tokens.filter((token) => token.start >= from && token.end <= end);
        found.push({ from: inside[0]?.index ?? 0, to: (inside.at(-1)?.index ?? 0) + 1 });
      }
      if (!'[]{}<>'.includes(letter)) at++;
    }
    return found;
  };
  const [cue = { from: 0, to: 0 }] = runs('[', ']');
  const segment = { from: 0, to: view.tokens.length };
  const alternative = { from: cue.from, labels: [] };
  const candidate = { ...cue, score: 0, segment, alternative, source: runs('<', '>'), content: runs('{', '}') };
  return { view, candidate };
}

const textsOf = ({ document, tokens }: TokenView, runs: readonly Run[]): string[] =>
  runs.map(({ from, to }) => document.text.slice(tokens[from]?.start, tokens[to - 1]?.end));

describe('the bounds that a model gives a content are adjusted', () => {
  test.each([
    ['a quotation that was cut is taken whole', 'He [said] “we {sail at nine” on} Monday.', ['“we sail at nine” on']],
    ['a part of a quotation stays one', 'He [said] “we {sail} at nine” on Monday.', ['sail']],
    [
      'an open one goes on to the mark that closes it in the next paragraph',
      'He [said], {"We sail at nine.}\n\nWe may wait." He left.',
      ['"We sail at nine.\n\nWe may wait."'],
    ],
    ['not beyond one that opens', 'He [said], {"We sail at nine.}\n\nHe "may wait".', ['"We sail at nine.']],
    ['a comma before it is left out', 'He [said]{, we sail at nine}.', ['we sail at nine']],
    ['so is a complementizer', 'He [said] {that we sail}.', ['we sail']],
    ['but not one that stands alone', 'He [said] {that}.', ['that']],
    ['runs that meet are one', 'He [said] {we sail} {at nine}.', ['we sail at nine']],
    [
      'a relative clause ends at a comma that the model leaves out',
      'A rower <who> [claims] {to be free}, {Ruth Lane of Harwick}, won.',
      ['to be free'],
    ],
    ['a small gap is filled', 'He [said] {we sail} perhaps {at nine}.', ['we sail perhaps at nine']],
    ['not one with the cue in it', '{We sail}, he [said], {at nine}.', ['We sail', 'at nine']],
    ['it begins behind the complementizer', 'He [told] {us on Monday that we sail}.', ['we sail']],
    ['or at a question word', 'He [asked] {the baker whether we sail}.', ['whether we sail']],
    [
      'it ends before another statement',
      'Critics [say] {the plan will fail; supporters say it will work}.',
      ['the plan will fail'],
    ],
    ['not before another clause', 'He [said] {we sail; they wait}.', ['we sail; they wait']],
    ['behind a quotation only a quotation goes on', '{“We sail,”} he [said] {a day later}.', ['“We sail,”']],
    [
      'a quotation goes on behind its speaker',
      '{“We sail,”} [said] <Ruth Lane, who owns the boat>, “and we fish.”',
      ['“We sail,”', '“and we fish.”'],
    ],
    ['not in a new sentence', '{“We sail,”} [said] <Ruth Lane>. “We fish.”', ['“We sail,”']],
    ['nor behind a remark', '{“We sail,”} [said] <Ruth Lane> of her “big boat”.', ['“We sail,”']],
    [
      'it ends before a sentence that is quoted by another cue',
      '<Ruth Lane> [said]: {"We sail at nine.\n\n"We may wait,"} he added.',
      ['"We sail at nine.'],
    ],
    [
      'round the verb of a clause it ends with the clause',
      '{No injuries} [were reported] {in the town, but the school closed}.',
      ['No injuries', 'in the town'],
    ],
    [
      'which goes on with a second verb',
      '{No injuries} [were reported] {in the town, and fell in May}.',
      ['No injuries', 'in the town, and fell in May'],
    ],
    ['a clause goes on behind a clause', '{We sail}, he [said], {at nine}.', ['We sail', 'at nine']],
  ])('%s', (_, marked, expected) => {
    const { view, candidate } = read(marked);
    const ruled = findNestedByRules(view);
    expect(textsOf(view, contentRuns({ view, candidate, rule: ruled[0], ruled }))).toEqual(expected);
  });
});

describe('the bounds that a model gives a source are adjusted', () => {
  test.each([
    ['of two runs the nearest is taken', '<The baker> met <the mayor>, who [said] it.', ['the mayor']],
    ['marks at its ends are left out', '<The mayor,> [said] the baker.', ['The mayor']],
    ['a time behind it is left out, as the rules have it', '“We sail,” [said] <the mayor on Monday>.', ['the mayor']],
    ['but not one that the rules have', '<The mayor of Monday> [said] so.', ['The mayor of Monday']],
    ['who is told says nothing', 'The baker was [told] <the pool> was closed.', []],
    ['unless behind a preposition of the agent', 'It was [said] by <the mayor>.', ['the mayor']],
    [
      'the subject of a singular verb is one clause’s',
      'It closed on <August 10 and the mayor> [says] so.',
      ['the mayor'],
    ],
    ['two subjects of a plural verb stay', '<The mayor and the baker> [say] so.', ['The mayor and the baker']],
  ])('%s', (_, marked, expected) => {
    const { view, candidate } = read(marked);
    const cue = findCues(view).find(({ firstToken }) => firstToken >= candidate.from && firstToken < candidate.to);
    expect(textsOf(view, sourceRuns({ view, candidate, cue, rule: findNestedByRules(view)[0] }))).toEqual(expected);
  });
});
