import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { packOf } from '../../src/language/index.ts';
import { readDocument } from '../../src/text/document.ts';

const pack = await packOf('en');

/** The sources of an article's attributed claims, each as `name, transparency`. */
function sourcesOf(text: string): string[] {
  const { claims } = analyze(readDocument({ id: 'article', path: null, text }, pack), pack);
  return claims.flatMap(({ source }) => (source === null ? [] : [`${source.name}, ${source.transparency}`]));
}

const said = (who: string): string => `${who} said the road was shut.`;

describe('the name of a source', () => {
  test('a document that somebody has seen is a document', () => {
    expect(
      sourcesOf(said('A leaked internal letter seen by Harwick News')).map((source) => source.split(', ')[1]),
    ).toEqual(['organisation']);
  });

  test.each([
    ['Rep. Trey Holm (R-S.C.)', 'Trey Holm, person'],
    ['Mr. Deese', 'Deese, person'],
    ['G.K. Lindqvist', 'G.K. Lindqvist, person'],
    ['Peter R. Newlund II', 'Peter R. Newlund II, person'],
    ['Mark Cuban', 'Mark Cuban, person'],
    ['Charlotte Mayor Jennifer Roe', 'Jennifer Roe, person'],
    ['Hillary Clinton spokesman Brian Roe', 'Brian Roe, person'],
    ["Malaysia's Prime Minister, Najib Razak,", 'Najib Razak, person'],
    ['Ann Roe, chairman and founder of the Harwick Bank,', 'Ann Roe, person'],
    ['Commission for Rural Roads chief Trevor Roe', 'Trevor Roe, person'],
    ['Director of the Harwick Council on Roads Alice Roe', 'Alice Roe, person'],
    ['Last week Sanna Holm', 'Sanna Holm, person'],
    ['Omar al-Masri', 'Omar al-Masri, person'],
    ['Harwick Association director Ann Walker', 'Ann Walker, person'],
    ['General secretary Brian Barber', 'Brian Barber, person'],
    ['The entrepreneur Trevant Valentine', 'Trevant Valentine, person'],
  ])('is a person’s without title, office and employer: %s', (who, source) => {
    expect(sourcesOf(said(who))).toEqual([source]);
  });

  test.each([
    ["Keith Holm's wife", "Keith Holm's wife, role"],
    ['The Hillary Clinton campaign', 'Hillary Clinton campaign, organisation'],
    ['The Harwick Council', 'Harwick Council, organisation'],
    ['General Electric', 'General Electric, organisation'],
    ["Holmqvist's", 'Holmqvist, organisation'],
    ['Donald Trump supporters', 'Donald Trump supporters, anonymous'],
    ['A spokesman for Donald Trump', 'spokesman for Donald Trump, role'],
    ['Supporters of nominee Donald Trump', 'Supporters of nominee Donald Trump, anonymous'],
    ['The Irving School District', 'Irving School District, organisation'],
  ])('is not that of a person who only is named in it: %s', (who, source) => {
    expect(sourcesOf(said(who))).toEqual([source]);
  });

  test.each([
    ['AROS', 'AROS, organisation'],
    ['The F.B.I.', 'F.B.I, organisation'],
    ['Holm Inc.', 'Holm Inc, organisation'],
    ['The secularist magazine MicroMega', 'MicroMega, organisation'],
    ['Two Democratic speechwriters', 'Two Democratic speechwriters, anonymous'],
    ['Mexicans', 'Mexicans, anonymous'],
    ['Vendrix', 'Vendrix, organisation'],
    ['The Liberal Democrats', 'Liberal Democrats, organisation'],
    ['The nurse', 'nurse, anonymous'],
    ['The 62-year-old farmer', '62-year-old farmer, anonymous'],
    ['The lawyer', 'lawyer, role'],
    ['A lawyer', 'lawyer, anonymous'],
    ['Colleagues', 'Colleagues, anonymous'],
    ['Experts I interviewed', 'Experts, anonymous'],
  ])('is a body’s, or nobody’s: %s', (who, source) => {
    expect(sourcesOf(said(who))).toEqual([source]);
  });

  test('is the full form of an acronym in brackets', () => {
    const text = 'The Bank for Rural Credit (BRC) opened in May. BRC said it would lend more.';
    expect(sourcesOf(text)).toEqual(['Bank for Rural Credit, organisation']);
  });

  test.each([
    ['Rashid Holm spoke first. Holm said the road was shut.', 'Rashid Holm'],
    ['Omar al-Masri spoke first. Al-Masri said the road was shut.', 'Omar al-Masri'],
  ])('is a person’s where the article has more of it: %s', (text, name) => {
    expect(sourcesOf(text)).toContain(`${name}, person`);
  });

  test.each([
    ['Vendrix Foods said it grew. It is the trade of Vendrix Foods Ltd.', 'Vendrix Foods'],
    ['Vendrix Foods Ltd. (LSE: VDX) announced that it grew.', 'Vendrix Foods Ltd'],
    ['HARWICK, March 4, 2026 /Newswire/ -- Vendrix Ltd., a maker of meals, announced that it grew.', 'Vendrix Ltd'],
  ])('is a company’s, without ticker and dateline: %s', (text, name) => {
    expect(sourcesOf(text).map((source) => source.replace('.', ''))).toEqual([`${name}, organisation`]);
  });

  test('is that of both whom "and his" joins', () => {
    expect(sourcesOf(said('Holm and his wife, Mary,'))).toEqual(['Holm and his wife, role']);
  });

  test('is none before the colon of breaking news', () => {
    expect(sourcesOf('BREAKING: Mayor Tom Holm said the road was shut.')).toEqual(['Tom Holm, person']);
  });

  test('is an acronym where the brackets stand behind other words', () => {
    const text = 'The office in Harwick (BRC) opened in May. BRC said it would lend more.';
    expect(sourcesOf(text)).toEqual(['BRC, organisation']);
  });

  test('is that of the news agency, not of its country', () => {
    const text = "Norway's news agency Northern Wire (NW) said the port was shut. Norway said it would open.";
    expect(sourcesOf(text)).toEqual(['Northern Wire, organisation', 'Norway, organisation']);
  });

  test('is a person’s where it begins a turn in a transcript', () => {
    const text = 'HOLM: What did you know?\n\nROE: I knew nothing about it.';
    expect(sourcesOf(text)).toEqual(['HOLM, person', 'ROE, person']);
  });

  test('is a handle where a post has one', () => {
    const text = '"The river is at my door," tweeted @harwick_fan on Monday.';
    expect(sourcesOf(text)).toEqual(['@harwick_fan, anonymous']);
  });

  test('is no topic before a headline’s colon', () => {
    const text = 'Storm: City gets ready\n\nThe mayor said that the storm was big.';
    expect(sourcesOf(text)).toEqual(['mayor, role']);
  });

  test('is a person’s where a transcript writes it in capitals', () => {
    const text = 'HOLM said the road was shut. Later, Holm asked why.';
    expect(sourcesOf(text)[0]).toBe('HOLM, person');
  });

  test('is that of the antecedent of a relative pronoun, unless several words separate them', () => {
    const text =
      'Ann Roe, who had told the paper that the road was shut, left. The driver of the red car, who said he was ill, stayed.';
    expect(sourcesOf(text)).toEqual(['Ann Roe, person', 'null, none']);
  });
});
