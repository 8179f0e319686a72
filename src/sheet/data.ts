/** What the sheet's page fetches: provisions in blocks by permanent number, and one file a row of the comparison. Pure, at build time. */
import type { Catalogue, Cell, Plan } from '../catalogue'
import { type CitedPlan, citedOf, citedPlan } from '../cite/record.ts'
import type { Locale } from '../model/locale.ts'
import type { PillarId } from '../model/pillar.ts'
import { blockOf } from './files.ts'

/** A provision as a sheet shows it. */
export interface SheetProvision {
  plan: string
  id: string
  headline: string
  text: string
  place: string
  note?: string
  pillar?: PillarId
}

/** `<block>.json`: the provisions of a block by number, and their plans. */
export interface Block {
  /** As they are cited, and whose they are of which years. */
  plans: Record<string, CitedPlan & { whose: string }>
  provisions: Record<string, SheetProvision>
  /** Numbers whose provision has moved, and the number that stands in its place. */
  moved: Record<string, number>
}

/** `t<number>.json`: a topic, and per plan the numbers of its provisions or how it is silent. */
export interface TopicRow {
  id: string
  name: string
  cells: { whose: string; numbers: number[]; headings: string[]; silence?: string }[]
}

/** What the words of a language add to the data. */
export interface Told {
  whose: (plan: Plan) => string
  silence: (cell: Cell) => string
}

/** All files of a language by name, without their ending. */
export function sheetFiles(
  catalogue: Catalogue,
  rowOf: (topic: string) => Cell[],
  lang: Locale,
  told: Told,
): Map<string, Block | TopicRow> {
  const blocks = blocksOf(catalogue, lang, told)
  const { ledger, topics } = catalogue
  const rows = ledger.topics.flatMap((published, index): [string, TopicRow][] => {
    const id = ledger.moved[`topics/${published}`]?.replace('topics/', '') ?? published
    const topic = topics.find((each) => each.id === id)
    if (!topic) return []
    const cells = rowOf(id).map((cell) => ({
      whose: told.whose(cell.plan),
      numbers: cell.provisions.map(({ number }) => number),
      headings: cell.headings.map(({ title }) => title[lang]),
      ...(cell.silence && { silence: told.silence(cell) }),
    }))
    return [[`t${index + 1}`, { id, name: topic.name[lang], cells }]]
  })
  return new Map<string, Block | TopicRow>([...blocks, ...rows])
}

function blocksOf({ ledger, byKey, plans }: Catalogue, lang: Locale, told: Told): Map<string, Block> {
  const blocks = new Map<string, Block>()
  for (const [number, key] of Object.entries(ledger.provisions)) {
    const name = blockOf(Number(number))
    const block = blocks.get(name) ?? { plans: {}, provisions: {}, moved: {} }
    blocks.set(name, block)
    const provision = byKey.get(key)
    const plan = plans.find(({ id }) => id === provision?.planId)
    const successor = byKey.get(ledger.moved[`provisions/${key}`]?.replace('provisions/', '') ?? '')
    if (successor) block.moved[number] = successor.number
    if (!provision || !plan) continue
    const { headline, text, place, note } = citedOf(plan, provision, lang)
    const { pillar, id } = provision
    block.plans[plan.id] ??= { ...citedPlan(plan, lang), whose: told.whose(plan) }
    block.provisions[number] = { plan: plan.id, id, headline, text, place, ...(note && { note }), ...(pillar && { pillar }) }
  }
  return blocks
}
