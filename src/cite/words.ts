/** The words of a citation with the name of the site. At build: they travel to the reader's browser in the files of the records. */
import { t } from '../i18n/index.ts'
import type { Locale } from '../model/locale.ts'
import type { Tally } from '../model/tally.ts'
import type { CiteWords } from './text.ts'

export const citeWords = (lang: Locale, tally: Tally): CiteWords => ({ ...t(lang).cite, site: t(lang).siteName(tally) })
