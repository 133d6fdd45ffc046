/** VS Code's window as a person uses it: keys, menus and panels. It knows no rule and no text of ours. */
import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What the runner outside has started for us. */
interface Stage {
  readonly browser: { readonly executablePath: string; readonly args: readonly string[] };
  readonly examples: string;
  readonly images: string;
  /** The workbench's address; `FOLDER` and `FILE` in it stand for what is opened. */
  readonly address: string;
}

/** How a window is opened: its size in pixels, and the language in which VS Code asks extensions for their words. */
interface Look {
  readonly language?: 'nl' | 'fr' | 'de' | 'en';
  readonly width?: number;
  readonly height?: number;
}

const stage = JSON.parse(process.env['SMPOLICY_UI'] ?? '{}') as Stage;
let browser: Browser | undefined;

/** For one suite: opens a workbench per test and closes it after that, with a picture when the test failed. */
export function useWorkbench(): (file: string, look?: Look) => Promise<Workbench> {
  let workbench: Workbench | undefined;
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench?.picture(`failed ${this.currentTest.title}`);
    await workbench?.close();
  });
  after(async () => {
    await browser?.close();
    browser = undefined;
  });
  return async (file, look) => (workbench = await Workbench.open(file, look));
}

export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly folder: string,
  ) {}

  /** Opens a fresh copy of examples/ on one of its files, and waits until the cursor is in it. */
  static async open(file: string, { language = 'en', width = 760, height = 350 }: Look = {}): Promise<Workbench> {
    browser ??= await chromium.launch({ ...stage.browser, args: [...stage.browser.args], headless: true });
    const folder = path.join(realpathSync(mkdtempSync(path.join(os.tmpdir(), 'smpolicy-ui-'))), 'examples');
    // problems/ would fill the Problems panel with what few tests are about.
    const filter = (from: string): boolean => path.basename(from) !== 'problems' || file.startsWith('problems/');
    cpSync(stage.examples, folder, { recursive: true, filter });
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    if (language !== 'en')
      await page.addInitScript((own) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: own }), language);
    page.setDefaultTimeout(30_000);
    const address = stage.address.replaceAll('FOLDER', encodeURIComponent(folder));
    await page.goto(address.replaceAll('FILE', encodeURIComponent(path.join(folder, file))));
    const workbench = new Workbench(page, folder);
    await workbench.editorOf(file).waitFor();
    await workbench.hideSideBar();
    await workbench.focusEditor();
    return workbench;
  }

  async close(): Promise<void> {
    await this.page.context().close();
    rmSync(path.dirname(this.folder), { recursive: true, force: true, maxRetries: 5 });
  }

  /** What is on disk now. */
  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  async save(): Promise<void> {
    await this.keys('Control+s');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }

  async openFile(file: string): Promise<void> {
    await this.keys('Control+p');
    await this.page.keyboard.insertText(path.basename(file));
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) })
      .first()
      .waitFor();
    await this.keys('Enter');
    await this.editorOf(file).waitFor();
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types letter by letter, as a person does. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text, { delay: 5 });
  }

  /** The address of a file as VS Code in a browser has it. */
  uri(file: string): string {
    const { host } = new URL(stage.address);
    return `vscode-remote://${host}${path.join(this.folder, file)}`;
  }

  /** Takes a file away, as another program would. */
  remove(file: string): void {
    rmSync(path.join(this.folder, file));
  }

  /** Runs a command by its title. */
  async command(title: string): Promise<void> {
    await this.keys('F1');
    await this.page.keyboard.insertText(title);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.keys('Enter');
  }

  /** Waits until this is asked, and answers with the keyboard: by a text that is written, or that finds the row wanted. */
  async answer(title: string, text: string): Promise<void> {
    await this.page.locator('.quick-input-title', { hasText: title }).waitFor();
    if (text !== '') await this.page.keyboard.insertText(text);
    await this.keys('Enter');
  }

  /** Waits until this is asked, and ticks the rows with these words. */
  async tick(title: string, ...rows: readonly string[]): Promise<void> {
    await this.page.locator('.quick-input-title', { hasText: title }).waitFor();
    for (const row of rows) {
      const found = this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first();
      await found.waitFor();
      await found.click();
    }
    await this.keys('Enter');
  }

  /** Waits for a message; a window that is driven by tests shows them only in the list behind the bell. */
  async notification(text: string): Promise<Locator> {
    const item = this.page.locator('.notifications-center .notification-list-item', { hasText: text }).first();
    const bell = this.page.locator('[id="status.notifications"]');
    for (let attempt = 0; attempt < 20 && !(await item.isVisible()); attempt++) {
      if (!(await this.page.locator('.notifications-center').isVisible())) await bell.click();
      await item.waitFor({ timeout: 1500 }).catch(() => undefined);
    }
    await item.waitFor();
    return item;
  }

  /** Waits until a file is shown. */
  async shows(file: string): Promise<void> {
    await this.editorOf(file).waitFor();
  }

  /** Selects the one place where the open file has this text. */
  async select(text: string): Promise<void> {
    await this.keys('Control+Home', 'Control+f');
    const widget = this.page.locator('.find-widget.visible');
    await widget.waitFor();
    await this.keys('Control+a');
    await this.page.keyboard.insertText(text);
    await widget.locator('.matchesCount', { hasText: 'of 1' }).waitFor();
    // Enter goes to the match even where VS Code did not move there while the words were typed.
    await this.keys('Enter');
    await widget.locator('.matchesCount', { hasText: '1 of 1' }).waitFor();
    await this.keys('Escape');
  }

  squiggles(kind: 'error' | 'warning'): Locator {
    return this.page.locator(`.monaco-editor .squiggly-${kind}`);
  }

  /** Opens the Problems panel; its entries that contain a text. */
  async problems(text: string): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.keys('Control+Shift+m');
    return panel.locator('.monaco-list-row', { hasText: text });
  }

  /** Opens the quick fixes at the cursor; the entry with this text. */
  async quickFix(title: RegExp): Promise<Locator> {
    const entry = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    // The list closes by itself when the editor's findings are renewed just then: a person presses the keys again.
    for (let attempt = 0; attempt < 5 && !(await entry.isVisible()); attempt++) {
      await this.keys('Escape', 'Control+.');
      await entry.waitFor({ timeout: 4000 }).catch(() => undefined);
    }
    await entry.waitFor();
    return entry;
  }

  /** Rests with the mouse on the one place where the open file has this text, as a hand does: near, then onto it. */
  async hover(text: string): Promise<void> {
    await this.select(text);
    const box = await this.selection();
    for (let attempt = 0; attempt < 6 && !(await this.hovers.first().isVisible()); attempt++) {
      await this.page.mouse.move(box.x + box.width / 2 + 24, box.y + box.height / 2);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
      await this.hovers
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
    }
  }

  /** Where the selection is drawn; an editor behind another tab may have one too. */
  private async selection(): Promise<{ x: number; y: number; width: number; height: number }> {
    for (let attempt = 0; attempt < 30; attempt++) {
      for (const drawn of await this.page.locator('.monaco-editor .selected-text').all()) {
        const box = await drawn.boundingBox();
        if (box && box.width > 0) return box;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error('No selection is in sight.');
  }

  get hovers(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden)');
  }

  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible');
  }

  get unicodeBoxes(): Locator {
    return this.page.locator('.monaco-editor .unicode-highlight');
  }

  async focusEditor(): Promise<void> {
    await this.page.locator('.monaco-editor .view-lines').first().click();
  }

  /** Keeps a picture in dist/test/ui; those called `docs/…` are the ones that pages and the walkthrough show. */
  async picture(name: string): Promise<void> {
    mkdirSync(stage.images, { recursive: true });
    await this.page.screenshot({ path: path.join(stage.images, `${name}.png`), caret: 'hide', animations: 'disabled' });
  }

  private async hideSideBar(): Promise<void> {
    const bar = this.page.locator('.part.sidebar');
    if (!(await bar.isVisible())) return;
    await this.keys('Control+b');
    await bar.waitFor({ state: 'hidden' });
  }

  private editorOf(file: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${path.basename(file)}"]`);
  }
}
