/** The fourth question of a first policy: on which platforms, and under which names. */
import type { Language } from '../../../schemas/kinds';
import type { BodyChoice, Choice, NewPolicyChoicesResult, NewPolicyParams } from '../../../server/src/lsp/protocol';
import { pickSome, write, type Question } from './asking';
import { POLICY } from '../command-words/making';
import { say } from '../command-words/say';

type Accounts = NewPolicyParams['accounts'];
type Platform = NewPolicyChoicesResult['platforms'][number];

/** `languages` in the order in which the names belong to them. */
export async function accountsAsked(
  question: Question,
  { platforms }: NewPolicyChoicesResult,
  body: BodyChoice,
  languages: readonly Choice[],
  locale: Language,
): Promise<Accounts | undefined> {
  const chosen = await pickSome(question, platforms, []);
  if (!chosen) return undefined;
  const accounts: Accounts[number][] = [];
  for (const platform of chosen) {
    const forAll = languages.length < 2 || platform.targeting || body.mayMix;
    const asked = { title: `${question.title}: ${platform.label}`, ask: prompt(platform, languages, forAll, locale) };
    const text = await write(asked, '', (names) => wrong(names, languages.length, forAll, locale));
    if (text === undefined) return undefined;
    accounts.push({ platform: platform.id, handles: namesIn(text) });
  }
  return accounts;
}

function prompt({ label }: Platform, languages: readonly Choice[], forAll: boolean, locale: Language): string {
  const values = { platform: label, languages: languages.map((language) => language.label).join(', ') };
  if (languages.length < 2) return say(locale, POLICY.handle, values);
  return say(locale, forAll ? POLICY.handles : POLICY.handlesApart, values);
}

const namesIn = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

function wrong(text: string, count: number, forAll: boolean, locale: Language): string | undefined {
  const names = namesIn(text);
  if (names.some((name) => /\s/.test(name))) return POLICY.spaces[locale];
  const isWhole = text === '' || names.length === Math.max(count, 1) || (names.length === 1 && forAll);
  return isWhole ? undefined : say(locale, POLICY.wrongCount, { n: count });
}
