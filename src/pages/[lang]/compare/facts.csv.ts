import type { APIRoute } from 'astro'
import { getCatalogue, LICENCE, linesOf, recordsOf } from '../../../catalogue'
import { factRows, lineRows } from '../../../components/compare/facts'
import { t } from '../../../i18n'
import { href, localePaths } from '../../../i18n/routes'
import { absolute } from '../../../i18n/site'
import type { Locale } from '../../../model/locale'
import { NOT_STATED } from '../../../model/plan'
import { csv } from '../../../open-data/csv'

export const getStaticPaths = localePaths

/** The facts page as CSV: a line for each fact of each plan, then every date, figure and money line with its whole text. */
export const GET: APIRoute<{ lang: Locale }> = ({ props: { lang } }) => {
  const catalogue = getCatalogue()
  const { compare } = t(lang)
  const { fact } = compare
  const numberOf = (number: string) => (number === NOT_STATED ? '' : number)
  /** From the site's root where SITE is not known. */
  const whole = (path: string) => absolute(path) ?? path
  const { duties, documents, kinds } = factRows(recordsOf(catalogue), catalogue.agencies, lang)
  const stated = [...documents, ...duties, ...kinds].flatMap(({ name, cells }) =>
    cells.flatMap(({ locality, plan, number, items, missing }) =>
      (items.length ? items : [{ text: missing, href: undefined, place: undefined }]).map(({ text, href: to, place }) => {
        return [
          locality,
          plan,
          numberOf(number),
          name,
          '',
          '',
          '',
          text,
          place ?? '',
          whole(to ?? href(lang, { page: 'plan', plan })),
        ]
      }),
    ),
  )
  const lines = lineRows(linesOf(catalogue), lang).map(({ plan, provision, what, value, when, text }) => {
    const address = whole(href(lang, { page: 'provision', plan: plan.id, id: provision.id }))
    return [
      plan.locality.name,
      plan.id,
      numberOf(plan.facts.number),
      what,
      value,
      when,
      provision.headline[lang],
      text,
      provision.place[lang],
      address,
    ]
  })
  const head = [
    compare.localityHeading,
    fact.plan,
    compare.board.number,
    fact.subject,
    fact.value,
    fact.date,
    fact.headline,
    fact.text,
    fact.place,
    fact.address,
    compare.board.licence,
  ]
  return new Response(csv([head, ...[...stated, ...lines].map((line) => [...line, LICENCE])], [1, 5, 9]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
