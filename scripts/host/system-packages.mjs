// Debian packages that a host or a browser needs, installed only where nobody minds: as root, or on a CI machine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const apt = '/usr/bin/apt-get';

/** Installs what is missing where that is allowed, saying so, and returns what is still missing. */
export function installSystemPackages(names) {
  if (!existsSync(apt)) return [];
  const missing = names.filter((name) => !isInstalled(name));
  const root = process.getuid?.() === 0;
  if (missing.length === 0 || !(root || process.env.CI)) return missing;
  console.log(`Installing Debian packages with apt-get: ${missing.join(' ')}`);
  const run = (...args) => {
    const [command, ...rest] = root ? [apt, ...args] : ['sudo', '-n', apt, ...args];
    return spawnSync(command, rest, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  run('update', '-q');
  run('install', '-y', '-q', '--no-install-recommends', ...missing);
  return missing.filter((name) => !isInstalled(name));
}

function isInstalled(name) {
  const query = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' });
  return query.stdout === 'installed';
}
