import type { APIRoute } from 'astro'
import { getCatalogue, LICENCE, type PageSubject, sideBySide, subjects } from '../../../catalogue'
import { t } from '../../../i18n'
import { comparePaths, href } from '../../../i18n/routes'
import { absolute } from '../../../i18n/site'
import type { Locale } from '../../../model/locale'
import { NOT_STATED } from '../../../model/plan'
import { csv } from '../../../open-data/csv'

export const getStaticPaths = () => comparePaths(subjects(getCatalogue()))

/** One comparison as CSV: a line for each provision and heading, one for each silence, one for each provision that stands elsewhere; all localities and rows, whatever the page shows. */
export const GET: APIRoute<{ lang: Locale; entry: PageSubject }> = ({ props: { lang, entry } }) => {
  const catalogue = getCatalogue()
  const { compare } = t(lang)
  /** From the site's root where SITE is not known. */
  const whole = (path: string) => absolute(path) ?? path
  const head = [
    compare.rows,
    compare.localityHeading,
    compare.fact.plan,
    compare.board.number,
    compare.fact.place,
    compare.fact.headline,
    compare.fact.text,
    compare.fact.address,
    compare.board.licence,
  ]
  const lines = sideBySide(catalogue, entry).flatMap(({ subject, cells }) => {
    const topic = catalogue.topics.find(({ id }) => id === subject.id)?.name[lang] ?? subject.id
    return cells.flatMap(({ plan, provisions, headings, silence, elsewhere }) => {
      const where = [topic, plan.locality.name, plan.id, plan.facts.number === NOT_STATED ? '' : plan.facts.number]
      const page = whole(href(lang, { page: 'plan', plan: plan.id }))
      if (silence) return [[...where, '', '', compare[silence], page]]
      return [
        ...headings.map(({ number, title }) => [...where, number ?? '', '', `${compare.headingSays} ${title[lang]}`, page]),
        ...provisions.map((p) => [
          ...where,
          p.place[lang],
          p.headline[lang],
          p[lang],
          whole(href(lang, { page: 'provision', plan: plan.id, id: p.id })),
        ]),
        ...elsewhere.map((p) => [
          ...where,
          p.place[lang],
          p.headline[lang],
          compare.elsewhere.replace(/:$/, ''),
          whole(href(lang, { page: 'provision', plan: plan.id, id: p.id })),
        ]),
      ]
    })
  })
  return new Response(csv([head, ...lines.map((line) => [...line, LICENCE])], [2, 7]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
