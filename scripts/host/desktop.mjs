// Finds a desktop VS Code for the tests: the user's choice, or a download, where there is a screen to show it on.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './cache.mjs';

const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/** The executable of a desktop VS Code, or undefined where there is none: the stand-in serves there. */
export async function desktopExecutable() {
  const explicit = process.env.VSCODE_EXECUTABLE;
  if (explicit && !existsSync(explicit))
    throw new Error(`VSCODE_EXECUTABLE names a file that does not exist: ${explicit}`);
  if (explicit) return explicit;
  if (!hasScreen() || !(await reachable())) return undefined;
  try {
    const cachePath = path.join(cacheFolder(), 'desktop');
    return await downloadAndUnzipVSCode({
      cachePath,
      version: 'stable',
      timeout: 10_000,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    console.log(`No desktop VS Code could be downloaded (${error.message}): code-server stands in for it.`);
    return undefined;
  }
}

export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A quick look first, because a download that cannot succeed would be tried three times over. */
async function reachable() {
  try {
    return (await fetch(releases, { method: 'HEAD', signal: AbortSignal.timeout(4000) })).ok;
  } catch {
    return false;
  }
}
