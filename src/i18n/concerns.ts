/** Where what a change concerns is shown, in a language. */
import type { AboutKind } from '../model/change.ts'
import type { Locale } from '../model/locale.ts'
import { pillarId } from '../model/pillar.ts'
import { href, type Route } from './routes.ts'

/** The address of a thing by its kind and id, as `sections`, `tra-vinh-2021-2025/iii`. */
export function concernHref(lang: Locale, kind: AboutKind, id: string): string {
  const [plan = '', part = ''] = id.split('/')
  switch (kind) {
    case 'provisions':
      return href(lang, { page: 'provision', plan, id: part })
    case 'sections':
      return href(lang, { page: 'plan', plan }, { hash: `s-${part}` })
    case 'plans':
      return href(lang, { page: 'plan', plan: id })
    case 'pillars':
      return href(lang, { page: 'pillar', id: pillarId.parse(id) })
    case 'topics':
      return href(lang, { page: 'topic', id })
    case 'people':
      return href(lang, { page: 'group', id })
    case 'agencies':
      return href(lang, { page: 'agency', id })
    case 'glossary':
      return href(lang, { page: 'glossary' }, { hash: id })
    case 'pages':
      return href(lang, { page: id } as Route)
  }
}
