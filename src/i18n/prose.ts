/** Links in the texts of `content/`: `provision:plan/id`, `topic:id`, `agency:id`, `people:id`, `pillar:id`, `plan:id`, `fact:id`, `source:id`, `page:id`, or an ordinary address. */
import type { Locale } from '../model/locale.ts'
import { pillarId } from '../model/pillar.ts'
import { t } from './index.ts'
import { type Route, href as urlOf } from './routes.ts'

/** Where such a link leads in a language. @throws Error when it names no page of the site. */
export function proseHref(lang: Locale, href: string): string {
  const [scheme = '', rest = ''] = href.split(/:(.*)/s)
  const [plan = '', id = ''] = rest.split('/')
  switch (scheme) {
    case 'provision':
      return urlOf(lang, { page: 'provision', plan, id })
    case 'plan':
      return urlOf(lang, { page: 'plan', plan: rest })
    case 'topic':
    case 'agency':
      return urlOf(lang, { page: scheme, id: rest })
    case 'people':
      return urlOf(lang, { page: 'group', id: rest })
    case 'pillar':
      return urlOf(lang, { page: 'pillar', id: pillarId.parse(rest) })
    case 'fact':
      return urlOf(lang, { page: 'after-2025' }, { hash: rest })
    case 'source':
      return urlOf(lang, { page: 'sources' }, { hash: rest })
    case 'page': {
      if (!(rest in t(lang).nav) && rest !== 'compare-facts') throw new Error(`unknown page in a text: ${href}`)
      return urlOf(lang, { page: rest } as Route)
    }
    default:
      return href
  }
}
