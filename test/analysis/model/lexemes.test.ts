import { describe, expect, test } from 'vitest';
import { readClusters } from '../../../src/analysis/model/clusters.ts';
import { hashText } from '../../../src/analysis/model/hashing.ts';
import { newLexemes } from '../../../src/analysis/model/lexemes.ts';
import { packOf } from '../../../src/language/index.ts';
import { readDocument } from '../../../src/text/document.ts';

const [ar, en] = [await packOf('ar'), await packOf('en')];

/** The hashes of each word of a text in a column. */
function column(text: string, name: string, pack = en, table = ''): number[] {
  const { tokens } = readDocument({ id: 'x', path: null, text }, pack);
  const lexemes = newLexemes(pack, { clusters: readClusters(table), entryClasses: [] });
  const values = lexemes.column(name);
  return tokens.map((token) => values[lexemes.add(token, text)] as number);
}

describe('the columns of a word', () => {
  test('proclitics, stem and enclitic apart, where the language splits them', () => {
    // «وللوزير وكتابه»: and for the minister, and his book
    expect(column('وللوزير', 'stem', ar)).toEqual([hashText(ar.normalise('الوزير'))]);
    expect(column('وللوزير', 'proclitic', ar)).toEqual([hashText('ول')]);
    expect(column('minister', 'stem')).toEqual([hashText('minister')]);
    expect(column('minister', 'proclitic')).toEqual([hashText('')]);
  });

  test('its last letters, and whether it is in a class', () => {
    expect(column('walking', 'suffix')).toEqual([hashText('ing')]);
    expect(column('spokesman which', 'class.title').map((value) => value > 0)).toEqual([true, false]);
  });

  test('a column requested later has the earlier words too', () => {
    const text = 'ferry pool';
    const { tokens } = readDocument({ id: 'x', path: null, text }, en);
    const lexemes = newLexemes(en, { clusters: readClusters(''), entryClasses: [] });
    for (const token of tokens) lexemes.add(token, text);
    expect(lexemes.column('word')).toEqual([0, hashText('ferry'), hashText('pool')]);
  });
});

describe('clusters of words', () => {
  const TABLE = '0101100\tferry boat\n0101111\tship\n11\tsaid\n';

  test('words of one cluster, and those that share the beginning of their path', () => {
    const [ferry, boat, ship, said, pool] = column('ferry boat ship said pool', 'cluster.4', en, TABLE);
    expect(ferry).toBe(boat);
    expect(ferry).toBe(ship);
    expect(ferry).not.toBe(said);
    expect(pool).toBe(0);
    const [short, long] = column('ferry ship', 'cluster.6', en, TABLE);
    expect(short).not.toBe(long);
  });

  test('a line without a path is rejected', () => {
    expect(() => readClusters('01\tboat\nferry\n')).toThrow(
      'clusters, line 2: must be a path of 0 and 1, a tab, and words',
    );
  });
});
