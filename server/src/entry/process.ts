/** The real world of the command line: this process, its streams and its disk. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Io, Output } from '../cli/io';
import { DiskHost, readTextBesideBundle } from './disk';

export const processIo = (serve: () => void): Io => ({
  cwd: process.cwd(),
  env: process.env,
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  stdin: readStdin,
  disk: ({ log, locale, failed }) => new DiskHost(log, () => locale, failed),
  readText: readTextBesideBundle,
  serve,
  program: () => createHash('sha1').update(readFileSync(__filename)).digest('base64url'),
  clock: () => performance.now(),
});

/** A reader that has seen enough (`| head`) closes the pipe: what is left to say, nobody wants. */
function outputOf(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
  return {
    write: (text) => stream.write(text),
    // Streams that are no terminal have neither property, whatever their type says.
    isTerminal: (stream as Partial<NodeJS.WriteStream>).isTTY === true,
    columns: (stream as Partial<NodeJS.WriteStream>).columns,
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
