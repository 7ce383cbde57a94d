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
    [
      'a transcript that is quoted, with a remark of the stage',
      'They spoke on Sunday.\n\n"SMITH: We think the letter is lost.\n\n"It was never found.\n\n"(CROSSTALK)\n\n"LANE: I know who has it."',
      [
        'SMITH / : / We think the letter is lost. … It was never found.',
        'We / think / the letter is lost',
        'LANE / : / I know who has it.',
        'I / know / who has it',
      ],
    ],
    [
      'a transcript with names in small letters, each more than once',
      'Talk\n\nRuth Lane: The pool is warm.\n\nTom Beck: It is not.\n\nRuth Lane: I swam there.\n\nTom Beck: So did I.',
      [
        'Ruth Lane / : / The pool is warm.',
        'Tom Beck / : / It is not.',
        'Ruth Lane / : / I swam there.',
        'Tom Beck / : / So did I.',
      ],
    ],
    [
      'an agency that cites somebody, as the rules chain them',
      'SANA reported, citing a military source, that two soldiers were killed.',
      ['a military source / reported … citing / two soldiers were killed'],
    ],
    [
      'an agency that gives a reason',
      'The Gazette reported that the port was shut, citing a lack of oil.',
      ['The Gazette / reported / the port was shut', 'The Gazette / citing / a lack of oil'],
    ],
    [
      'a paper that quotes somebody',
      'Reuters quoted an official as saying that the talks had failed.',
      ['an official / quoted … as saying / the talks had failed'],
    ],
    [
      'clauses that a conjunction joins before a singular verb',
      'The talks began on August 10 and South Korea says the broadcasts will go on.',
      ['South Korea / says / the broadcasts will go on'],
    ],
    ['how a thing is named', 'The boat belongs to a group of rowers called the Harbour Club.', []],
    [
      'a note in double brackets behind a quotation',
      'The minister said that "many schools will raise their fees or close" ((it)).',
      ['The minister / said / "many schools will raise their fees or close"'],
    ],
    ['topics in front of a colon', 'Notes\n\nWeather: The pool is warm.\n\nTraffic: The bridge is closed.', []],
    [
      'a quotation alone in the paragraph behind its speaker',
      '“We start at nine,” the coach said.\n\n“Nobody will be late for the race on Sunday.”',
      ['the coach / said / “We start at nine,” … “Nobody will be late for the race on Sunday.”'],
    ],
    [
      'a quotation with a statement of its own that goes on over lost ends of paragraphs',
      '"We start at nine," the coach said. "I believe the river is calm. "The boats are dry. "We will race."',
      [
        'the coach / said / "We start at nine," … "I believe the river is calm. "The boats are dry. "We will race."',
        'I / believe / the river is calm',
      ],
    ],
    [
      'a quotation behind what was said without marks, which somebody else may have said',
      'The coach said the race would start at nine. “Nobody will be late for the race on Sunday.”',
      ['The coach / said / the race would start at nine', ' /  / “Nobody will be late for the race on Sunday.”'],
    ],
    [
      'a quotation in the paragraph behind one that was closed at the end of its own',
      'The coach said: “We start at nine on Sunday.”\n\n“Nobody will be late for the race on Sunday.”',
      ['The coach / said / “We start at nine on Sunday.”', ' /  / “Nobody will be late for the race on Sunday.”'],
    ],
    [
      'verbs that no list has, between a quotation and whoever spoke',
      '"The budget is thin," deadpanned Jo Marsh.\n\n"We could sell the hall," piped up Peter Lowe.\n\n"Must we?" snorted the old baker, folding her arms.\n\n"It will do," the mayor cooed.',
      [
        'Jo Marsh / deadpanned / "The budget is thin,"',
        'Peter Lowe / piped up / "We could sell the hall,"',
        'the old baker / snorted / "Must we?"',
        'the mayor / cooed / "It will do,"',
      ],
    ],
    ['a publication with its date', '“The pool was closed for a year” — The Harbour Post, August 15, 2008', []],
    [
      'no verb between a title and a name',
      '"A Year at Sea," with Jo Marsh, is long. "A Year at Sea," the novel of Jo Marsh, is long.',
      [],
    ],
    [
      'a quotation that goes on behind a remark',
      '“We start at nine,” the coach said, pointing at the clock. “Nobody will be late.”',
      ['the coach / said / “We start at nine,” … “Nobody will be late.”'],
    ],
    [
      'one statement behind another',
      'Critics say the plan will fail; supporters say it will work.',
      ['Critics / say / the plan will fail', 'supporters / say / it will work'],
    ],
    [
      'a speaker with a relative clause that holds a clause of its own',
      'The official, who spoke on condition of anonymity because he was not allowed to talk, said the water was dirty.',
      [
        'The official, who spoke on condition of anonymity because he was not allowed to talk / said / the water was dirty',
      ],
    ],
    [
      'a town with its country in the middle of a content',
      'Lane said that she lived in Harwick, Essex until she was ten and then moved to the coast.',
      ['Lane / said / she lived in Harwick, Essex until she was ten and then moved to the coast'],
    ],
    [
      'what nobody is said to have said',
      'The port was closed, and the ferry has reportedly turned back before dawn.',
      [' / reportedly / the ferry has … turned back before dawn'],
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
    [
      'a passive of telling, whose subject is not the one who tells',
      'She was called in and told that the shop had closed.',
      [' / told / the shop had closed'],
    ],
    ['words of no entry that ascribe nothing', 'The council went on with its “reform” of the roads.', []],
    ['deeds', 'The baker walked to the station and bought a newspaper.', []],
    ['events', 'The new road opened on Monday after two years of work.', []],
    ['what befell somebody', 'Three workers were hurt when a wall fell.', []],
    ['a dash that signs nothing', 'The pool was "clean" — and warm.', []],
  ])('%s', (_, text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  test('a claim has its entry and the order of its parts', () => {
    const [claim] = attributions('The council called the plan a mistake, saying it would cost too much.', pack);
    expect(claim).toMatchObject({
      cue: { entry: expect.stringMatching(/^en\//) },
      frame: expect.stringMatching(/^en\//),
    });
  });
});
