/** Runs the whole service over files in memory; tests see findings, never internals. */
import { readFileSync } from 'node:fs';
import type { Finding } from '../../server/src/analysis/finding';
import { createLanguageService, type LanguageService } from '../../server/src/service';
import { MemoryHost, uriOf } from './memory-host';

const STANDARD = 'smpolicy.yaml';
const standardPolicy = readFileSync('test/kit/policy.smpolicy.yaml', 'utf8');

export interface Opened {
  readonly host: MemoryHost;
  readonly service: LanguageService;
  findings(path: string): readonly Finding[];
  /** The workspace once it knows which other files there are. */
  known(): Promise<Opened>;
}

/** A workspace with these files, all of them open. The standard policy is there unless `smpolicy.yaml` is given; `none` leaves it out. */
export function openWorkspace(files: Readonly<Record<string, string | Uint8Array>>, today?: string): Opened {
  const wanted = STANDARD in files ? files : { [STANDARD]: standardPolicy, ...files };
  const all = Object.fromEntries(
    Object.entries(wanted).filter(([, text]) => typeof text !== 'string' || text.trim() !== 'none'),
  );
  const host = new MemoryHost(all);
  if (today) host.today = today;
  const service = createLanguageService(host, { roots: [uriOf('').slice(0, -1)], exclude: [], today: host.today });
  for (const [path, text] of Object.entries(all)) if (typeof text === 'string') service.edit(uriOf(path), text);
  const opened: Opened = {
    host,
    service,
    findings: (path) => service.diagnose(uriOf(path)).findings,
    known: () => service.gather(Object.keys(all).map(uriOf)).then(() => opened),
  };
  return opened;
}
