/**
 * One version of one file of ours, parsed when first asked and only once. Closed posts forget their parse (`parsed.ts`), so that
 * ten thousand of them cost little more than their text.
 */
import type { Policy } from '../../../../schemas/policy';
import type { Post } from '../../../../schemas/post';
import { policyShape, postShape } from '../../../../schemas/shapes';
import { readShape, type ShapeProblem } from '../../syntax/shape/read';
import { fixedFront, parsePost, type PostDocument } from '../../syntax/post';
import { parseYaml } from '../../syntax/yaml/parse';
import type { YamlDocument } from '../../syntax/yaml/tree';
import { span } from '../../text/span';
import { namedFiles, type NamedFile } from './named-files';
import { keepFew } from './parsed';
import { planOf, type PostPlan } from './plan';
import { folderOf, nameOf } from './uri';

export type FileKind = 'policy' | 'post';

/** What a file says, as far as it could be read: any field may be missing, and a list may have holes. */
export type AsWritten<T> = T extends readonly (infer Item)[]
  ? readonly (AsWritten<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: AsWritten<T[Key]> | undefined }
    : T;

interface Parsed<Kind extends FileKind, Value> {
  readonly kind: Kind;
  readonly yaml: YamlDocument;
  readonly value: AsWritten<Value>;
  readonly problems: readonly ShapeProblem[];
}
export type PolicyContent = Parsed<'policy', Policy>;
export type PostContent = Parsed<'post', Post> & { readonly post: PostDocument };
export type Content = PolicyContent | PostContent;

/** What goes with the fields of a file and not with the text of a post: whoever types there leaves it as it is. */
export const fieldsOwner = (content: Content): object => content.yaml.root ?? content;

/** Other files that the front matter of a post names, as paths from its folder. */
export interface FrontLinks {
  readonly policy: string | undefined;
  readonly versions: readonly string[];
  /** Every file that it names, ours or not. */
  readonly files: readonly NamedFile[];
}

export type { PostPlan } from './plan';

/** What is kept of a post when the rest is forgotten. JSON can hold it. */
export interface Kept {
  readonly links: FrontLinks;
  readonly plan: PostPlan;
}

/** A file over this many UTF-16 units isn't read: `file/too-large`. */
export const SIZE_LIMIT = 1024 * 1024;

export const isPolicyName = (name: string): boolean => name.endsWith('.smpolicy.yaml') || name === 'smpolicy.yaml';
export const isPostName = (name: string): boolean => name.endsWith('.post.md');

/** What a file is by its name; null for a file that isn't ours. */
export function kindOf(uri: string): FileKind | null {
  const name = nameOf(uri);
  return isPolicyName(name) ? 'policy' : isPostName(name) ? 'post' : null;
}

let versions = 0;

export class SourceFile {
  #content: Content | undefined;
  #kept: Kept | undefined;
  #front: string | undefined;
  #folder: string | undefined;

  constructor(
    readonly uri: string,
    readonly kind: FileKind,
    readonly text: string,
    readonly open: boolean,
    /** Different for every text of any file: a number of this process, or a name that another run would give it too. */
    readonly version: number | string = ++versions,
    /** The same as long as nothing but the body of the post changes. */
    readonly frontVersion: number | string = version,
  ) {}

  /** The same file with what an editor has of it. While somebody types in the body of a post, what its front matter says is kept. */
  edited(text: string): SourceFile {
    const front = this.#fixedFront();
    const isKept = front !== '' && text.startsWith(front) && text.length <= SIZE_LIMIT;
    if (!isKept) return new SourceFile(this.uri, this.kind, text, true);
    const next = new SourceFile(this.uri, this.kind, text, true, ++versions, this.frontVersion);
    next.#front = front;
    next.recall(this.kept);
    return next;
  }

  /** Empty for a file that nobody has read yet: reading it for this alone would cost more than is saved. */
  #fixedFront(): string {
    if (this.#content?.kind === 'post') this.#front ??= fixedFront(this.#content.post);
    return this.#front ?? '';
  }

  /** The URI of its folder. */
  get folder(): string {
    return (this.#folder ??= folderOf(this.uri));
  }

  get tooLarge(): boolean {
    return this.text.length > SIZE_LIMIT;
  }

  get content(): Content {
    if (this.#content) return this.#content;
    if (this.kind === 'post' && !this.open) keepFew(this);
    return (this.#content = this.kind === 'policy' ? this.#policy() : this.#post());
  }

  /** The content of a policy; an empty one for a post. */
  get policy(): PolicyContent {
    const { content } = this;
    return content.kind === 'policy' ? content : EMPTY_POLICY;
  }

  /** What a post says of other files; kept when the rest is forgotten, since every change elsewhere asks for it. */
  get links(): FrontLinks {
    return this.kept.links;
  }

  /** What a post says of when and where it appears; kept for the posts that appear at the same time. */
  get plan(): PostPlan {
    return this.kept.plan;
  }

  /** All that is kept, for whoever keeps it from one run to the next. */
  get kept(): Kept {
    return (this.#kept ??= this.#keep());
  }

  /** What was kept of the same text before, so that it need not be read for it. */
  recall(kept: Kept): void {
    this.#kept ??= kept;
  }

  #keep(): Kept {
    const { content } = this;
    if (content.kind === 'policy') return { links: { policy: undefined, versions: [], files: [] }, plan: planOf({}) };
    const { value } = content;
    const versions = Object.values(value.versions ?? {}).filter((path) => path !== undefined);
    return {
      links: { policy: value.policy, versions, files: namedFiles(value, this.folder) },
      plan: planOf(value),
    };
  }

  /** Frees what can be computed again. */
  forget(): void {
    this.#content = undefined;
  }

  #policy(): PolicyContent {
    const text = this.tooLarge ? '' : this.text;
    const yaml = parseYaml(text, span(text.startsWith('\uFEFF') ? 1 : 0, text.length));
    const { value, problems } = readShape(policyShape, yaml);
    return { kind: 'policy', yaml, value: value as PolicyContent['value'], problems: yaml.broken ? [] : problems };
  }

  #post(): PostContent {
    const post = parsePost(this.tooLarge ? '' : this.text);
    const yaml = post.header;
    const { value, problems } = readShape(postShape, yaml);
    return { kind: 'post', post, yaml, value: value as PostContent['value'], problems: yaml.broken ? [] : problems };
  }
}

const EMPTY_POLICY: PolicyContent = { kind: 'policy', yaml: parseYaml(''), value: {}, problems: [] };
