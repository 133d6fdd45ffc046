/** A key in a post among 1,000 and among 10,000, beside the Markdown server of VS Code, and what our server holds in memory then. */
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { OpenDocument, streamWorkspace, type Started } from '../kit/language-client';
import { policyText } from './corpus';
import { median, percentile, printRows, type Row } from './figures';
import { hasMarkdownServer, markdownServer } from './markdown-server';
import { hasPeer, openIn, ours, YamlServer, type Contestant } from './peers';
import { memoryOf } from './run';
import { writeWorkspace, type Workspace } from './workspace-corpus';

const WARM_UP = 10;
const KEYS = 60;

interface Measured {
  readonly keys: readonly number[];
  readonly memory: number;
}

/** Types at the beginning of the text, once the whole workspace is known. */
async function measure(contestant: Contestant, { folder, post, files }: Workspace): Promise<Measured> {
  const server = await contestant.start(pathToFileURL(folder).href);
  if (contestant === ours) await known(server.connection, files);
  const uri = pathToFileURL(path.join(folder, post.name)).href;
  const languageId = contestant === ours ? 'smpost' : contestant.languageId;
  const document = await new OpenDocument(server.connection, uri, languageId, post.text).open();
  const line = post.text.slice(0, post.text.indexOf('\n---\n') + 5).split('\n').length - 1;
  const keys: number[] = [];
  for (let i = 0; i < WARM_UP + KEYS; i++) {
    const lines = document.text.split('\n');
    lines[line] = `a${lines[line] ?? ''}`;
    document.text = lines.join('\n');
    const began = performance.now();
    await document.type(line, 0, 'a');
    await contestant.diagnose(server, document);
    if (i >= WARM_UP) keys.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const memory = await restingMemory(server);
  await server.stop();
  return { keys, memory };
}

/** Until every file has been streamed, as to an editor that shows all problems. */
function known(connection: Started['connection'], files: number): Promise<void> {
  const heard = new Set<string>();
  return new Promise((resolve) => {
    streamWorkspace(connection, ({ items }) => {
      for (const { uri } of items) heard.add(uri);
      if (heard.size >= files) resolve();
    });
  });
}

/** After a rest in which a server may tidy up. */
async function restingMemory({ process }: Started): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  return memoryOf(process.pid);
}

/** What yaml-language-server holds with one policy of 300 lines. */
async function yamlMemory(folder: string): Promise<number> {
  const contestant: Contestant = new YamlServer();
  const server = await contestant.start(pathToFileURL(folder).href);
  const document = await openIn(contestant, server, folder, { name: 'smpolicy.yaml', text: policyText(300), line: 0 });
  await contestant.diagnose(server, document);
  const memory = await restingMemory(server);
  await server.stop();
  return memory;
}

export async function benchPosts(folder: string, rounds: number): Promise<readonly string[]> {
  const few = writeWorkspace(path.join(folder, '1000'), 1000);
  const many = writeWorkspace(path.join(folder, '10000'), 10_000);
  const figures = { few: [] as Measured[], many: [] as Measured[], peer: [] as Measured[], yaml: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    figures.few.push(await measure(ours, few));
    if (hasMarkdownServer) figures.peer.push(await measure(markdownServer, few));
    figures.many.push(await measure(ours, many));
    if (hasPeer) figures.yaml.push(await yamlMemory(folder));
  }
  const key = (all: readonly Measured[], p: number) =>
    percentile(
      all.flatMap(({ keys }) => keys),
      p,
    );
  const held = (all: readonly Measured[]) => median(all.map(({ memory }) => memory));
  const rows: readonly Row[] = [
    { what: 'key p50, 1,000', mine: key(figures.few, 50), theirs: key(figures.peer, 50) },
    { what: 'key p95, 1,000', mine: key(figures.few, 95), theirs: key(figures.peer, 95), bar: 0.6 },
    { what: 'key p95, 10,000 to 1,000', mine: key(figures.many, 95), theirs: key(figures.few, 95), bar: 1.2 },
    { what: 'MB, 1,000, Markdown server', mine: held(figures.few), theirs: held(figures.peer) },
    { what: 'MB, 10,000, yaml server, 1', mine: held(figures.many), theirs: median(figures.yaml), bar: 1 },
  ];
  return printRows('A post among many', rows);
}
