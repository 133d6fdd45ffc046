/** Every request that the server answers, with parameters at random; the test beside it holds that none is missing. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as protocol from '../../server/src/lsp/protocol';
import { ROOT } from '../kit/memory-host';
import type { Random } from '../kit/random';
import { encode, ODD_NAMES } from './worlds';

export interface Asker {
  readonly random: Random;
  /** The file of the question. */
  readonly uri: string;
  readonly text: string;
  /** Every file. */
  readonly uris: readonly string[];
  /** One that the server gave, of now or of a while ago. */
  readonly lens: object | undefined;
}

const RESOLVE = 'codeLens/resolve';

export interface Question {
  readonly method: string;
  readonly params: object;
}

const NAMES = [
  'x-nl',
  'x-nieuw',
  '#NieuweTag',
  'nieuw',
  'twee woorden',
  '',
  '#',
  'é#%',
  'null',
  '1e3',
  "it's: {",
  'constructor',
] as const;
const LANGS = ['nl', 'fr', 'de', 'en', 'xx', ''] as const;
const MOMENTS = ['2027-03-01T10:00', '2027-03-01 10:00', '', 'gisteren'] as const;

const placeIn = ({ random, text }: Asker) => {
  // A cursor may still stand where the text has ended meanwhile.
  if (random.oneIn(20)) return { line: random.number(1000), character: random.number(1000) };
  return TextDocument.create('', '', 0, text).positionAt(random.number(text.length + 1));
};
const rangeIn = (asker: Asker) => {
  const [start, end] = [placeIn(asker), placeIn(asker)];
  if (asker.random.oneIn(2)) return { start, end: start };
  return start.line < end.line || (start.line === end.line && start.character <= end.character)
    ? { start, end }
    : { start: end, end: start };
};
const document = ({ uri }: Asker) => ({ textDocument: { uri } });
const place = (asker: Asker) => ({ ...document(asker), position: placeIn(asker) });
const range = (asker: Asker) => ({ ...document(asker), range: rangeIn(asker) });
const only = ({ uri }: Asker) => ({ uri });
const otherUri = ({ random, uris, uri }: Asker): string => uris[random.number(uris.length)] ?? uri;
const folderUri = (asker: Asker): string => otherUri(asker).replace(/\/[^/]*$/, '');

/** What a file or its folder may be called afterwards. */
function move({ random, uri }: Asker): Renaming {
  const folder = uri.replace(/\/[^/]*$/, '');
  const name = uri.slice(folder.length + 1);
  const odd = encode(random.pick(ODD_NAMES));
  if (random.oneIn(4) && folder !== ROOT) return { oldUri: folder, newUri: `${ROOT}/${odd}` };
  const [, ending = ''] = /((?:\.[a-z]{2})?\.[a-z]+\.[a-z]+|\.\w+)$/.exec(name) ?? [];
  const newUri = random.oneIn(2) ? `${folder}/${odd}${ending}` : `${ROOT}/${odd}/${name}`;
  return { oldUri: uri, newUri };
}
interface Renaming {
  readonly oldUri: string;
  readonly newUri: string;
}

const reply = ({ random }: Asker) => ({
  template: random.pick(['wijkloket', 'complaint', 'constructor', '']),
  lang: random.pick(LANGS),
});

const near = (asker: Asker) => ({ near: asker.random.oneIn(3) ? null : otherUri(asker) });
const TABLES = ['swot', 'benchmark', 'kpis', 'calendar', 'constructor', ''] as const;
const GRIDS = [
  '| Platform | Strengths |\n| --- | :-: |\n| X | a \\| b<br>c |\n',
  '| Datum | Titel |\r\n|---|---|\r\n| 2027-03-01 | Open |\r\n',
  '| a |\n| - |',
  '|||\n',
  'geen tabel',
] as const;

/** A table, or whatever the file holds, with a cursor in it. */
function textAt({ random, text }: Asker) {
  const source = random.oneIn(3) ? text : random.pick(GRIDS);
  const start = random.number(source.length + 1);
  return { text: source, selection: { start, end: start } };
}

export const QUESTIONS: Readonly<Record<string, (asker: Asker) => object>> = {
  'textDocument/diagnostic': document,
  'workspace/diagnostic': () => ({ previousResultIds: [] }),
  'textDocument/hover': place,
  'textDocument/completion': place,
  'textDocument/definition': place,
  'textDocument/references': (asker) => ({ ...place(asker), context: { includeDeclaration: asker.random.oneIn(2) } }),
  'textDocument/documentHighlight': place,
  'textDocument/documentSymbol': document,
  'textDocument/foldingRange': document,
  'textDocument/documentLink': document,
  'textDocument/inlayHint': range,
  'textDocument/codeLens': document,
  [RESOLVE]: ({ lens }) => lens ?? {},
  'textDocument/semanticTokens/full': document,
  'textDocument/semanticTokens/range': range,
  'textDocument/selectionRange': (asker) => ({
    ...document(asker),
    positions: asker.random.several(1, 3, () => placeIn(asker)),
  }),
  'textDocument/linkedEditingRange': place,
  'textDocument/prepareRename': place,
  'textDocument/rename': (asker) => ({ ...place(asker), newName: asker.random.pick(NAMES) }),
  'textDocument/codeAction': (asker) => ({
    ...range(asker),
    context: { diagnostics: [], ...(asker.random.oneIn(3) ? { only: ['source.fixAll.smpolicy', 'quickfix'] } : {}) },
  }),
  'workspace/symbol': ({ random }) => ({ query: random.pick(NAMES) }),
  'workspace/willRenameFiles': (asker) => ({ files: [move(asker)] }),
  [protocol.STATUS]: only,
  [protocol.COPY_TEXT]: only,
  [protocol.PUBLICATION]: only,
  [protocol.MARK_PUBLISHED]: (asker) => ({
    uri: asker.uri,
    urls: { 'x-nl': 'https://x.com/a/status/1', [asker.random.pick(NAMES)]: '' },
    at: asker.random.pick(MOMENTS),
  }),
  [protocol.APPROVAL]: only,
  [protocol.RECORD_APPROVAL]: ({ uri, random }) => ({
    uri,
    by: random.pick(['Sara: #1', 'redactie/Sara', '']),
    as: random.pick(['redactie', '', 'juridisch']),
    via: random.pick(['mail', '']),
    at: random.pick(MOMENTS),
  }),
  [protocol.SEND_FOR_APPROVAL]: (asker) => ({ uris: [asker.uri, otherUri(asker)] }),
  [protocol.VERSION_CHOICES]: only,
  [protocol.CREATE_VERSION]: ({ uri, random }) => ({ uri, lang: random.pick(LANGS) }),
  [protocol.ADD_MEDIA]: (asker) => ({
    uri: asker.uri,
    files: asker.random.several(1, 2, () => `${folderUri(asker)}/${encode(asker.random.pick(ODD_NAMES))}.jpg`),
  }),
  [protocol.NEW_POST_CHOICES]: near,
  [protocol.NEW_POST]: (asker) => ({
    folder: folderUri(asker),
    accounts: asker.random.oneIn(3) ? [] : ['x-nl'],
    lang: asker.random.pick(LANGS),
    kind: asker.random.pick(['post', 'correction', '']),
    date: asker.random.pick(['2027-03-20', 'morgen']),
    title: asker.random.pick(ODD_NAMES),
  }),
  [protocol.REPLY_CHOICES]: near,
  [protocol.REPLY_PARTNERS]: (asker) => ({ near: otherUri(asker), ...reply(asker), byPlatform: asker.random.oneIn(2) }),
  [protocol.QUICK_REPLY]: (asker) => ({ near: otherUri(asker), ...reply(asker) }),
  [protocol.INSERT_REPLY]: (asker) => {
    const start = asker.random.number(asker.text.length + 1);
    return { uri: asker.uri, ...reply(asker), selection: { start, end: start } };
  },
  [protocol.REPLY_GUIDE]: near,
  [protocol.CITIZEN_MESSAGE]: (asker) => ({ ...near(asker), text: asker.random.oneIn(4) ? '' : asker.text }),
  [protocol.NEW_REPLY]: (asker) => ({
    folder: asker.random.oneIn(4) ? null : folderUri(asker),
    date: asker.random.pick(['2027-03-20', 'morgen']),
    title: asker.random.pick(ODD_NAMES),
    lang: asker.random.pick(LANGS),
    account: asker.random.oneIn(3) ? null : 'x-nl',
    text: asker.text,
  }),
  [protocol.WEBCARE_LOG]: (asker) => ({ ...near(asker), lang: asker.random.pick(LANGS), platform: null }),
  [protocol.WEBCARE_LINE]: (asker) => ({
    ...near(asker),
    entry: {
      template: 'complaint',
      outcome: null,
      lang: 'nl',
      partner: asker.random.pick(NAMES),
      platform: null,
      account: null,
    },
    text: asker.random.oneIn(3) ? null : asker.random.pick(['datum;account\r\n', 'a,"b', asker.text]),
  }),
  [protocol.POLICY_TABLES]: (asker) => ({ ...near(asker), offset: asker.random.number(asker.text.length + 1) }),
  [protocol.POLICY_TABLE]: (asker) => ({
    ...near(asker),
    table: asker.random.pick(TABLES),
    lang: asker.random.pick(LANGS),
  }),
  [protocol.TABLE_TO_POLICY]: (asker) => ({
    ...near(asker),
    ...textAt(asker),
    copied: asker.random.oneIn(2),
    keep: asker.random.oneIn(2),
  }),
  [protocol.EDIT_TABLE]: (asker) => ({
    uri: asker.uri,
    ...textAt(asker),
    edit: asker.random.pick(['row', 'column', 'align', '']),
  }),
  [protocol.ADD_ENTRY]: (asker) => ({
    uri: asker.uri,
    offset: asker.random.number(asker.text.length + 1),
    ...(asker.random.oneIn(2) ? { table: asker.random.pick(TABLES) } : {}),
  }),
  [protocol.NEW_POLICY_CHOICES]: (asker) => ({ folder: asker.random.oneIn(2) ? null : folderUri(asker) }),
  [protocol.NEW_POLICY]: (asker) => ({
    folder: asker.random.oneIn(2) ? null : folderUri(asker),
    name: asker.random.pick(ODD_NAMES),
    body: asker.random.pick(['federal', 'local', 'x']),
    languages: [asker.random.pick(LANGS)],
    accounts: [{ platform: asker.random.pick(['x', 'facebook', 'nix']), handles: [asker.random.pick(NAMES)] }],
    presets: [],
  }),
};

export function question(asker: Asker): Question {
  const methods = Object.keys(QUESTIONS);
  const wanted = methods[asker.random.number(methods.length)] ?? '';
  const method = wanted === RESOLVE && !asker.lens ? 'textDocument/codeLens' : wanted;
  return { method, params: QUESTIONS[method]?.(asker) ?? {} };
}
