/**
 * From the text of a plan to a draft of its folder: everything that the text and the registers give, and the texts left open. What is a
 * guess says so. The official lines are kept apart, for the editor alone.
 */
import type { Content } from '../catalogue/read.ts'
import type { Localized } from '../model/locale.ts'
import { isOpen, OPEN, openText } from '../model/open.ts'
import type { AreaId, PillarId } from '../model/pillar.ts'
import type { Kind } from '../model/provision.ts'
import type { LeftOut } from '../segment/clean.ts'
import { type Cut, cut } from '../segment/cut.ts'
import { factsOf, namer } from '../segment/facts.ts'
import { type Fingerprint, fingerprint } from '../segment/fingerprint.ts'
import { normalise, tidy, wordsOf } from '../segment/normalise.ts'
import { bodyFinder, rolesIn, type Tagged } from './bodies.ts'
import { type Dated, datesOf } from './dates.ts'
import { documentFinder, numberedIn, numberKey } from './documents.ts'
import { type Head, headOf } from './head.ts'
import { kindOf } from './kinds.ts'
import { finderOf, type Near } from './nearest.ts'
import { type Province, slug } from './provinces.ts'
import { refusals } from './scope.ts'
import { type DraftSection, headingsOf, type KnownTitle, placeOf, sectionOf, sectionsOf } from './sections.ts'
import { areaFor, namesIn, topicsFor } from './topics.ts'
import { type Pair, pairsOf } from './wording.ts'

/** A provision of a draft: what provisions.yaml will hold, and beside it the official line and what to check. */
export interface DraftProvision {
  id: string
  section: string
  kind: Kind
  place: Localized
  kra?: AreaId
  topics: string[]
  agencies: Pick<Tagged, 'id' | 'role'>[]
  people: string[]
  dates: Pick<Dated, 'when' | 'what'>[]
  documents: string[]
  ordered: boolean
  figures: ({ value: string } & Localized)[]
  nameOnly: boolean
  /** The official line, marks included. */
  line: string
  /** Nearest restated provisions of other plans. */
  near: Near[]
  /** What is a guess, by field. */
  checks: Map<string, string>
}

/** A document that the register does not have. */
export interface NewDocument {
  id: string
  number: string
  name: Localized
  date?: string
}

/** A draft of a plan. */
export interface Draft {
  id: string
  province: Province
  locality: string
  /** The locality is not in the register yet. */
  newLocality: boolean
  form: Cut['form']
  head: Head
  period: { printed: Localized; from: number; to: number; check?: string }
  title: Localized
  legalBasis: Localized[]
  lead: string[]
  sections: DraftSection[]
  provisions: DraftProvision[]
  milestones: { when: string; provision: string; label: Localized }[]
  documents: NewDocument[]
  prints: Map<string, Fingerprint>
  wording: { pairs: Pair[]; open: Pair[] }
  leftOut: { at: number; text: string; why: LeftOut['why'] | 'machine' }[]
  /** Title of the report, where the text is one. */
  report?: string
}

/** What the import is told. */
export interface Order {
  province: Province
  from: number
  to: number
  /** Official lines of other plans that are on this machine, by `plan/id`. */
  lines?: ReadonlyMap<string, string>
}

/** A line that speaks to programs, not to people: it is dropped and listed. */
const TO_MACHINES =
  /(?:ignore|disregard|forget)\s+(?:all\s+|any\s+)?(?:the\s+|your\s+)?(?:previous|prior|above|earlier)|(?:as an?|you are an?)\s+(?:ai|assistant|language model)|system prompt|\b(?:AI|LLM|chatbot|GPT)s?\b[^.]{0,40}\b(?:must|should|please)\b|(?:bỏ qua|phớt lờ)\s+(?:mọi|các|tất cả|những)?\s*(?:chỉ dẫn|hướng dẫn|yêu cầu|lệnh)\s+(?:trước|ở trên)|(?:trợ lý|mô hình)\s+(?:ảo|AI|ngôn ngữ)/iu

const ORDERS = /(?<!\p{L})(?:phải|bắt buộc|(?:có|chịu) trách nhiệm(?! (?:xã hội|với)(?!\p{L})))(?!\p{L})/iu
const UNIT =
  /^\s*(?:%|phần trăm|tuổi|người|hộ|xã|phường|huyện|lớp|cuộc|lần|lượt|triệu|tỷ|tỉ|đồng|trường|km|ha|ngày|tháng|giờ|cán bộ|học sinh|cơ sở|mô hình|câu lạc bộ|đợt|buổi)(?!\p{L})/iu
/** Other names that these texts give to the decision of 2016 that they carry out. */
const SCHEME_SAID =
  /(?<!\p{L})Đề án(?=\s*(?:$|[.,;:)])|\s+(?:giai đoạn|theo|hàng|hằng|này|đến|và|do|trên|được|thực hiện các mục tiêu|xây dựng và triển khai)(?!\p{L}))/u
const SCHEME_NUMBER = '161/QĐ-TTg'

/** What becomes of a text: a draft, or the reasons why there is none. */
export type Outcome = { draft: Draft } | { refused: string[] }

/** Makes the draft of a plan from its text. @param content everything that the site holds already */
export function draftOf(copy: string, content: Content, order: Order): Outcome {
  const machine: Draft['leftOut'] = []
  const kept = copy
    .normalize('NFC')
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map((line, at) => {
      if (!TO_MACHINES.test(line)) return line
      machine.push({ at: at + 1, text: tidy(line), why: 'machine' })
      return ''
    })
  const found = cut(kept.join('\n'))
  const report = found.form === 'report'
  const all = [...found.lines, ...found.leftOut.filter(({ why }) => why === 'furniture')]
  const lines = [...new Map(all.map((line) => [`${line.at} ${line.text}`, line])).values()].sort((a, b) => a.at - b.at)
  const head = headOf(lines, report)
  const texts = lines.map(({ text }) => text)
  const refused = refusals(found, head, texts, order.province)
  if (refused.length > 0) return { refused }

  const locality = slug(order.province.name)
  const id = `${locality}-${order.from}-${order.to}`
  const others = content.plans.filter((plan) => plan.id !== id)
  // A draft that is not written yet lends no tags.
  const restated = others.map((plan) => ({ ...plan, provisions: plan.provisions.filter(({ vi }) => !isOpen(vi)) }))
  const find = finderOf(
    restated.flatMap((plan) =>
      plan.provisions.map((provision) => ({
        key: `${plan.id}/${provision.id}`,
        words: [provision.vi, provision.headline.vi, ...provision.terms.vi].join('. '),
        runs: plan.fingerprints.lines[provision.id]?.runs ?? '',
      })),
    ),
  )
  const tags = new Map(restated.flatMap((plan) => plan.provisions.map((each) => [`${plan.id}/${each.id}`, each] as const)))
  const bodies = bodyFinder(
    content.agencies.map(({ id: body, name, abbr, aliases }) => ({
      id: body,
      // “… (Hải Phòng)” is no way to name it; its other names say how it is.
      names: [...(name.vi.includes('(') ? [] : [name.vi]), ...abbr.vi, ...aliases.vi],
    })),
  )
  const groups = namer(content.people.map((each) => ({ kind: 'group', id: each.id, names: [each.name.vi, ...each.aliases.vi] })))
  const topicNames = namesIn(content.topics.map((topic) => ({ id: topic.id, names: [topic.name.vi, ...topic.aliases.vi] })))
  const scheme = content.documents.find(({ number }) => number && numberKey(number) === numberKey(SCHEME_NUMBER))
  const documents = newDocuments([...texts], content, head)
  const cited = documentFinder(
    [...content.documents, ...documents].map(({ id: known, number, name }) => ({ id: known, number, name: name.vi })),
    scheme ? new Map([[SCHEME_SAID, scheme.id]]) : undefined,
  )
  const pillars = new Map(
    content.pillars.map(({ id: pillar, facts }) => {
      const words = facts.name.vi.toLowerCase().split(/,\s*/).join('|')
      return [pillar, new RegExp(`cộng đồng[^.]{0,40}(?:${words})|xây dựng (?:một )?xã hội[^.]{0,20}(?:${words})`, 'iu')] as const
    }),
  )
  const bodyNames = new Map(content.agencies.map((body) => [body.id, body.name]))
  const bodyOf = (heading: string) => {
    const text = heading.replace(/\s*:$/u, '')
    const mentions = bodies(text)
    const [mention] = mentions
    return mention && mentions.length === 1 && mention.from === 0 && mention.to === text.length
      ? bodyNames.get(mention.id)
      : undefined
  }
  const sections = sectionsOf(found, titlesOf(content), pillarTitles(others), pillars, bodyOf)
  const sectionPillar = (section: string | undefined): PillarId | undefined => {
    const here = sections.find((each) => each.id === section)
    return here && (here.pillar ?? sectionPillar(here.parent))
  }

  const provisions = found.provisions.map((provision): DraftProvision => {
    const line = tidy(provision.text)
    const checks = new Map<string, string>()
    const headings = headingsOf(found, provision)
    const section = sections.some((each) => each.id === provision.section)
      ? (provision.section as string)
      : sectionOf(provision.id)
    const { kind, sure } = kindOf(
      provision.id,
      headings.filter((each) => each !== ''),
      line,
      report,
    )
    if (!sure) checks.set('kind', 'no heading says it')
    const { place, sure: placed } = placeOf(provision.id, provision.section, sections, report)
    if (!placed) checks.set('place', 'its heading has no number: name it after its content')
    const near = find(line)
    const { value: topics, sure: topical } = topicsFor(near, topicNames(line), tags)
    if (!topical) checks.set('topics', `proposed from ${near[0]?.key ?? 'names alone'}`)
    const area =
      kind === 'measure' || kind === 'task' || kind === 'solution' ? areaFor(near, tags, sectionPillar(section)) : undefined
    if (area?.value && !area.sure) checks.set('kra', 'proposed from the nearest provisions')
    const agencies = rolesIn(line, headings, kind, bodies)
    const doubtful = agencies.filter((agency) => !agency.sure).map((agency) => agency.id)
    if (doubtful.length > 0) checks.set('agencies', `the role of ${doubtful.join(', ')}`)
    const dates = datesOf(line, { from: order.from, ...(head.issued ? { issued: head.issued } : {}) })
    const unsure = dates.filter((date) => !date.sure).map(({ when }) => when)
    if (unsure.length > 0) checks.set('dates', `what ${unsure.join(', ')} means`)
    const figures = figuresOf(line)
    if (figures.length > 0) checks.set('figures', 'say what each counts, or remove it')
    const ordered = ORDERS.test(line) || /^yêu cầu\b/iu.test(headings.at(-1) ?? '')
    if (ordered) checks.set('ordered', 'only where the line orders in words')
    const nameOnly = wordsOf(line).length <= 16 && pillarNamed(line, pillars)
    if (nameOnly) checks.set('nameOnly', 'only where it names its pillar and says no more')
    return {
      id: provision.id,
      section,
      kind,
      place,
      ...(area?.value ? { kra: area.value } : {}),
      topics,
      agencies: agencies.map(({ id: agency, role }) => ({ id: agency, role })),
      people: [...new Set(groups(line).map(({ key }) => key))],
      dates: dates.map(({ when, what }) => ({ when, what })),
      documents: cited(line),
      ordered,
      figures,
      nameOnly,
      line,
      near: near.slice(0, 3),
      checks,
    }
  })

  const own = provisions.map((provision) => ({ key: `${id}/${provision.id}`, text: provision.line }))
  const theirs = others.flatMap((plan) =>
    Object.entries(plan.fingerprints.lines).map(([provision, print]) => ({
      key: `${plan.id}/${provision}`,
      text: order.lines?.get(`${plan.id}/${provision}`),
      runs: print.runs,
    })),
  )
  const led = provisions.find(({ kind, agencies }) => kind === 'task' && agencies.some(({ role }) => role === 'lead'))
  const drafted: Draft = {
    id,
    province: order.province,
    locality,
    newLocality: !content.localities.some((each) => each.id === locality),
    form: found.form,
    head,
    period: periodOf(head, order),
    title: { vi: head.title ? styled(head.title) : OPEN.vi, en: OPEN.en },
    legalBasis: head.basis.map((line) => basisOf(line, content)),
    lead: led?.agencies.filter(({ role }) => role === 'lead').map((agency) => agency.id) ?? [],
    sections,
    provisions,
    milestones: provisions.flatMap((provision) =>
      provision.dates
        .filter(({ what }) => what !== 'period' && what !== 'cites')
        .map(({ when }) => ({ when, provision: provision.id, label: openText() })),
    ),
    documents: documents.filter((document) => provisions.some((provision) => provision.documents.includes(document.id))),
    prints: new Map(provisions.map((provision) => [provision.id, fingerprint(provision.line)])),
    wording: pairsOf(own, theirs),
    leftOut: [...machine, ...found.leftOut].sort((a, b) => a.at - b.at),
    ...(report ? { report: texts.find((line) => /cộng đồng/iu.test(line) && wordsOf(line).length > 6) ?? texts[0] ?? '' } : {}),
  }
  return { draft: drafted }
}

const pillarNamed = (line: string, pillars: ReadonlyMap<PillarId, RegExp>) =>
  [...pillars.values()].some((word) => word.test(line))

/** Years and the site's own signs: an en dash between years, the one spelling of the Community. */
const styled = (text: string) =>
  text
    .replace(/(\d{4})\s*[-–—]\s*(\d{4})/gu, '$1–$2')
    .replace(/cộng đồng văn hóa[\s–-]+xã hội asean/giu, 'Cộng đồng Văn hóa - Xã hội ASEAN')

function periodOf({ period }: Head, { from, to }: Order): Draft['period'] {
  if (!period) {
    const printed = { vi: `giai đoạn ${from}–${to}`, en: `${from}–${to}` }
    return { printed, from, to, check: 'the text prints no period: how do we know it?' }
  }
  const outlook = /(\d{4})$/.exec(period.printed)?.[1]
  const years = period.from === undefined ? `to ${period.to}` : `${period.from}–${period.to}`
  const en = outlook && Number(outlook) > period.to ? `${years} with a vision to ${outlook}` : years
  const same = period.to === to && (period.from === undefined || period.from === from)
  return {
    printed: { vi: period.printed, en },
    from,
    to,
    ...(same ? {} : { check: `the text prints “${period.printed}”, the command says ${from}–${to}` }),
  }
}

/** Quantities with a unit; what each counts is for the editor to say. */
function figuresOf(line: string): DraftProvision['figures'] {
  return factsOf(line, 'vi')
    .filter(({ kind, key, to }) => kind === 'figure' && (key.endsWith('%') || UNIT.test(line.slice(to))))
    .map(({ key }) => ({ value: key, ...OPEN }))
}

/** An entry of the legal basis: as another plan has it, else from the text with its English open. */
function basisOf(line: string, content: Content): Localized {
  const known = content.plans.filter(({ facts }) => facts.copy === 'full-text').flatMap(({ facts }) => facts.legalBasis)
  const number = numberedIn(line)[0]?.number
  const same =
    known.find(({ vi }) => normalise(vi) === normalise(line)) ??
    known.find(({ vi }) => number && numberedIn(vi).some((each) => numberKey(each.number) === numberKey(number)))
  return same ? { ...same } : { vi: styled(line), en: OPEN.en }
}

/** Numbered documents that the register does not have, the plan itself apart. */
function newDocuments(texts: readonly string[], content: Content, head: Head): NewDocument[] {
  const known = new Set(content.documents.flatMap(({ number }) => (number ? [numberKey(number)] : [])))
  const ids = new Set(content.documents.map(({ id }) => id))
  return numberedIn(texts.join('\n'))
    .filter(
      ({ number }) =>
        !known.has(numberKey(number)) && numberKey(number) !== numberKey(head.number ?? '') && !/^\d+\/?\p{L}+$/u.test(number),
    )
    .map(({ number, date, title }) => {
      let id = slug(`${number.replace(/^\d+[/-]?(?:\d{4}[/-])?/u, '').split(/[-/]/)[0]}-${number.replace(/\D.*$/u, '')}`)
      while (ids.has(id)) id = `${id}-x`
      ids.add(id)
      return { id, number, name: { vi: styled(title.replace(/[“”]/gu, (sign) => sign)), en: OPEN.en }, ...(date ? { date } : {}) }
    })
}

/** Titles that the site has in both languages, by their levelled Vietnamese form: restated headings, and names of bodies. */
function titlesOf(content: Content): Map<string, KnownTitle> {
  const known = new Map<string, KnownTitle>()
  for (const { name } of content.agencies) known.set(normalise(name.vi), { title: name })
  for (const plan of content.plans)
    for (const section of plan.facts.sections) {
      const key = normalise(section.title.vi)
      if (!section.ours && !known.has(key)) known.set(key, { title: section.title })
    }
  return known
}

/** How the plans title the part of each pillar, the most frequent one. */
function pillarTitles(plans: Content['plans']): Map<PillarId, Localized> {
  const found = new Map<PillarId, Map<string, { title: Localized; count: number }>>()
  for (const { facts } of plans)
    for (const { pillar, title, parent } of facts.sections) {
      const above = facts.sections.find(({ id }) => id === parent)
      if (!pillar || above?.pillar) continue
      const titles = found.get(pillar) ?? new Map()
      found.set(pillar, titles)
      titles.set(title.vi, { title, count: (titles.get(title.vi)?.count ?? 0) + 1 })
    }
  return new Map(
    [...found].flatMap(([pillar, titles]) => {
      const best = [...titles.values()].sort((a, b) => b.count - a.count || a.title.vi.length - b.title.vi.length)[0]
      return best ? [[pillar, best.title] as const] : []
    }),
  )
}
