import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

// Writes the software bill of materials of a built program, by npm sbom in CycloneDX:  tsx .build/sbom.ts [FOLDER]
// It lists the packages that are bundled, without what differs between two builds.

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

interface Bom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const dist = resolve(process.argv[2] ?? 'dist');

/** The bundled packages as `name@version`, from the headings of their licences. */
function bundledPackages(): Set<string> {
  const notices = readFileSync(join(dist, 'THIRD-PARTY-LICENSES'), 'utf8');
  return new Set(Array.from(notices.matchAll(/^-{80}\n(\S+) (\S+) \(/gm), ([, name, version]) => `${name}@${version}`));
}

function bundledOnly({ metadata, components, dependencies, ...rest }: Bom): unknown {
  const bundled = bundledPackages();
  const { component } = metadata;
  return {
    ...rest,
    serialNumber: undefined,
    metadata: { component: { ...component, name: packageJson.name } },
    components: components
      .filter((each) => bundled.has(each['bom-ref']))
      .map((each) => ({ ...each, scope: 'required', properties: undefined })),
    dependencies: dependencies
      .filter(({ ref }) => bundled.has(ref) || ref === component['bom-ref'])
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => bundled.has(each)) })),
  };
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const bom = execFileSync(npm, ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], { encoding: 'utf8' });
writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(bundledOnly(JSON.parse(bom)), null, 2)}\n`);
