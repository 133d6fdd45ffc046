/** One round: a workspace at random and a few hundred things that happen in it, all from one seed. */
import { ROOT, uriOf } from '../kit/memory-host';
import { random as randomOf, type Random } from '../kit/random';
import type { Action, Beginning } from './actions';
import { actionsOf, editIn, moveActions } from './applied';
import { changed } from './edits';
import { Editor } from './editor';
import { Failure, step } from './play';
import { question, QUESTIONS, type Asker } from './questions';
import { encode, isOurs, ODD_NAMES, world } from './worlds';

export interface Failed {
  readonly seed: number;
  readonly problem: string;
  readonly beginning: Beginning;
  readonly actions: readonly Action[];
}

const EXCLUDES: readonly [string[], ...string[][]] = [[], ['posts/**'], ['**/*.fr.post.md'], ['**/smpolicy.yaml']];
const IGNORES = ['posts/\n', '*.fr.post.md\n', '# niets\n', '[\n!x\n'] as const;

/** Undefined where nothing went wrong. */
export async function playRound(seed: number, steps: number): Promise<Failed | undefined> {
  const random = randomOf(seed);
  const beginning = world(random);
  const editor = await Editor.start(beginning);
  const actions: Action[] = [];
  const round = new Round(random, editor, async (action) => {
    actions.push(action);
    await step(editor, action);
  });
  try {
    for (let i = 0; i < steps; i++) await round.next();
    await round.play({ do: 'compare' });
    return undefined;
  } catch (error) {
    const problem = error instanceof Failure ? error.message : `thrown: ${String(error)}`;
    return { seed, problem, beginning, actions };
  } finally {
    editor.stop();
  }
}

class Round {
  readonly #lenses: object[] = [];

  constructor(
    private readonly random: Random,
    private readonly editor: Editor,
    readonly play: (action: Action) => Promise<void>,
  ) {}

  async next(): Promise<void> {
    const { random } = this;
    const dice = random.number(100);
    if (dice < 30) return this.#type();
    if (dice < 70) return this.#ask();
    if (dice < 78) return this.#openOrClose();
    if (dice < 88) return this.#apply();
    if (dice < 94) return this.#write();
    if (dice < 96) return this.play({ do: 'rest' });
    if (dice < 97) return this.play({ do: 'compare' });
    return this.#settings();
  }

  /** Any file, mostly one that is open, now and then one that nobody knows. */
  #uri(): string {
    const { random, editor } = this;
    if (random.oneIn(40)) return uriOf(`${encode(random.pick(ODD_NAMES))}.nl.post.md`);
    const open = [...editor.open.keys()];
    const from = open.length > 0 && !random.oneIn(4) ? open : editor.uris;
    return from[random.number(from.length)] ?? uriOf('smpolicy.yaml');
  }

  #text(): string {
    const { uris } = this.editor;
    return this.editor.textOf(uris[this.random.number(uris.length)] ?? '') ?? '';
  }

  #asker(): Asker {
    const { random, editor } = this;
    const uri = this.#uri();
    const lens = this.#lenses[random.number(this.#lenses.length)];
    return { random, uri, text: editor.textOf(uri) ?? '', uris: editor.uris, lens };
  }

  async #type(): Promise<void> {
    const open = [...this.editor.open.keys()];
    const uri = open[this.random.number(open.length)];
    if (uri === undefined) return this.#openOrClose();
    const text = changed(this.editor.textOf(uri) ?? '', this.random, this.#text());
    await this.play({ do: 'type', uri, text });
  }

  async #ask(): Promise<void> {
    const { random } = this;
    const cancel = random.oneIn(4) ? { cancel: random.number(6) } : {};
    const asked = question(this.#asker());
    await this.play({ do: 'ask', ...asked, ...cancel });
    if (asked.method !== 'textDocument/codeLens') return;
    const lenses = (await this.editor.ask(asked.method, asked.params)) as readonly object[] | null | undefined;
    this.#lenses.push(...(lenses ?? []));
  }

  async #openOrClose(): Promise<void> {
    const { editor, random } = this;
    const uri = this.#uri();
    if (editor.open.has(uri)) await this.play({ do: 'close', uri });
    else if (isOurs(uri) || random.oneIn(5))
      await this.play({ do: 'open', uri, text: editor.textOf(uri) ?? this.#text() });
  }

  /** Asks for something that changes files, and does it. */
  async #apply(): Promise<void> {
    const { editor, random } = this;
    const asked = question(this.#asker());
    const changing = editing(asked.method) ? asked : { method: FIX, params: QUESTIONS[FIX]?.(this.#asker()) ?? {} };
    await this.play({ do: 'rest' });
    const edit = editIn(changing.method, await editor.ask(changing.method, changing.params), random);
    for (const action of edit ? actionsOf(editor, edit) : []) await this.play(action);
    if (changing.method !== 'workspace/willRenameFiles') return;
    const [file] = (changing.params as { files: readonly { oldUri: string; newUri: string }[] }).files;
    if (!file) return;
    for (const action of moveActions(editor, file.oldUri, file.newUri)) await this.play(action);
    await this.play({ do: 'moved', from: file.oldUri, to: file.newUri });
  }

  /** Something changes the disk behind the editor's back. */
  async #write(): Promise<void> {
    const { editor, random } = this;
    if (random.oneIn(10)) {
      const text = random.oneIn(3) ? null : random.pick(IGNORES);
      return this.play({ do: 'write', uri: uriOf('.smpolicyignore'), text });
    }
    const uri = this.#uri();
    const text = editor.textOf(uri);
    await this.play({
      do: 'write',
      uri,
      text: random.oneIn(4) ? null : changed(text ?? this.#text(), random, this.#text()),
    });
  }

  async #settings(): Promise<void> {
    const { random } = this;
    if (random.oneIn(3)) return this.play({ do: 'folders', roots: random.oneIn(3) ? [`${ROOT}/posts`] : [ROOT] });
    const shown = { inlayHints: !random.oneIn(3), codeLens: !random.oneIn(3), user: random.pick(['', 'Sara']) };
    await this.play({ do: 'configure', settings: { ...shown, exclude: random.pick(EXCLUDES) } });
  }
}

const FIX = 'textDocument/codeAction';
const EDITING = [FIX, 'textDocument/rename', 'workspace/willRenameFiles'];
const COMMANDS =
  /^smpolicy\/(?:markPublished|recordApproval|sendForApproval|createVersion|addMedia|newPost|newPolicy|insertReply)$/;
const editing = (method: string): boolean => EDITING.includes(method) || COMMANDS.test(method);
