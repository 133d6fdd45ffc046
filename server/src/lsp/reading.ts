/** Shows in the status bar how far the reading of a large folder is, in an editor that takes progress. It reads nothing itself. */
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { text } from '../messages/catalogue';
import type { Session } from './session';

/** Fewer files are read before anybody could look. */
const LARGE = 1000;

export function showReading({ connection, service, locale, messages }: Session): void {
  let shown: Promise<WorkDoneProgressServerReporter> | undefined;
  const begin = async (): Promise<WorkDoneProgressServerReporter> => {
    await messages;
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(text(locale(), 'reading.title'), 0);
    return progress;
  };
  service.reading = (done, total) => {
    if (total < LARGE) return;
    shown ??= begin();
    const report = (progress: WorkDoneProgressServerReporter) => {
      progress.report(Math.floor((100 * done) / total), `${String(done)} / ${String(total)}`);
      if (done === total) progress.done();
    };
    // An editor that refuses has simply nothing to show.
    shown.then(report).catch(() => undefined);
    if (done === total) shown = undefined;
  };
}
