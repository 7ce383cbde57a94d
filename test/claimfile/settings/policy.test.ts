import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../../src/analysis/grading/policy.ts';
import { readPolicy } from '../../../src/claimfile/settings/policy.ts';
import { renderPolicy } from '../../../src/render/explain/policy-yaml.ts';

const policyIn = (text: string): Policy | null => {
  const result = readPolicy(text, 'p.yaml');
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.policy;
};

const messagesOf = (text: string): string[] => {
  const result = readPolicy(text, 'p.yaml');
  return 'problems' in result ? result.problems.map(({ message }) => message) : [];
};

describe('a policy file is completed with the published weights', () => {
  test.each([
    ['one weight', 'policy: { stance: { neutral: 0 } }', { stance: { ...DEFAULT_POLICY.stance, neutral: 0 } }],
    ['a fraction', 'policy: { teller: 0.5 }', { teller: 0.5 }],
    [
      'several axes',
      'policy:\n  certainty:\n    belief: 1\n  transparency:\n    role: 2\n    none: 4\n',
      {
        certainty: { ...DEFAULT_POLICY.certainty, belief: 1 },
        transparency: { ...DEFAULT_POLICY.transparency, role: 2, none: 4 },
      },
    ],
    [
      'levels',
      'policy: { levels: { none: 0, high: 4, very-high: 6 } }',
      { levels: { ...DEFAULT_POLICY.levels, high: 4, 'very-high': 6 } },
    ],
    ['sections that are empty', 'policy:\n  stance:\n  # neutral: 3\n  levels:\n', {}],
    [
      'other settings beside it',
      'rules: { a: off }\nignore: [b]\nlexicon: c.yaml\npolicy: { teller: 2 }',
      { teller: 2 },
    ],
    ['a byte order mark and tashkeel', '\ufeff# سِياسة\npolicy: { teller: 2 }', { teller: 2 }],
  ])('%s', (_, text, parts) => {
    expect(policyIn(text)).toEqual({ ...DEFAULT_POLICY, ...parts });
  });

  test.each(['', '# nothing\n', '---\n', 'policy:\n', 'rules: {}', '{}'])('%j sets none', (text) => {
    expect(policyIn(text)).toBeNull();
  });
});

describe('problems of a policy file have a place and a hint', () => {
  test.each([
    ['a key that is none', 'polcy: {}', ["p.yaml:1:1: the file has no key 'polcy'; did you mean 'policy'?"]],
    [
      'one like no other',
      'x: 1',
      ["p.yaml:1:1: the file has no key 'x'; it takes policy, rules, newsroom, words, ignore, lexicon"],
    ],
    [
      'an axis that is none',
      'policy:\n  chain: 4\n',
      ["p.yaml:2:3: 'policy' has no key 'chain'; it takes stance, certainty, transparency, teller, levels"],
    ],
    [
      'values that are none, each at its own place',
      'policy:\n  stance: { neutrall: 1, endorce: 2 }\n',
      [
        "p.yaml:2:13: 'policy.stance' has no key 'neutrall'; did you mean 'neutral'?",
        "p.yaml:2:26: 'policy.stance' has no key 'endorce'; did you mean 'endorse'?",
      ],
    ],
    ['a negative weight', 'policy:\n  teller: -1\n', ["p.yaml:2:11: 'policy.teller' must be 0 or more, not -1"]],
    [
      'a weight in words, behind letters outside the basic plane',
      'policy: { stance: { "own": "𝟎" , neutral: two } }',
      [
        "p.yaml:1:28: 'policy.stance.own' must be a number, not '𝟎'",
        "p.yaml:1:43: 'policy.stance.neutral' must be a number, not 'two'",
      ],
    ],
    ['no end of points', 'policy: { teller: .inf }', ["p.yaml:1:19: 'policy.teller' must be a number, not Infinity"]],
    ['a number for an axis', 'policy:\n  stance: 3\n', ["p.yaml:2:11: 'policy.stance' must be a mapping, not 3"]],
    ['a list for the file', '- policy\n', ['p.yaml:1:1: the file must be a mapping, not a list']],
    [
      'a lowest level that begins later',
      'policy: { levels: { none: 1 } }',
      ["p.yaml:1:27: 'policy.levels.none' must be 0, not 1"],
    ],
    [
      'levels that do not ascend',
      'policy:\n  levels:\n    medium: 4\n    high: 4\n',
      ["p.yaml:4:11: each level begins above the one before it: 'medium' begins at 4, 'high' begins at 4"],
    ],
    [
      'a level above a published one',
      'policy:\n  levels:\n    high: 6\n',
      [
        "p.yaml:3:11: each level begins above the one before it: 'high' begins at 6, 'very-high' begins at 5 where nothing else is said",
      ],
    ],
    [
      'a key that stands twice',
      'rules: 1\nrules: 2\n',
      ["p.yaml:2:1: 'rules' occurs twice in this mapping; keep one of them"],
    ],
    ['two documents', 'rules: 1\n---\nrules: 2\n', ['p.yaml:2:1: a second document begins here (---); keep one']],
  ])('%s', (_, text, messages) => {
    expect(messagesOf(text)).toEqual(messages);
  });

  test('no file throws, not even an alias bomb', () => {
    const bomb = ['a0: &a0 [x]', ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
    expect(messagesOf(bomb.join('\n'))).toHaveLength(1);
    expect(messagesOf('policy: *nobody')).toHaveLength(1);
  });
});

test('a policy is printed as a file that sets it', () => {
  const policy: Policy = {
    stance: { own: 0.5, endorse: 1, neutral: 3, distance: 6 },
    certainty: { certain: 0, probable: 2, possible: 3, belief: 4, unknown: 5 },
    transparency: { person: 0, organisation: 1, role: 2, anonymous: 3, none: 4 },
    teller: 2,
    levels: { none: 0, low: 2, medium: 4, high: 6, 'very-high': 8 },
  };
  expect(policyIn(renderPolicy(policy, null))).toEqual(policy);
  expect(policyIn(renderPolicy(DEFAULT_POLICY, 'a "file"\nx: 1'))).toEqual(DEFAULT_POLICY);
});
