import type { Locale } from '../../model/locale.ts'
import { MOST_NAMES } from '../../model/tally.ts'
import type { PageData, PlanData } from '../page-data.ts'
import { isOfPlace, unknownIn } from '../query.ts'
import type { Outcome } from '../search.ts'
import { otherOf } from '../text.ts'
import { cardList, type Shown, typeName } from './cards.ts'
import { element, filled, linkButton } from './dom.ts'
import type { Named } from './names.ts'
import { paramsOf, type State, type Unread } from './state.ts'

/** What stands above the list. */
export interface SummaryContext {
  data: PageData
  lang: Locale
  state: State
  unread: Unread
  outcome: Outcome | null
  /** How many records of each plan name it, whatever the filters; of all records where nothing was typed. */
  counts: ReadonlyMap<string, number>
  /** How many are listed after the filters. */
  named: number
  near: number
  names: readonly Named[]
  /** The pages that the query is the name of. */
  cards: readonly Shown[]
  /** Changes the state and searches again. */
  go: (change: Partial<State>) => void
}

/** With more plans than this only those that name it have a chip. */
const MOST_CHIPS = 12
const strong = (text: string) => element('strong', {}, `“${text}”`)
type Plans = [id: string, plan: PlanData][]

function listOf(plans: Plans, { words }: PageData): string {
  const names = plans.map(([, plan]) => plan.name)
  if (names.length <= MOST_NAMES) return names.join(', ')
  return words.othersMore.replace('{names}', names.slice(0, MOST_NAMES).join(', ')).replace('{n}', `${names.length - MOST_NAMES}`)
}

/** “3 provisions name “OCOP”, in 1 of 5 plans; none in …”: the sentence that is copied, and so says no more than was found. */
export function countLine(context: SummaryContext): HTMLElement {
  const { data, outcome, state, counts, named } = context
  const { words } = data
  const plans: Plans = Object.entries(data.plans)
  const found = plans.filter(([id]) => (counts.get(id) ?? 0) > 0)
  const silent = plans.filter(([id]) => !counts.get(id))
  const what = (named === 1 ? words.one : words.many).replace('{n}', `${named}`)
  const gaps = {
    what,
    k: `${found.length}`,
    all: `${plans.length}`,
    text: strong(outcome?.searched.join(' + ') || state.q.trim()),
  }
  const line = element('h2', { class: 'count' })
  if (asksOnlyToday(context)) {
    const former = plans.filter(([id]) => outcome?.query.places.some(({ plan }) => plan === id))
    line.append(filled(words.todayName, { ...gaps, names: listOf(former, data) }), '.')
    return line
  }
  const filtered = Object.values(state.filters).some(Boolean)
  if (!outcome) line.append(filled(words.listed, gaps), '.')
  else if (outcome.compounds.length > 0) line.append(filled(words.boundOnly, gaps))
  else if (found.length === 0) line.append(filled(outcome.silence ? words.nobody : words.notWhole, gaps))
  else if (filtered) line.append(filled(words.namedHere, { ...gaps, names: filterNames(context) }), '.')
  else if (outcome.query.intent && outcome.searched.length === 0) line.append(filled(words.answering, gaps), '.')
  else line.append(filled(words.named, gaps))
  if (!outcome || filtered || (found.length > 0 && outcome.query.intent && outcome.searched.length === 0)) return line
  // Silence is claimed for what was understood whole; of a plan known from a report, only the report is silent.
  if (outcome.silence)
    for (const [sentence, full] of [
      [words.none, true],
      [words.noneReport, false],
    ] as const) {
      const names = silent.filter(([, plan]) => plan.full === full)
      if (names.length > 0 && (found.length > 0 || !full)) line.append(`; ${sentence.replace('{names}', listOf(names, data))}`)
    }
  line.append('.')
  return line
}

const filterNames = ({ data, state }: SummaryContext) =>
  Object.values(data.plans).find((plan) => plan.locality === state.filters.locality)?.name ??
  Object.values(state.filters).filter(Boolean).length.toString()

/** “OCOP Tiền Giang”: whether the plan of the named locality says it, and who does. */
export function placeAnswer({ data, outcome, counts }: SummaryContext): HTMLElement | null {
  if (!outcome || outcome.query.places.length === 0 || outcome.searched.length === 0 || outcome.query.unfinished) return null
  if (
    outcome.searched.length === 1 &&
    outcome.query.places.every(({ from, to }) =>
      outcome.query.words.slice(from, to).some(({ text }) => outcome.searched[0]?.includes(text)),
    )
  )
    return null
  const { words } = data
  const asked = Object.entries(data.plans).filter(([id]) => outcome.query.places.some(({ plan }) => plan === id))
  const without = asked.filter(([id]) => !counts.get(id))
  if (without.length === 0) return null
  const parts = [
    [words.placeNone, without.filter(([, plan]) => plan.full)],
    [words.placeNoneReport, without.filter(([, plan]) => !plan.full)],
  ] as const
  const said = parts
    .filter(([, plans]) => plans.length > 0)
    .map(([sentence, plans]) => sentence.replace('{names}', listOf(plans, data)))
  const others = Object.entries(data.plans).filter(([id]) => counts.get(id))
  const names = others.map(([id, plan]) => `${plan.name} (${counts.get(id)})`).join(', ')
  if (others.length > 0) said.push(words.placeOthers.replace('{names}', names))
  return element('p', { class: 'note', 'data-place-answer': '' }, said.join(' '))
}

/** Nothing but the name of a province of today, which no plan can name: what became of the place is the answer, and no silence. */
export const asksOnlyToday = ({ outcome }: SummaryContext): boolean =>
  outcome !== null &&
  outcome.named.length === 0 &&
  outcome.query.places.some(({ today }) => today) &&
  outcome.query.words.every((word, i) => word.weight < 1 || isOfPlace(outcome.query, i))

/** Each locality as a filter, with how many of its records name it; none where the zeros would be those of a spelling in doubt. */
export function localityButtons(context: SummaryContext): HTMLElement | null {
  const { data, state, counts, outcome, go } = context
  if ((outcome && outcome.named.length === 0 && (outcome.correction || outcome.compounds.length > 0)) || asksOnlyToday(context))
    return null
  const list = element('ul', { class: 'chips localities' })
  const all = Object.entries(data.plans)
  for (const [id, { name, locality }] of all) {
    const n = counts.get(id) ?? 0
    const chosen = state.filters.locality === locality
    if (n === 0 && all.length > MOST_CHIPS && !chosen) continue
    const button = linkButton(element('span', {}, `${name} `, element('b', {}, `${n}`)), () =>
      go({ filters: { ...state.filters, locality: chosen ? '' : locality } }),
    )
    button.setAttribute('aria-pressed', `${chosen}`)
    button.dataset.locality = locality
    button.dataset.count = `${n}`
    list.append(element('li', {}, button))
  }
  return list
}

/** What of the address could not be followed. */
export function unreadLines({ data: { words }, unread }: SummaryContext): HTMLElement[] {
  const lines = unread.filters.map(([facet, value]) =>
    words.unknownFilter.replace('{facet}', words.facet[facet].toLowerCase()).replace('{value}', value),
  )
  if (unread.cut) lines.push(words.cut)
  if (unread.undecodable) lines.push(words.undecodable)
  return lines.map((line) => element('p', { class: 'note' }, line))
}

/** A better spelling: what was searched for instead of what was typed, or what may have been meant. Stands before the counts, which are its. */
export function spellingLine({ data: { words }, state, outcome, go }: SummaryContext): HTMLElement | null {
  const correction = outcome?.correction
  if (!correction) return null
  const meant = () => filled(words.meant, { text: linkButton(correction.text, () => go({ q: correction.text, literal: false })) })
  if (!correction.applied) return element('p', { 'data-spelling': 'offered' }, meant())
  const literal = linkButton(filled(words.literal, { text: strong(state.q.trim()) }), () => go({ literal: true }))
  return element('p', { 'data-spelling': 'mended' }, filled(words.corrected, { text: strong(correction.text) }), ' ', literal)
}

/** How the query was read: words left aside, language, pages of the same name. */
export function readingLines(context: SummaryContext): HTMLElement[] {
  const { data, lang, state, outcome, names } = context
  const { words } = data
  if (!outcome || !state.q.trim()) return []
  const lines: HTMLElement[] = []
  const { query } = outcome
  const meaning = query.dropped.filter((word) => !outcome.searched.some((part) => part.split(/\s+/).includes(word)))
  const read = [
    meaning.length > 0 && outcome.searched.length > 0
      ? words.searchedFor.replace('{words}', outcome.searched.map((part) => `“${part}”`).join(' + '))
      : '',
    meaning.length > 0 && outcome.searched.length > 0 ? words.dropped.replace('{words}', meaning.join(', ')) : '',
    unknownLine(context),
  ].filter(Boolean)
  if (read.length > 0) lines.push(element('p', { class: 'small text-muted' }, read.join(' ')))
  if (outcome.locale !== lang) lines.push(element('p', {}, words.otherFound))
  if (outcome.otherLost) lines.push(element('p', { class: 'note' }, words.otherLost))
  const titles = context.cards.map(({ title }) => title)
  const pages = outcome.related
    .flatMap((concept) =>
      names.filter((name) => name.type === concept.type && name.id === concept.id && !titles.includes(name.name[lang])),
    )
    .slice(0, 4)
  const links = pages.map((page) =>
    element('li', {}, `${typeName(page.type, words)}: `, element('a', { href: page.href }, page.name[lang])),
  )
  if (links.length > 0) lines.push(element('ul', { class: 'chips small', 'aria-label': words.also }, ...links))
  return lines
}

/** The same search in the other language. */
export function otherLink({ data, lang, state }: Pick<SummaryContext, 'data' | 'lang' | 'state'>): HTMLElement {
  const other = otherOf(lang)
  return element('a', { href: data.pages[other] + paramsOf(state), hreflang: other }, data.words.otherLink)
}

function unknownLine({ data: { words }, outcome }: SummaryContext): string {
  if (!outcome || outcome.named.length > 0) return ''
  const unknown = unknownIn(outcome.query).map(({ text }) => text)
  return unknown.length > 0 ? words.unknownWords.replace('{words}', unknown.join(', ')) : ''
}

/** The cards of pages, plans and places that the query names. */
export const cardsOf = ({ cards }: SummaryContext): HTMLElement | null => cardList(cards)

/** Nothing was found: one sentence, and where to go on. */
export function emptyAnswer({ data, lang, state, outcome, names, go }: SummaryContext): HTMLElement {
  const { words } = data
  const box = element('div', { 'data-search-empty': '' })
  if (!state.q.trim()) box.append(element('p', {}, words.emptyFilters))
  if (Object.values(state.filters).some(Boolean))
    box.append(
      element(
        'p',
        {},
        linkButton(words.reset, () => go({ filters: {} })),
      ),
    )
  // Topics that share a word with the query, its marks compared: “đường” is not “dương”.
  const said = new Set(outcome?.query.words.filter((word) => word.weight === 1 && word.known).map((word) => word.form))
  const close = names
    .filter(
      (name) =>
        name.type === 'topic' &&
        name.name[lang]
          .toLowerCase()
          .normalize('NFC')
          .split(/[\s,]+/)
          .filter((word) => said.has(word)).length *
          2 >
          said.size,
    )
    .slice(0, 3)
  const tried = [
    ...(outcome?.compounds.slice(0, 6).map((word) => linkButton(word, () => go({ q: word, literal: false }))) ?? []),
    ...close.map((page) => element('a', { href: page.href }, page.name[lang])),
  ]
  if (tried.length > 0)
    box.append(element('p', {}, words.tryThese), element('ul', { class: 'chips' }, ...tried.map((one) => element('li', {}, one))))
  box.append(element('p', { class: 'text-muted' }, words.tryFewer))
  return box
}
