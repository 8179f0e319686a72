/** What the search page's script needs to know beside the index: words, addresses and how each plan is cited. */
import type { Catalogue } from '../catalogue/build.ts'
import { formatWhen, t } from '../i18n/index.ts'
import { asset, href } from '../i18n/routes.ts'
import { LOCALES, type Locale } from '../model/locale.ts'
import { NOT_STATED } from '../model/plan.ts'
import { ID, PLAN } from './addresses.ts'
import { localityId } from './records.ts'

/** The data block of the search page. */
export interface PageData {
  words: ReturnType<typeof t>['search']
  /** Address of a provision's page, with `PLAN` and `PROVISION` in it. */
  provision: string
  /** Address of this site, for citations. */
  origin: string
  /** Addresses of the search page, the compact file and Pagefind's folder. */
  pages: Record<Locale, string>
  files: Record<Locale, string>
  bundles: Record<Locale, string>
  plans: Record<string, { name: string; locality: string; full: boolean; cite: string }>
  restated: string
}

/** The data block for one language. */
export function pageData(catalogue: Catalogue, lang: Locale, site: URL | undefined): PageData {
  const words = t(lang)
  const each = (make: (locale: Locale) => string) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, string>
  const { exampleList: _, ...shown } = words.search
  return {
    words: { ...shown, exampleList: [] },
    provision: href(lang, { page: 'provision', plan: PLAN, id: ID }),
    origin: site?.origin ?? '',
    pages: each((locale) => href(locale, { page: 'search' })),
    files: each((locale) => asset(`search/${locale}.json`)),
    bundles: each((locale) => asset(`pagefind/${locale}/`)),
    plans: Object.fromEntries(
      catalogue.plans.map(({ id, facts, locality }) => {
        const number = facts.number === NOT_STATED ? words.provision.noNumber : facts.number
        const date = facts.issued === NOT_STATED ? '' : `, ${formatWhen(facts.issued, lang)}`
        const copy = facts.copy === 'news-report' ? ` (${words.copy['news-report']})` : ''
        const cite = `${facts.issuer[lang]}, ${facts.title[lang]} (${number}${date})${copy}`
        return [id, { name: locality.name, locality: localityId(id), full: facts.copy === 'full-text', cite }]
      }),
    ),
    restated: words.provision.restatedBy,
  }
}
