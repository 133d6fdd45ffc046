/**
 * Licences as data: what each allows and whether it asks a visible credit. The ids are SPDX's, plus three words of our own.
 * This file knows no rule; `copyright.allowed_licences` of a policy decides what may be used.
 */
import deprecated from 'spdx-license-ids/deprecated.json';
import current from 'spdx-license-ids/index.json';

export interface Licence {
  readonly id: string;
  readonly name: string;
  /** True: advertising and other paid use are allowed; `undefined`: it depends on what was agreed. */
  readonly commercial: boolean | undefined;
  /** Whether a cropped or edited version may be shown, and whether it must then carry the same licence. */
  readonly derivatives: 'yes' | 'same_licence' | 'no' | undefined;
  /** True where the licence asks to name the author or source. */
  readonly askCredit: boolean;
  /** True where the credit must name the title too (Creative Commons up to 3.0). */
  readonly askTitle: boolean;
  readonly url?: string;
  /** Where it was read. */
  readonly source: string;
  readonly checked: string;
}

const CHECKED = '2026-11-22';
const CC_PRACTICE = 'https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution';

const KINDS = [
  ['BY', true, 'yes'],
  ['BY-SA', true, 'same_licence'],
  ['BY-ND', true, 'no'],
  ['BY-NC', false, 'yes'],
  ['BY-NC-SA', false, 'same_licence'],
  ['BY-NC-ND', false, 'no'],
] as const;
const VERSIONS = ['1.0', '2.0', '2.5', '3.0', '4.0'] as const;

const creativeCommons: readonly Licence[] = VERSIONS.flatMap((version) =>
  KINDS.map(([kind, commercial, derivatives]) => ({
    id: `CC-${kind}-${version}`,
    name: `Creative Commons ${kind} ${version}`,
    commercial,
    derivatives,
    askCredit: true,
    askTitle: version !== '4.0',
    url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
    source: CC_PRACTICE,
    checked: CHECKED,
  })),
);

const free = (id: string, name: string, url: string, askCredit: boolean): Licence => ({
  id,
  name,
  commercial: true,
  derivatives: 'yes',
  askCredit,
  askTitle: false,
  url,
  source: url,
  checked: CHECKED,
});

const OURS = 'https://github.com/spdx/license-list-data';
const agreed = (id: string, name: string): Licence => ({
  id,
  name,
  commercial: undefined,
  derivatives: undefined,
  askCredit: false,
  askTitle: false,
  source: OURS,
  checked: CHECKED,
});

/** In the order in which completion offers them: what an organisation uses most comes first. */
export const LICENCES: readonly Licence[] = [
  agreed('own', 'Own work'),
  agreed('permission', 'With permission of the author'),
  agreed('unknown', 'Not known'),
  ...creativeCommons.filter((licence) => licence.id.endsWith('4.0')),
  free('CC0-1.0', 'Creative Commons Zero 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/', false),
  free('CC-PDM-1.0', 'Public Domain Mark 1.0', 'https://creativecommons.org/publicdomain/mark/1.0/', false),
  free(
    'LicenseRef-Modellicentie-Gratis-Hergebruik-1.0',
    'Modellicentie Gratis Hergebruik 1.0',
    'https://www.vlaanderen.be/digitaal-vlaanderen/onze-oplossingen/open-data/voorwaarden-voor-het-hergebruik-van-overheidsinformatie/modellicentie-gratis-hergebruik',
    true,
  ),
  ...creativeCommons.filter((licence) => !licence.id.endsWith('4.0')),
];

const byId: ReadonlyMap<string, Licence> = new Map(LICENCES.map((licence) => [licence.id.toLowerCase(), licence]));

/** The licence of this id, upper and lower case alike; `undefined` for one that is not in the list (it may still be an SPDX id). */
export const licenceOf = (id: string): Licence | undefined => byId.get(id.trim().toLowerCase());

const spdx: ReadonlySet<string> = new Set([...current, ...deprecated].map((id) => id.toLowerCase()));

/** An id of the SPDX list, older ones too, or of a licence that an organisation describes itself (`LicenseRef-…`). */
export const isLicenceId = (id: string): boolean =>
  licenceOf(id) !== undefined || spdx.has(id.trim().toLowerCase()) || /^licenseref-[a-z0-9.-]+$/i.test(id.trim());

/** Without what differs between the pages of one licence: its languages, its summary and its text. */
const bareUrl = (url: string): string =>
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/(?:deed|legalcode)[^/]*$/, '')
    .replace(/\/+$/, '');

/** The licence that is described at an address; `undefined` for any other page. */
export const licenceAt = (url: string): Licence | undefined =>
  LICENCES.find((licence) => licence.url !== undefined && bareUrl(licence.url) === bareUrl(url));
