/** The CI systems that `isnad init` writes a workflow for. */
export const CI_KINDS = ['github', 'gitlab', 'pre-commit', 'none'] as const;
export type CiKind = (typeof CI_KINDS)[number];

/** A file of a new project: its path with / between folders, and its content. */
export interface ProjectFile {
  readonly path: string;
  readonly content: string;
}

/** The workflow that checks claim files with this version of Isnad; null for none. */
export function ciFile(kind: CiKind, version: string): ProjectFile | null {
  if (kind === 'github') return { path: '.github/workflows/claims.yml', content: github(version) };
  if (kind === 'gitlab') return { path: '.gitlab-ci.yml', content: gitlab(version) };
  if (kind === 'pre-commit') return { path: '.pre-commit-config.yaml', content: preCommit(version) };
  return null;
}

const github = (version: string): string => `name: Claims
on: [push, pull_request]
permissions:
  contents: read
jobs:
  claims:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes isnad@${version} validate --format github
`;

const gitlab = (version: string): string => `claims:
  image: node:22
  script:
    - npx --yes isnad@${version} validate --output junit=isnad.xml
  artifacts:
    when: always
    reports:
      junit: isnad.xml
`;

const preCommit = (version: string): string => `repos:
  - repo: local
    hooks:
      - id: isnad-validate
        name: isnad validate
        language: node
        additional_dependencies: [isnad@${version}]
        entry: isnad validate
        files: ^claims/
        pass_filenames: false
`;
