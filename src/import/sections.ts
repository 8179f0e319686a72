/** The section tree of a new plan, and where each provision stands in it, in words. */
import type { Localized } from '../model/locale.ts'
import { openText } from '../model/open.ts'
import type { PillarId } from '../model/pillar.ts'
import type { Cut, CutProvision, CutSection } from '../segment/cut.ts'
import { normalise } from '../segment/normalise.ts'

/** A section as plan.yaml has it, with the heading of the copy beside it. */
export interface DraftSection {
  id: string
  parent?: string
  number?: string
  title: Localized
  ours?: true
  pillar?: PillarId
  /** The heading as the copy has it; it stays beside the editor. */
  heading: string
  /** Why an editor should look: the title was taken from another plan, or the heading is lost. */
  check?: string
}

/** A title that the site has restated already, or the name of a body. */
export interface KnownTitle {
  title: Localized
}

/** Titles of parts that no heading of the copy names. */
const OURS: Record<string, Localized> = {
  'mo-dau': { vi: 'Mở đầu', en: 'Opening' },
  ket: { vi: 'Đoạn kết', en: 'Closing paragraph' },
  qd: { vi: 'Quyết định ban hành Kế hoạch', en: 'Decision issuing the plan' },
}
const OPENING_OF_REPORT: Localized = { vi: 'Mở đầu bản tin', en: 'Opening of the report' }
/** What the lists of a report are called, by their ids. */
const LISTS: Record<string, Localized> = {
  'muc-tieu-chung': { vi: 'Mục tiêu chung', en: 'General objective' },
  'muc-tieu': { vi: 'Các mục tiêu cụ thể', en: 'Specific objectives' },
  'noi-dung': { vi: 'Các nội dung', en: 'Content of the plan' },
  'giai-phap': { vi: 'Các giải pháp', en: 'Solutions' },
  'nhiem-vu': { vi: 'Các nhiệm vụ', en: 'Tasks' },
  'hoat-dong': { vi: 'Các hoạt động', en: 'Activities' },
}

/** The pillar that a heading names: its word beside “cộng đồng” or “xã hội”. */
export function pillarOf(heading: string, words: ReadonlyMap<PillarId, RegExp>): PillarId | undefined {
  if (!/cộng đồng|xã hội/iu.test(heading)) return undefined
  const found = [...words].filter(([, word]) => word.test(heading))
  // One that names several sums them up.
  return found.length === 1 ? found[0]?.[0] : undefined
}

/**
 * The sections of a copy.
 * @param known titles to propose, by their levelled Vietnamese form
 * @param body the name of the body that a heading is, and nothing more
 */
export function sectionsOf(
  copy: Cut,
  known: ReadonlyMap<string, KnownTitle>,
  byPillar: ReadonlyMap<PillarId, Localized>,
  pillars: ReadonlyMap<PillarId, RegExp>,
  body: (heading: string) => Localized | undefined,
): DraftSection[] {
  const report = copy.form === 'report'
  const ours = (id: string, title: Localized): DraftSection => ({ id, ours: true, title, heading: '' })
  const drafted = (section: CutSection): DraftSection => {
    const { id, parent, title: heading } = section
    // Under a part whose heading is lost, the number of the part is that of its place.
    const number =
      section.number && !report && /^[ivx]+-/.test(id) && /^\d/.test(section.number)
        ? `${romanOf(id)}.${section.number}`
        : section.number
    const base = { id, ...(parent ? { parent } : {}), ...(number ? { number } : {}), heading }
    const list = report ? LISTS[id.replace(/-x?\d+$/, '')] : undefined
    if (list) return { ...base, ours: true, title: list }
    if (!heading)
      return {
        ...base,
        ours: true,
        title: openText(),
        check: 'the heading is lost in this copy: name it after its content, and say so in a note',
      }
    const pillar = pillarOf(heading, pillars)
    const title = known.get(normalise(heading))?.title ?? body(heading)
    const tagged = pillar ? { pillar } : {}
    if (title) return { ...base, title, ...tagged }
    const near = pillar && byPillar.get(pillar)
    return near
      ? { ...base, title: near, ...tagged, check: 'title taken from another plan: hold it against the heading' }
      : { ...base, title: openText(), ...tagged }
  }
  const sections = copy.sections.map(drafted)
  const has = new Set(sections.map(({ id }) => id))
  const bare = copy.provisions.filter(({ section }) => !section || !has.has(section))
  const firsts: DraftSection[] = []
  const lasts: DraftSection[] = []
  for (const { id } of bare) {
    const name = sectionOf(id)
    if (has.has(name)) continue
    has.add(name)
    if (name === 'ket') lasts.push(ours(name, OURS.ket as Localized))
    else if (name === 'mo-dau') firsts.push(ours(name, report ? OPENING_OF_REPORT : (OURS['mo-dau'] as Localized)))
    else if (name === 'qd') firsts.push(ours(name, OURS.qd as Localized))
    else if (LISTS[name]) firsts.push(ours(name, LISTS[name]))
    else lasts.push({ ...ours(name, paragraph(name)), check: 'a paragraph of the report: name it after its content' })
  }
  return [...firsts, ...sections, ...lasts]
}

const paragraph = (id: string): Localized => {
  const number = /\d+/.exec(id)?.[0] ?? ''
  return { vi: `Đoạn ${number} của bản tin`, en: `Paragraph ${number} of the report` }
}

/** The section of a provision that the cut puts in none. */
export const sectionOf = (id: string): string => (/^qd-/.test(id) ? 'qd' : id)

/** The headings above a provision, outermost first. */
export function headingsOf(copy: Cut, provision: CutProvision): string[] {
  const by = new Map(copy.sections.map((section) => [section.id, section]))
  const trail: string[] = []
  for (let section = by.get(provision.section ?? ''); section; section = by.get(section.parent ?? ''))
    trail.unshift(section.title)
  // What leads in to the items of a section names the bodies for them.
  const lead = copy.provisions.find(({ id }) => id === `${provision.section}-0`)
  return lead && lead !== provision ? [...trail, lead.text] : trail
}

/** Where a provision stands, as a reader would cite it. `sure` is false where a heading without a number stands above it. */
export function placeOf(
  id: string,
  section: string | undefined,
  sections: readonly DraftSection[],
  report: boolean,
): { place: Localized; sure: boolean } {
  const article = /^qd-(\d+)(?:-(\d+))?$/.exec(id)
  if (article) {
    const [, number, point] = article
    return {
      place: {
        vi: `Quyết định, Điều ${number}${point ? `, ý ${point}` : ''}`,
        en: `Decision, Article ${number}${point ? `, item ${point}` : ''}`,
      },
      sure: true,
    }
  }
  if (id === 'mo-dau') return { place: { vi: 'mở đầu', en: 'opening' }, sure: true }
  if (id === 'ket') return { place: { vi: 'đoạn kết', en: 'closing paragraph' }, sure: true }
  const last = /(\d+|[a-z]{1,2})(?:-x\d+)?$/.exec(id)?.[1] ?? ''
  if (report) {
    const numbered = sections.find((each) => each.id === section)?.number
    const list = Object.entries(LISTS).find(([name]) => id === name || id.startsWith(`${name}-`))
    if (numbered) return { place: { vi: `nhiệm vụ ${numbered}, ý ${last}`, en: `task ${numbered}, item ${last}` }, sure: true }
    if (/^nv-\d+$/.test(id)) return { place: { vi: `nhiệm vụ (${last})`, en: `task (${last})` }, sure: true }
    if (list) {
      const [name, title] = list
      const item = id === name ? '' : last
      return {
        place: {
          vi: `${title.vi.replace(/^Các /u, '').toLowerCase()}${item && `, ý ${item}`}`,
          en: `${title.en.toLowerCase()}${item && `, item ${item}`}`,
        },
        sure: true,
      }
    }
    const [, paragraph = last, point] = /^doan-(\d+)(?:-(\d+))?/.exec(id) ?? []
    return {
      place: {
        vi: `đoạn ${paragraph}${point ? `, ý ${point}` : ''}`,
        en: `paragraph ${paragraph}${point ? `, item ${point}` : ''}`,
      },
      sure: true,
    }
  }
  // Down the tree to the nearest number that the copy prints.
  const by = new Map(sections.map((each) => [each.id, each]))
  const heads: string[] = []
  let at = by.get(section ?? '')
  while (at && !at.number) {
    if (at.parent) heads.unshift(/([a-z0-9]+)$/.exec(at.id)?.[1] ?? '')
    const up = by.get(at.parent ?? '')
    if (!up) break
    at = up
  }
  const number = at?.number ?? romanOf(at?.id ?? id)
  const lost = at?.number === undefined
  const head = heads.length > 0 ? { vi: `, tiêu đề ${heads.join('.')}`, en: `, heading ${heads.join('.')}` } : { vi: '', en: '' }
  // The whole text of a section, or a number of its part.
  if (id === section)
    return { place: { vi: `mục ${number}${head.vi}`, en: `section ${number}${head.en}` }, sure: heads.length === 0 && !lost }
  const item = last === '0' ? { vi: ', đoạn dẫn', en: ', lead-in' } : { vi: `, ý ${last}`, en: `, item ${last}` }
  return {
    place: { vi: `mục ${number}${head.vi}${item.vi}`, en: `section ${number}${head.en}${item.en}` },
    sure: heads.length === 0 && !lost,
  }
}

/** The part of an id as a Roman numeral, where its heading is lost. */
const romanOf = (id: string) => (id.split('-')[0] ?? '').toUpperCase()
