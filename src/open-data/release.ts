/** What the open data says of itself, in every form. */
import { createHash } from 'node:crypto'
import type { Catalogue } from '../catalogue/build.ts'
import { LICENCE } from '../catalogue/export.ts'
import { t } from '../i18n/index.ts'
import type { Localized } from '../model/locale.ts'
import type { OpenData } from '../model/open-data.ts'
import { inEach } from './addresses.ts'

/** Version of the tables' shape: the first number grows when a column is renamed or goes. */
const SHAPE = '1.0.0'

/** Name of the archive, the workbook and the data package: an address that programs keep, however many localities there are. */
export const NAME = 'five-localities-ascc'
export const LICENCE_ADDRESS = 'https://creativecommons.org/licenses/by/4.0/'

/** What is cited, and under which conditions. */
export interface Release {
  version: string
  /** Day of the newest change that readers can see; null where none is recorded. */
  date: string | null
  title: Localized
  contributors: Localized
  /** Short name of the licence. */
  licence: string
  /** Said in every file that people read: whose words these are. */
  notice: Localized
}

/** What the data of a catalogue says of itself. */
export function releaseOf({ tally }: Catalogue, data: OpenData): Release {
  return {
    version: versionOf(data),
    date:
      data.changes
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? null,
    title: inEach((locale) => `${t(locale).siteName(tally)}: ${t(locale).data.title}`),
    licence: LICENCE,
    contributors: inEach((locale) => t(locale).data.contributors(t(locale).siteName(tally))),
    notice: inEach((locale) => `${t(locale).data.notice(tally)} ${t(locale).data.licence(LICENCE)}`),
  }
}

/** Version of the shape, and a fingerprint of the rows, so that a citation names one state of them. Where the site stands is none of it. */
function versionOf(data: OpenData): string {
  const rows = JSON.stringify(data, (name, value) => (name === 'url' ? undefined : value))
  return `${SHAPE}+${createHash('sha256').update(rows).digest('hex').slice(0, 12)}`
}
