/** `smpolicy count <file>`: how long each part of a post is for each account, with the sum and the source of the limit. */
import { text, word } from '../messages/catalogue';
import { sumByKind } from '../text/count/count';
import { countsOf, type PartCount } from '../workspace/post/counting';
import type { ResolvedPost } from '../workspace/post/post';
import { Refusal, type Arguments } from './arguments';
import { EXIT, type ExitCode } from './io';
import type { Run } from './run';
import { styleFor } from './style';
import { namedFile, shownUri } from './workspace';

export async function count(run: Run, args: Arguments): Promise<ExitCode | Refusal> {
  const { io, language } = run;
  const post = await namedPost(run, args);
  if (post instanceof Refusal) return post;
  const counts = countsOf(post);
  if (args.value('format') === 'json') {
    io.stdout.write(
      `${JSON.stringify(
        counts.map((part) => described(part, run)),
        null,
        2,
      )}\n`,
    );
    return EXIT.clean;
  }
  const style = styleFor(io.stdout, io.env);
  if (counts.length === 0) io.stdout.write(`${text(language, 'cli.count.no-account')}\n`);
  for (const part of counts) {
    const { account, platform, parts } = part;
    const nth = parts > 1 ? `, ${text(language, 'count.part', { n: part.part + 1, all: parts })}` : '';
    io.stdout.write(`${style('bold', account.id)} (${word(language, 'platform', platform)}${nth})\n`);
    for (const { said, over } of linesOf(part, run)) io.stdout.write(`  ${over ? style('red', said) : said}\n`);
  }
  return EXIT.clean;
}

async function namedPost(run: Run, args: Arguments): Promise<ResolvedPost | Refusal> {
  const named = await namedFile(run, args, {
    missing: 'cli.count-what',
    other: 'cli.no-post',
    takes: (kind) => kind === 'post',
  });
  if (named instanceof Refusal) return named;
  const { opened, file } = named;
  return (
    opened.service.post(file.uri) ??
    new Refusal(text(run.language, 'cli.missing-file', { path: shownUri(opened, file.uri) }))
  );
}

/** One line for each limit that must hold, then the sum and the source. */
function linesOf(
  { count: counted, limit }: PartCount,
  { language }: Run,
): readonly { readonly said: string; readonly over: boolean }[] {
  const measures = counted.measures.map(({ length, unit: code, limit: max, remaining }) => {
    const unit = word(language, 'unit', code);
    if (max === undefined || remaining === undefined)
      return { said: text(language, 'cli.count.unlimited', { length, unit }), over: false };
    if (remaining < 0)
      return { said: text(language, 'cli.count.over', { length, max, unit, over: -remaining }), over: true };
    return { said: text(language, 'cli.count.within', { length, max, unit, remaining }), over: false };
  });
  const plain = (said: string) => ({ said, over: false });
  return [...measures, plain(sumText(counted, language)), ...(limit ? [plain(limitText(limit, language))] : [])];
}

/** `92 = 69 text + 23 link` */
function sumText({ length, parts }: PartCount['count'], language: Run['language']): string {
  const summands = sumByKind(parts).map(({ kind, length: n }) => text(language, 'cli.count.summand', { n, kind }));
  return text(language, 'cli.count.sum', { n: length, sum: summands.length === 0 ? '0' : summands.join(' + ') });
}

function limitText({ from, fact }: NonNullable<PartCount['limit']>, language: Run['language']): string {
  if (from !== 'platform' || !fact) return text(language, 'cli.count.own-limit');
  return text(language, 'cli.count.limit', { url: fact.source, date: fact.checked, confidence: fact.confidence });
}

function described({ account, platform, part, parts, count: counted, limit }: PartCount, { language }: Run) {
  const { fact } = limit ?? {};
  return {
    account: account.id,
    platform,
    part: part + 1,
    parts,
    length: counted.length,
    unit: counted.unit,
    limit: counted.limit ?? null,
    remaining: counted.remaining ?? null,
    over: counted.over,
    sum: sumText(counted, language),
    summands: sumByKind(counted.parts),
    measures: counted.measures.map(({ length, unit, limit: max, remaining }) => ({
      length,
      unit,
      limit: max ?? null,
      remaining: remaining ?? null,
    })),
    limitFrom: limit?.from ?? null,
    source:
      limit?.from === 'platform' && fact
        ? { url: fact.source, checked: fact.checked, confidence: fact.confidence }
        : null,
  };
}
