import type { Locale } from '../../model/locale.ts'
import type { PageData } from '../addresses.ts'
import type { Entry } from '../corpus.ts'
import type { Outcome } from '../search.ts'
import { otherOf } from '../text.ts'
import { element, filled, linkButton } from './dom.ts'
import type { Named } from './names.ts'
import { paramsOf, type State } from './state.ts'

/** What stands above the list. */
export interface SummaryContext {
  data: PageData
  lang: Locale
  state: State
  outcome: Outcome | null
  names: Named[]
  /** Changes the state and searches again. */
  go: (change: Partial<State>) => void
}

const strong = (text: string) => element('strong', {}, `“${text}”`)

/** “23 provisions in 4 of 5 plans; none in Tiền Giang”. */
export function countLine(entries: readonly Entry[], data: PageData, narrowed: boolean): string {
  const { words, plans } = data
  const all = Object.entries(plans)
  const silent = all.filter(([id]) => !entries.some((entry) => entry.plan === id))
  const what = (entries.length === 1 ? words.one : words.many).replace('{n}', `${entries.length}`)
  // With a locality chosen or named nothing is said about the others.
  if (narrowed) return `${what}.`
  const parts = [
    words.inPlans
      .replace('{what}', what)
      .replace('{k}', `${all.length - silent.length}`)
      .replace('{all}', `${all.length}`),
  ]
  for (const [sentence, full] of [
    [words.none, true],
    [words.noneReport, false],
  ] as const) {
    const names = silent.filter(([, plan]) => plan.full === full).map(([, plan]) => plan.name)
    if (names.length > 0 && entries.length > 0) parts.push(sentence.replace('{names}', names.join(', ')))
  }
  return `${parts.join('; ')}.`
}

/** Each locality as a filter, with its count. */
export function localityButtons(counts: Map<string, number>, { data, state, go }: SummaryContext): HTMLElement {
  const list = element('ul', { class: 'chips' })
  for (const { name, locality } of Object.values(data.plans)) {
    const chosen = state.filters.locality === locality
    const button = linkButton(`${name} (${counts.get(locality) ?? 0})`, () =>
      go({ filters: { ...state.filters, locality: chosen ? '' : locality } }),
    )
    button.setAttribute('aria-pressed', `${chosen}`)
    button.dataset.locality = locality
    list.append(element('li', {}, button))
  }
  return list
}

/** How the query was read: correction, language, pages of the same name. */
export function readingLines(context: SummaryContext): HTMLElement[] {
  const { data, lang, state, outcome, names, go } = context
  const { words } = data
  if (!outcome || !state.q.trim()) return []
  const lines: HTMLElement[] = []
  if (outcome.correction?.applied) {
    const literal = linkButton(filled(words.literal, { text: strong(state.q.trim()) }) as unknown as Node, () =>
      go({ literal: true }),
    )
    lines.push(element('p', {}, filled(words.corrected, { text: strong(outcome.correction.text) }), ' ', literal))
  }
  if (outcome.correction && !outcome.correction.applied && outcome.answers.length > 0)
    lines.push(meantLine(context, outcome.correction.text))
  if (outcome.locale !== lang) lines.push(element('p', {}, words.otherFound))
  const pages = outcome.related
    .flatMap((concept) => names.filter((name) => name.type === concept.type && name.id === concept.id))
    .slice(0, 6)
  const other = otherOf(lang)
  const address = data.pages[other] + paramsOf(state)
  const elsewhere = element('a', { href: address, hreflang: other }, words.otherLink)
  if (pages.length > 0) {
    const links = pages.map((page) =>
      element('li', {}, `${typeName(page.type, words)}: `, element('a', { href: page.href }, page.name[lang])),
    )
    lines.push(element('ul', { class: 'chips small', 'aria-label': words.also }, ...links, element('li', {}, elsewhere)))
  } else lines.push(element('p', { class: 'small' }, elsewhere))
  return lines
}

const typeName = (type: Named['type'], words: PageData['words']) =>
  ({
    topic: words.directoryTopics,
    agency: words.directoryAgencies,
    term: words.directoryTerms,
    people: words.directoryPeople,
    pillar: words.directoryPillars,
  })[type]

const meantLine = ({ data, go }: SummaryContext, text: string) =>
  element('p', {}, filled(data.words.meant, { text: linkButton(text, () => go({ q: text, literal: false })) }))

/** The answer that nothing was found: what was understood, and where to go on. */
export function emptyAnswer(context: SummaryContext): HTMLElement {
  const { data, lang, state, outcome, names, go } = context
  const { words } = data
  const box = element('div', { 'data-search-empty': '' })
  const typed = state.q.trim()
  if (!typed) box.append(element('p', {}, words.emptyFilters))
  else box.append(element('p', { class: 'count' }, filled(words.empty, { text: strong(typed) })))
  if (Object.values(state.filters).some(Boolean))
    box.append(
      element(
        'p',
        {},
        linkButton(words.reset, () => go({ filters: {} })),
      ),
    )
  if (outcome && typed) {
    const meaning = outcome.query.words.filter((word) => word.weight === 1)
    const unknown = meaning.filter((word) => !word.known).map((word) => word.text)
    const line = element('p', {}, `${words.understood} ${meaning.map((word) => word.text).join(' · ')}`)
    if (outcome.query.dropped.length > 0) line.append(` (${words.dropped.replace('{words}', outcome.query.dropped.join(', '))})`)
    box.append(line)
    if (unknown.length > 0) box.append(element('p', {}, words.unknownWords.replace('{words}', unknown.join(', '))))
    if (outcome.correction && !outcome.correction.applied) box.append(meantLine(context, outcome.correction.text))
    const keys = new Set(meaning.filter((word) => word.known).map((word) => word.form))
    const close = names
      .filter(
        (name) =>
          name.type === 'topic' &&
          name.name[lang]
            .toLowerCase()
            .normalize('NFC')
            .split(/\s+/)
            .some((word) => keys.has(word)),
      )
      .slice(0, 6)
    if (close.length > 0) {
      const links = close.map((page) => element('li', {}, element('a', { href: page.href }, page.name[lang])))
      box.append(element('p', {}, words.tryThese), element('ul', { class: 'chips' }, ...links))
    }
  }
  box.append(element('p', { class: 'text-muted' }, words.tryFewer))
  return box
}
