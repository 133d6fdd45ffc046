/** `--fix`: every safe fix, again and again until nothing changes, and only then the files that differ are different on the disk. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fixBaseline } from '../features/baseline-fixes';
import { fixAll } from '../features/code-actions';
import { text } from '../messages/catalogue';
import { applyEdits, type Edit } from '../text/edit';
import { isBaselineName } from '../workspace/baseline/file';
import type { FileKind, SourceFile } from '../workspace/files/file';
import { stampOf } from '../workspace/post/post';
import { Versions } from './findings';
import { pathOf, reasonOf } from './places';
import type { Run } from './run';
import { shownUri, type Opened } from './workspace';

export interface Fixed {
  /** Files that were written. */
  readonly changed: number;
  readonly problems: readonly string[];
}

/** More rounds than this would be two files that undo each other. */
const ROUNDS = 10;

/** Policies first: what a post needs is known only when its policy is right. */
export async function fixFiles(run: Run, opened: Opened, uris: readonly string[]): Promise<Fixed> {
  const changed = new Set<string>();
  const problems = new Map<string, string>();
  for (const kind of ['policy', 'post'] as const) await fixKind(kind, run, opened, uris, changed, problems);
  for (const uri of uris.filter(isBaselineName)) await fixOne(run, opened, uri, changed, problems);
  return { changed: changed.size, problems: [...problems.values()] };
}

async function fixKind(
  kind: FileKind,
  run: Run,
  opened: Opened,
  uris: readonly string[],
  changed: Set<string>,
  problems: Map<string, string>,
): Promise<void> {
  const { service } = opened;
  const stamps = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++) {
    const written: string[] = [];
    const versions = new Versions();
    for (const uri of uris) {
      const file = service.file(uri);
      if (file?.kind !== kind || problems.has(uri)) continue;
      versions.next(file);
      await service.gather([uri]);
      const stamp = stampOf(service.snapshot, file);
      if (stamps.get(uri) === stamp) continue;
      stamps.set(uri, stamp);
      const edits = fixAll(service.snapshot, file);
      if (edits.length === 0) continue;
      const problem = write(run, opened, file, edits);
      if (problem === undefined) written.push(uri);
      else problems.set(uri, problem);
    }
    versions.forget();
    if (written.length === 0) return;
    for (const uri of written) changed.add(uri);
    await service.filesChanged(written.map((uri) => ({ uri, type: 'changed' })));
  }
}

/** The baseline comes last: what is mended by then can go. */
async function fixOne(
  run: Run,
  opened: Opened,
  uri: string,
  changed: Set<string>,
  problems: Map<string, string>,
): Promise<void> {
  const { service } = opened;
  const file = service.snapshot.baselines.file(uri);
  const edits = file ? fixBaseline(file, service.judgeOnce(uri)) : [];
  if (!file || edits.length === 0) return;
  const problem = write(run, opened, file, edits);
  if (problem !== undefined) problems.set(uri, problem);
  else changed.add(uri);
  await service.filesChanged([{ uri, type: 'changed' }]);
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Undefined where the file was written. What can't be written back byte for byte is left alone. */
function write(
  { language }: Run,
  opened: Opened,
  file: Pick<SourceFile, 'uri' | 'text'>,
  edits: readonly Edit[],
): string | undefined {
  const path = shownUri(opened, file.uri);
  try {
    const bytes = readFileSync(pathOf(file.uri));
    const marked = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const mark = marked.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    if (!Buffer.from(marked).equals(bytes)) return text(language, 'cli.not-utf8', { path });
    if (marked.slice(mark.length) !== file.text) return text(language, 'cli.changed-meanwhile', { path });
    writeFileSync(pathOf(file.uri), mark + applyEdits(file.text, edits));
    return undefined;
  } catch (error) {
    return text(language, 'cli.not-written', { path, reason: reasonOf(error) });
  }
}
