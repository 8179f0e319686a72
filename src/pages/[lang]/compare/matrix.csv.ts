import type { APIRoute } from 'astro'
import { areaMatrix, getCatalogue, LICENCE, peopleMatrix, pillarMatrix, type Row, topicMatrix } from '../../../catalogue'
import { t } from '../../../i18n'
import { localePaths } from '../../../i18n/routes'
import type { Locale } from '../../../model/locale'
import { NOT_STATED } from '../../../model/plan'
import { csv } from '../../../open-data/csv'

export const getStaticPaths = localePaths

/** The four matrices as CSV: the number of provisions, or why there is none. */
export const GET: APIRoute<{ lang: Locale }> = ({ props: { lang } }) => {
  const catalogue = getCatalogue()
  const { compare, provision } = t(lang)
  const lines = (kind: string, rows: Row[], name: (id: string) => string | undefined) =>
    rows.map(({ subject, cells }) => [
      kind,
      name(subject.id) ?? subject.id,
      ...cells.map((cell) => (cell.silence ? compare[cell.silence] : cell.provisions.length || compare.inHeading)),
      LICENCE,
    ])
  const named = (list: readonly { id: string; name: Record<Locale, string> }[]) => (id: string) =>
    list.find((entry) => entry.id === id)?.name[lang]
  const rows = [
    [
      compare.fact.what,
      compare.fact.subject,
      ...catalogue.plans.map(
        ({ locality, facts }) => `${locality.name} (${facts.number === NOT_STATED ? facts.period.from : facts.number})`,
      ),
      compare.board.licence,
    ],
    ...lines(
      provision.pillar,
      pillarMatrix(catalogue),
      (id) => catalogue.pillars.find((pillar) => pillar.id === id)?.facts.name[lang],
    ),
    ...lines(
      provision.area,
      areaMatrix(catalogue),
      (id) => `${id} ${catalogue.areas.find((area) => area.id === id)?.label[lang]}`,
    ),
    ...lines(compare.rows, topicMatrix(catalogue), named(catalogue.topics)),
    ...lines(provision.people, peopleMatrix(catalogue), named(catalogue.people)),
  ]
  return new Response(csv(rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
