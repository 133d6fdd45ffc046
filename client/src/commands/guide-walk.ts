/** The way through the reply guide, a question at a time, with a way back and the reason of each question. It writes nothing. */
import * as vscode from 'vscode';
import type { Decision, GuideQuestion, ReplyGuideResult } from '../../../server/src/lsp/protocol';
import { ASSISTANT } from '../command-words/assistant';
import { say } from '../command-words/say';
import { asked } from '../conversation';
import type { LanguageServer } from '../language-server';

/** What was given along: the answers of the first questions by where they lead, and how the message came. */
export interface WalkAnswers {
  readonly go: readonly string[];
  readonly mode: string;
}

const BACK = Symbol('back');

/** Where the guide leads; undefined where the user leaves it. */
export async function walk(
  server: LanguageServer,
  guide: ReplyGuideResult,
  { go = [], mode }: Partial<WalkAnswers>,
): Promise<Decision | undefined> {
  const known = [...go];
  /** What was answered to the questions so far, to stand there again on the way back. */
  const answered = new Map<string, string>();
  const steps: string[] = [];
  let at = guide.start;
  for (;;) {
    const question = guide.questions[at] ?? modeAsked(server, guide, at, mode);
    if (!question) return { outcome: at, steps, ...(mode === undefined ? {} : { mode }) };
    const named = question.options.find((option) => option.go === known[0]);
    if (named) known.shift();
    const answer = named?.go ?? (await answerTo(server, question, steps.length + 1, answered.get(at)));
    if (answer === undefined) return undefined;
    if (answer === BACK) at = steps.pop() ?? guide.start;
    else if (!guide.questions[at]) return { outcome: at, steps, mode: answer };
    else {
      answered.set(at, answer);
      steps.push(at);
      at = answer;
    }
  }
}

/** The last question, where the reply goes the way the message came. */
function modeAsked(
  { settings: { locale } }: LanguageServer,
  { outcomes }: ReplyGuideResult,
  outcome: string,
  mode: string | undefined,
): GuideQuestion | undefined {
  if (mode !== undefined || outcomes[outcome]?.asksMode !== true) return undefined;
  const options = [
    { label: ASSISTANT.inPublic[locale], go: 'public' },
    { label: ASSISTANT.inPrivate[locale], go: 'private' },
  ];
  return { ask: ASSISTANT.mode[locale], why: ASSISTANT.whyMode[locale], options };
}

interface Item extends vscode.QuickPickItem {
  readonly go: string;
}

/** `step` counts from 1. */
function answerTo(
  { settings: { locale } }: LanguageServer,
  { ask, why, options }: GuideQuestion,
  step: number,
  before: string | undefined,
): Promise<string | typeof BACK | undefined> {
  const box = vscode.window.createQuickPick<Item>();
  const reason = { iconPath: new vscode.ThemeIcon('question'), tooltip: ASSISTANT.why[locale] };
  const title = say(locale, ASSISTANT.question, { step });
  box.title = title;
  box.placeholder = ask;
  box.items = options.map(({ label, go }) => ({ label, go }));
  box.activeItems = box.items.filter(({ go }) => go === before);
  box.buttons = step > 1 ? [vscode.QuickInputButtons.Back, reason] : [reason];
  // People look things up elsewhere meanwhile, so the question stays when they do.
  box.ignoreFocusOut = true;
  const answer = new Promise<string | typeof BACK | undefined>((resolve) => {
    const end = (answer: string | typeof BACK | undefined): void => {
      resolve(answer);
      box.dispose();
    };
    box.onDidAccept(() => {
      const [chosen] = box.selectedItems;
      if (chosen) end(chosen.go);
    });
    box.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) end(BACK);
      else void vscode.window.showInformationMessage(ask, { modal: true, detail: why });
    });
    box.onDidHide(() => end(undefined));
    box.show();
  });
  return asked(title, answer);
}
