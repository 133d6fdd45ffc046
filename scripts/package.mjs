// `npm run package`: the .vsix that users install, and its size.
import { createVSIX } from '@vscode/vsce';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Packages what dist/ holds and returns the file. The bundles carry their libraries, so no dependency goes along. */
export async function packageExtension() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const vsix = path.join(root, 'dist', `smpolicy-${version}.vsix`);
  await createVSIX({
    cwd: root,
    packagePath: vsix,
    dependencies: false,
    // No address is given in package.json, so relative links in the README stay as they are.
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  return vsix;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { buildAll } = await import('./build.mjs');
  buildAll();
  const vsix = await packageExtension();
  console.log(`${path.relative(process.cwd(), vsix)}: ${Math.round(statSync(vsix).size / 1024)} kB`);
}
