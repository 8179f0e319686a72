import type { APIRoute } from 'astro'
import { csv, getCatalogue, linesOf, recordsOf } from '../../../catalogue'
import { factRows, lineRows } from '../../../components/compare/facts'
import { t } from '../../../i18n'
import { href, localePaths } from '../../../i18n/routes'
import type { Locale } from '../../../model/locale'

export const getStaticPaths = localePaths

/** The facts page as CSV: a line for each fact of each plan, then every date, figure and money line with its whole text. */
export const GET: APIRoute<{ lang: Locale }> = ({ props: { lang }, site }) => {
  const catalogue = getCatalogue()
  const { compare } = t(lang)
  const { fact } = compare
  const absolute = (path: string) => new URL(path, site).href
  const { facts, kinds } = factRows(recordsOf(catalogue), catalogue.agencies, lang)
  const stated = [...facts, ...kinds].flatMap(({ name, cells }) =>
    cells.flatMap(({ locality, plan, items, missing }) =>
      (items.length ? items : [{ text: missing, href: undefined, place: undefined }]).map(({ text, href: to, place }) => {
        return [locality, plan, name, '', '', '', text, place ?? '', absolute(to ?? href(lang, { page: 'plan', plan }))]
      }),
    ),
  )
  const lines = lineRows(linesOf(catalogue), lang).map(({ plan, provision, what, value, when, text }) => {
    const address = absolute(href(lang, { page: 'provision', plan: plan.id, id: provision.id }))
    return [plan.locality.name, plan.id, what, value, when, provision.headline[lang], text, provision.place[lang], address]
  })
  const head = [
    compare.localityHeading,
    fact.plan,
    fact.subject,
    fact.value,
    fact.date,
    fact.headline,
    fact.text,
    fact.place,
    fact.address,
  ]
  return new Response(csv([head, ...stated, ...lines]), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
