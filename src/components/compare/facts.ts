/** The facts of the plans in words, for the page and for its CSV. */
import type { Line, PlanRecord, Spread, Statement } from '../../catalogue'
import { formatWhen, t } from '../../i18n'
import { href } from '../../i18n/routes'
import type { Locale, Localized } from '../../model/locale'
import { NOT_STATED } from '../../model/plan'

interface Item {
  text: string
  href?: string
  place?: string
}

/** One row: a fact and what each plan says; no items: `missing` says why. */
export interface FactRow {
  name: string
  /** How many plans give it. */
  spread: Spread
  cells: { locality: string; plan: string; number: string; items: Item[]; missing: string }[]
}

const spreadOfCells = (cells: readonly { items: readonly Item[] }[]): Spread => {
  const given = cells.filter(({ items }) => items.length > 0).length
  if (given === 0) return 'none'
  if (given === cells.length) return 'all'
  return given === 1 ? 'one' : 'some'
}

/** Rows of what the plans arrange (period, lead, money, reports), of the documents themselves, and of counts by kind; one cell a plan. */
export function factRows(
  records: readonly PlanRecord[],
  agencies: readonly { id: string; name: Localized }[],
  lang: Locale,
): Record<'duties' | 'documents' | 'kinds', FactRow[]> {
  const { plan: words, compare, kind: kinds, copy } = t(lang)
  const row = (
    name: string,
    cell: (record: PlanRecord) => Item[],
    missing: (record: PlanRecord) => string = () => words.notStated,
  ): FactRow => {
    const cells = records.map((record) => ({
      locality: record.plan.locality.name,
      plan: record.plan.id,
      number: record.plan.facts.number,
      items: cell(record),
      missing: missing(record),
    }))
    return { name, spread: spreadOfCells(cells), cells }
  }
  const text = (value: string) => (value === NOT_STATED ? [] : [{ text: value }])
  const date = (value: string) => (value === NOT_STATED ? [] : [{ text: formatWhen(value, lang) }])
  const agency = (id: string) => agencies.find((entry) => entry.id === id)?.name[lang] ?? id
  const duty = (
    name: string,
    of: (record: PlanRecord) => Statement,
    say: (provision: Statement['provisions'][number]) => string,
  ) =>
    row(
      name,
      (record) =>
        of(record).provisions.map((provision) => ({
          text: say(provision),
          href: href(lang, { page: 'provision', plan: record.plan.id, id: provision.id }),
          place: provision.place[lang],
        })),
      (record) => compare[of(record).silence ?? 'none'],
    )
  const dates = (provision: Statement['provisions'][number], what: string) =>
    provision.dates
      .filter((entry) => entry.what === what)
      .map(({ when }) => formatWhen(when, lang))
      .join(', ')
  return {
    documents: [
      row(words.title, ({ plan }) => [{ text: plan.facts.title[lang], href: href(lang, { page: 'plan', plan: plan.id }) }]),
      row(words.number, ({ plan }) => text(plan.facts.number)),
      row(words.issued, ({ plan }) => date(plan.facts.issued)),
      row(words.issuer, ({ plan }) => text(plan.facts.issuer[lang])),
      row(words.signatory, ({ plan }) => text(plan.facts.signatory)),
      row(words.copy, ({ plan }) => text(copy[plan.facts.copy])),
      row(words.publisher, ({ plan }) => text(plan.facts.publisher === NOT_STATED ? NOT_STATED : plan.facts.publisher[lang])),
      row(words.published, ({ plan }) => date(plan.facts.published)),
    ],
    duties: [
      row(words.period, ({ plan }) => text(plan.facts.period.printed[lang])),
      row(words.lead, ({ plan }) =>
        plan.facts.lead === NOT_STATED
          ? text(NOT_STATED)
          : plan.facts.lead.map((id) => ({ text: agency(id), href: href(lang, { page: 'agency', id }) })),
      ),
      duty(
        compare.fact.funding,
        ({ funding }) => funding,
        (provision) => provision.headline[lang],
      ),
      duty(
        compare.fact.reviews,
        ({ reviews }) => reviews,
        (provision) => dates(provision, 'milestone'),
      ),
      duty(
        compare.fact.duty,
        ({ reporting }) => reporting,
        // In the words of its headline: who compiles the reports of others is tagged like those who write them.
        (provision) => provision.headline[lang],
      ),
    ],
    kinds: [
      row(compare.fact.total, ({ plan }) => text(String(plan.provisions.length))),
      ...(records[0]?.kinds ?? []).map(({ kind }, index) =>
        row(
          kinds[kind],
          (record) => (record.kinds[index]?.count ? text(String(record.kinds[index].count)) : []),
          ({ plan }) => compare[plan.facts.copy === 'full-text' ? 'none' : 'unknown'],
        ),
      ),
    ],
  }
}

/** Every date, figure and money line in words; `when` is empty where the line is not a date. */
export function lineRows(lines: readonly Line[], lang: Locale) {
  const { compare, dateKind, provision: words } = t(lang)
  return lines.map((line) => {
    const { plan, provision } = line
    const common = { plan, provision, kind: line.kind, when: '', text: provision[lang] }
    if (line.kind === 'date') return { ...common, what: dateKind[line.what], value: formatWhen(line.when, lang), when: line.when }
    if (line.kind === 'figure') return { ...common, what: words.figures, value: line.value, text: line.label[lang] }
    return { ...common, what: compare.fact.filter.money, value: compare.fact.noAmount }
  })
}
