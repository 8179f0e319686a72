/** A draft as the files of its folder and as additions to the registers. What is a guess carries a comment that begins with “check:”. */
import { Document, isMap, isScalar, isSeq, type Node, Scalar, stringify, type YAMLMap } from 'yaml'
import type { Fingerprints } from '../model/fingerprint.ts'
import type { Localized } from '../model/locale.ts'
import { NORMALISATION } from '../model/normalisation.ts'
import { OPEN, openText } from '../model/open.ts'
import { NOT_STATED } from '../model/plan.ts'
import type { Draft, DraftProvision } from './draft.ts'
import type { Pair } from './wording.ts'

const STYLE = { lineWidth: 120, flowCollectionPadding: true } as const
/** Lists as the rest of the content has them: `[a, b]`. */
const tight = (text: string) => text.replace(/\[ ([^[\]\n]*) \]/gu, '[$1]')
/** A title that stands twice is written twice. */
const PLAIN = { aliasDuplicateObjects: false } as const
/** What an editor takes away when a proposal was looked at. */
export const CHECK = 'check:'

/** Marks a field of a map to be checked. */
function mark(map: YAMLMap, field: string, why: string): void {
  const node = map.get(field, true) as Node | undefined
  if (node && (isScalar(node) || ((isSeq(node) || isMap(node)) && node.flow))) node.comment = ` ${CHECK} ${why}`
  else {
    const entry = map.items.find(({ key }) => isScalar(key) && key.value === field)
    if (entry && isScalar(entry.key)) entry.key.commentBefore = ` ${CHECK} ${why}`
  }
}

/** Short maps and lists of one line. */
function flow(map: YAMLMap, ...fields: string[]): void {
  for (const field of fields) {
    const node = map.get(field, true)
    if ((isMap(node) || isSeq(node)) && JSON.stringify(node).length < 100) node.flow = true
  }
}

/** Years and days are text: without quotation marks YAML reads some of them as numbers. */
function quoted(node: unknown): void {
  if (isScalar(node) && typeof node.value === 'string' && /^[-\d]/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE
}

/** `provisions.yaml` of a draft. */
export function provisionsText({ provisions, wording, id }: Draft): string {
  const document = new Document(provisions.map(fieldsOf), PLAIN)
  const list = document.contents as unknown as { items: YAMLMap[] }
  list.items.forEach((map, at) => {
    const provision = provisions[at] as DraftProvision
    if (at > 0) map.spaceBefore = true
    flow(map, 'place', 'topics', 'people', 'documents', 'headline')
    for (const field of ['agencies', 'dates', 'figures']) {
      const rows = map.get(field, true)
      if (!isSeq(rows)) continue
      for (const row of rows.items) if (isMap(row)) row.flow = true
      for (const row of rows.items) if (isMap(row)) for (const name of ['when', 'value']) quoted(row.get(name, true))
    }
    for (const [field, why] of provision.checks) mark(map, field, why)
    const twin = wording.pairs.find(({ pair, shares }) => pair[0] === `${id}/${provision.id}` && Math.min(...shares) >= 0.9)
    if (twin) {
      const entry = map.items.find(({ key }) => isScalar(key) && key.value === 'headline')
      if (entry && isScalar(entry.key))
        entry.key.commentBefore = ` nearly the same official sentence as ${twin.pair[1]}: it has the same headline, or both have a note`
    }
  })
  return tight(document.toString(STYLE))
}

function fieldsOf(provision: DraftProvision): Record<string, unknown> {
  const { kra, topics, agencies, people, dates, documents, ordered, figures, nameOnly } = provision
  return {
    id: provision.id,
    section: provision.section,
    kind: provision.kind,
    place: provision.place,
    ...(kra ? { kra } : {}),
    topics,
    ...(agencies.length ? { agencies } : {}),
    ...(people.length ? { people } : {}),
    ...(dates.length ? { dates } : {}),
    ...(documents.length ? { documents } : {}),
    ...(ordered ? { ordered } : {}),
    ...(figures.length ? { figures } : {}),
    ...(nameOnly ? { nameOnly } : {}),
    headline: openText(),
    ...OPEN,
  }
}

/** `plan.yaml` of a draft. */
export function planText(draft: Draft): string {
  const { head, province, period } = draft
  const report = draft.form === 'report'
  const city = province.type === 'city'
  const stated = (value: string | undefined) => value ?? NOT_STATED
  const data = {
    locality: draft.locality,
    inSource: draft.provisions.length,
    copy: report ? 'news-report' : 'full-text',
    title: draft.title,
    number: stated(head.number),
    issued: stated(head.issued),
    issuer: {
      vi: `Ủy ban nhân dân ${city ? 'thành phố' : 'tỉnh'} ${province.name}`,
      en: `People’s Committee of ${province.name} ${city ? 'City' : 'Province'}`,
    },
    signatory: stated(head.signatory),
    period: { printed: period.printed, from: period.from, to: period.to },
    publisher: report ? openText() : NOT_STATED,
    published: stated(head.published),
    ...(draft.report ? { report: { title: draft.report, by: openText() } } : {}),
    copies: [] as string[],
    legalBasis: draft.legalBasis,
    lead: draft.lead.length ? draft.lead : NOT_STATED,
    milestones: draft.milestones,
    sections: draft.sections.map(({ heading: _, check: __, ...section }) => section),
  }
  const document = new Document(data, PLAIN)
  document.commentBefore = ` Facts and sections of the plan of ${province.name}, ${period.from}–${period.to}, drafted by “npm run import”; “${CHECK}” marks what is a guess.`
  const map = document.contents as unknown as YAMLMap
  const at = (field: string) => map.get(field, true) as unknown as YAMLMap
  for (const field of ['number', 'issued', 'published']) quoted(at(field))
  if (!head.signatory && !report) mark(map, 'signatory', 'no name stands under the text: is the block of the signature lost?')
  mark(map, 'copies', 'ids of sources.yaml where a copy can be read')
  if (draft.lead.length) mark(map, 'lead', 'who was to lead the whole work')
  if (period.check) mark(at('period'), 'printed', period.check)
  flow(at('period'), 'printed')
  flow(map, 'lead', 'copies')
  for (const field of ['milestones', 'sections', 'legalBasis']) {
    const rows = at(field) as unknown as { items: YAMLMap[]; flow?: boolean }
    if (rows.items.length === 0) rows.flow = true
    rows.items.forEach((row, index) => {
      quoted(row.get?.('when', true))
      flow(row, 'title', 'label')
      const check = field === 'sections' ? draft.sections[index]?.check : undefined
      if (check) mark(row, 'title', check)
    })
  }
  if (draft.milestones.length) mark(map, 'milestones', 'keep the steps that a reader should see on the time axis')
  return tight(document.toString(STYLE))
}

const HEAD_OF_FINGERPRINTS = `# Fingerprints of the official lines, made by “npm run fingerprints”; no word of the text stands here.
# How a line is levelled and hashed: src/segment/README.md.
`

/** `fingerprints.yaml` of a plan. */
export function fingerprintsText({ lines, none }: Pick<Fingerprints, 'lines' | 'none'>): string {
  const data = { normalisation: NORMALISATION, lines, ...(Object.keys(none).length > 0 ? { none } : {}) }
  return HEAD_OF_FINGERPRINTS + stringify(data, { lineWidth: 0, flowCollectionPadding: false })
}

/** What a story holds, a heading each; the guide says what stands under each. */
const STORY: Localized<string[]> = {
  vi: ['Trong một phút', 'Nét riêng', 'Điều văn bản không nói', 'Bản chúng tôi có'],
  en: ['In one minute', 'What is particular', 'What the plan does not say', 'Our copy'],
}
const STORY_OF_REPORT: Localized<string[]> = {
  vi: ['Trong một phút', 'Nét riêng', 'Điều bản tin không nói', 'Bản chúng tôi có'],
  en: ['In one minute', 'What is particular', 'What the report does not say', 'Our copy'],
}

/** `vi.mdx` or `en.mdx` of a draft: its parts, each to be written. */
export function storyText({ province, period, form }: Draft, lang: 'vi' | 'en'): string {
  const years = `${period.from}–${period.to}`
  const title = lang === 'vi' ? `Kế hoạch của ${province.name}, ${years}` : `${province.name}’s plan, ${years}`
  const open = `"${OPEN[lang]}"`
  const parts = (form === 'report' ? STORY_OF_REPORT : STORY)[lang].map((heading) => `## ${heading}\n\n${OPEN[lang]}\n`)
  return `---\ntitle: "${title}"\nsummary: ${open}\ndescription: ${open}\n---\n\n${parts.join('\n')}`
}

/** An entry of localities.yaml. */
export function localityText({ locality, province: { name, code, type } }: Draft): string {
  return `
- id: ${locality}
  name: ${name}
  code: "${code}" # ${CHECK} the code of Decision 124/2004/QĐ-TTg
  type: ${type}
  aliases: ["${type === 'city' ? 'thành phố' : 'tỉnh'} ${name}"]
  today:
    vi: "${OPEN.vi}"
    en: "${OPEN.en}"
  now: "${OPEN.vi}" # ${CHECK} the province or city that it has been part of since 1 July 2025; “joined”: the others that are
  sources: ["${OPEN.vi}"]
`
}

/** Entries of documents.yaml. */
export function documentsText({ documents }: Draft): string {
  return documents
    .map((document) => {
      const node = new Document([document], PLAIN)
      const [map] = (node.contents as unknown as { items: YAMLMap[] }).items
      if (map) {
        quoted(map.get('date', true))
        mark(map, 'name', 'as the text gives it: shorten it to its title')
      }
      return `\n${node.toString(STYLE)}`
    })
    .join('')
}

/** Rows of wording.yaml. */
export const wordingText = (pairs: readonly Pair[]): string =>
  pairs
    .map(
      ({ pair, shares, atLeast }) =>
        `- { pair: [${pair.join(', ')}], shares: [${shares.join(', ')}] }${atLeast ? ' # at least: measured on hashes' : ''}\n`,
    )
    .join('')
