/** From the protocol's data to ours. */
import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import { span, type Span } from '../text/span';
import type { SourceFile } from '../workspace/files/file';
import { linesOf, type Session, type TextFile } from './session';

/** The file of a request; undefined for one that we don't know (any more), and then the answer is empty. */
export const fileOf = ({ service }: Session, { uri }: TextDocumentIdentifier): SourceFile | undefined =>
  service.file(uri);

export const toOffset = (file: TextFile, position: Position): number => linesOf(file).offsetAt(position);

export const toSpan = (file: TextFile, { start, end }: Range): Span => span(toOffset(file, start), toOffset(file, end));
