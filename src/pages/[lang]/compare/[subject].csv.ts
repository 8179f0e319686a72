import type { APIRoute } from 'astro'
import { csv, getCatalogue, type PageSubject, sideBySide, subjects } from '../../../catalogue'
import { t } from '../../../i18n'
import { comparePaths, href } from '../../../i18n/routes'
import type { Locale } from '../../../model/locale'

export const getStaticPaths = () => comparePaths(subjects(getCatalogue()))

/** One comparison as CSV: a line for each provision and heading, one for each silence, and one where the words stand elsewhere. */
export const GET: APIRoute<{ lang: Locale; entry: PageSubject }> = ({ props: { lang, entry }, site }) => {
  const catalogue = getCatalogue()
  const { compare, provision } = t(lang)
  const absolute = (path: string) => new URL(path, site).href
  const head = [
    compare.rows,
    compare.localityHeading,
    compare.fact.plan,
    compare.fact.place,
    compare.fact.headline,
    compare.fact.text,
    compare.fact.address,
  ]
  const lines = sideBySide(catalogue, entry).flatMap(({ subject, cells }) => {
    const topic = catalogue.topics.find(({ id }) => id === subject.id)?.name[lang] ?? subject.id
    return cells.flatMap(({ plan, provisions, headings, silence }) => {
      const where = [topic, plan.locality.name, plan.id]
      const page = absolute(href(lang, { page: 'plan', plan: plan.id }))
      if (silence) return [[...where, '', '', compare[silence], page]]
      return [
        ...headings.map(({ number, title }) => [...where, number ?? '', '', `${compare.headingSays} ${title[lang]}`, page]),
        ...provisions.map((p) => [
          ...where,
          p.place[lang],
          p.headline[lang],
          p[lang],
          absolute(href(lang, { page: 'provision', plan: plan.id, id: p.id })),
        ]),
        ...(headings.length + provisions.length === 0
          ? [
              [
                ...where,
                '',
                '',
                `${compare.elsewhere} ${provision.compareTopic}`,
                absolute(href(lang, { page: 'compare-topic', id: subject.id })),
              ],
            ]
          : []),
      ]
    })
  })
  return new Response(csv([head, ...lines]), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
