import { describe, expect, test } from 'vitest';
import { packOf } from '../../../src/language/index.ts';
import { attributions } from '../../language/examples.ts';

const pack = await packOf('en');

/** `source / cue / content` of each claim, in order. */
const read = (text: string): string[] =>
  attributions(text, pack).map(({ source, cue, content }) => [source?.text, cue?.text, content.text].join(' / '));

describe('English attributions, as the model chooses them', () => {
  test.each([
    [
      'a clause',
      'The harbour master said the ferry would sail at noon.',
      ['The harbour master / said / the ferry would sail at noon'],
    ],
    [
      'a quotation that goes on behind its speaker',
      '“We start at nine,” the coach told reporters on Friday. “Nobody will be late.”',
      ['the coach / told / “We start at nine,” … “Nobody will be late.”'],
    ],
    [
      'an intention',
      'The council wants to close the market before winter.',
      ['The council / wants / to close the market before winter'],
    ],
    [
      'an accusation',
      'The union accused the owners of hiding the losses.',
      ['The union / accused / the owners of hiding the losses'],
    ],
    [
      'a source with what is said of its anonymity',
      'According to two officials who spoke on condition of anonymity, the bridge is not safe.',
      ['two officials who spoke on condition of anonymity / According to / the bridge is not safe'],
    ],
    [
      'what a report shows',
      'The report shows that the river has risen by two metres.',
      ['The report / shows / the river has risen by two metres'],
    ],
    [
      'an expectation of nobody, round its words',
      'Ms. Lane is expected to resign next week.',
      [' / is expected / Ms. Lane … to resign next week'],
    ],
    [
      'a participle, which shares the source',
      'The senator criticized the governor’s decision to cut the budget, calling it a mistake.',
      ['The senator / criticized / the governor’s decision to cut the budget', 'The senator / calling / it a mistake'],
    ],
    ['a question', 'She wondered whether the train would come.', ['She / wondered / whether the train would come']],
    ['an addressee', 'The minister told CNN the talks had failed.', ['The minister / told / the talks had failed']],
    [
      'a signature',
      '"The pool is clean and warm." — Ruth Lane, swimmer',
      ['Ruth Lane, swimmer / — / "The pool is clean and warm."'],
    ],
    [
      'a transcript',
      'SMITH: We never saw the letter. It was lost.',
      ['SMITH / : / We never saw the letter. It was lost.'],
    ],
    ['a word in capitals that is no name', 'NOTE: the pool is closed.', []],
    [
      'who told whom, as the rules nest it',
      'According to the newspaper, the mayor said that the plant would close.',
      [
        'the newspaper / According to / the mayor said that the plant would close',
        'the mayor / said / the plant would close',
      ],
    ],
    ['words of no entry that ascribe nothing', 'The council went on with its “reform” of the roads.', []],
    ['deeds', 'The baker walked to the station and bought a newspaper.', []],
    ['events', 'The new road opened on Monday after two years of work.', []],
    ['what befell somebody', 'Three workers were hurt when a wall fell.', []],
    ['a dash that signs nothing', 'The pool was "clean" — and warm.', []],
  ])('%s', (_, text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  test('a claim says which entry and which order of parts it comes from', () => {
    const [claim] = attributions('The council called the plan a mistake, saying it would cost too much.', pack);
    expect(claim).toMatchObject({
      cue: { entry: expect.stringMatching(/^en\//) },
      frame: expect.stringMatching(/^en\//),
    });
  });
});
