/** A new reply to a message that somebody copied: which language the message is in, and a file that keeps it as a note, unpublished. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { text, word, writtenText } from '../../messages/catalogue';
import { applyEdits } from '../../text/edit';
import { contradicts, detect } from '../../text/language/language';
import { SIZE_LIMIT } from '../../workspace/files/file';
import type { Refusal } from '../refusal';
import type { CommandRequest } from './at-hand';
import type { Choice } from './choices';
import { inTurn, setField } from './fields';
import { newPost, type NewFile } from './new-post';
import { policyNear } from './reply-choices';

export interface CitizenMessage {
  /** Null where nobody can be sure, so that it has to be asked. */
  readonly lang: Language | null;
  /** Those of the organisation first. */
  readonly languages: readonly Choice[];
}

/** `near` is the file at hand, as a URI. */
export function citizenMessage(
  request: CommandRequest,
  near: string | undefined,
  message: string,
): CitizenMessage | Refusal {
  const { locale, snapshot } = request;
  if (snapshot.roots.length === 0) return { refused: text(locale, 'command.no-folder') };
  if (message.trim() === '') return { refused: text(locale, 'new-reply.empty') };
  if (message.length > LONGEST) return { refused: text(locale, 'new-reply.too-long') };
  const own = policyNear(request, near)?.languages ?? [];
  const languages = [...own, ...LANGUAGES.filter((lang) => !own.includes(lang))];
  return {
    lang: certainLanguage(message) ?? null,
    languages: languages.map((id) => ({ id, label: word(locale, 'language', id) })),
  };
}

/** In UTF-16 units; the file that keeps it must not be too large to be read. */
const LONGEST = SIZE_LIMIT / 4;

/** The best guess, where the message is surely in none of the others. */
function certainLanguage(message: string): Language | undefined {
  const { lang } = detect(message);
  return contradicts(
    message,
    LANGUAGES.filter((one) => one !== lang),
  )?.lang;
}

export interface NewReply {
  /** As a URI; null where no folder is open. */
  readonly folder: string | null;
  /** The day in the file's name. */
  readonly date: string;
  /** What is replied to, in a few words; empty where nobody said it. Nothing of the message goes into the file's name. */
  readonly title: string;
  readonly lang: string;
  readonly account: string | null;
  /** The message. */
  readonly text: string;
}

/** `now`, in milliseconds since 1970, is when the message is taken to have come. */
export function newReply(
  request: Omit<CommandRequest, 'file'>,
  { folder, date, title, lang: wanted, account, text: message }: NewReply,
  now: number,
): NewFile | Refusal {
  const { locale } = request;
  const lang = LANGUAGES.find((one) => one === wanted);
  if (folder === null) return { refused: text(locale, 'command.no-folder') };
  if (!lang) return { refused: text(locale, 'new-reply.no-language', { lang: wanted }) };
  const accounts = account === null ? [] : [account];
  const name = title === '' ? writtenText(lang, 'new-reply.name') : title;
  const made = newPost(request, { folder, accounts, lang, kind: 'reply', date, title: name }, now);
  if ('refused' in made) return made;
  const edits = inTurn(made.text, [(post) => setField(post, ['reply', 'user_lang'], lang)]);
  const head = applyEdits(made.text, edits);
  const note = `<!-- ${writtenText(lang, 'new-reply.message')}\n${inComment(message)}\n-->\n`;
  return { uri: made.uri, text: `${head}\n${note}`, cursor: head.length - 1 };
}

/** A text that can’t end the comment it stands in. Signs that no editor shows are left out. */
const inComment = (message: string): string =>
  message
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFEFF]/g, '')
    .replace(/-(?=-)/g, '- ')
    .trim();
