import type { Locale } from '../../model/locale.ts'
import { ID, type PageData, PLAN } from '../addresses.ts'
import type { isBound } from '../compounds.ts'
import type { Corpus, Entry } from '../corpus.ts'
import type { Query } from '../query.ts'
import { element, filled } from './dom.ts'
import { excerpt, markedPieces, type Piece } from './marks.ts'

/** How many results are shown before “show more”. */
export const PAGE = 10

/** Everything that a result is made from. */
export interface ListContext {
  data: PageData
  lang: Locale
  /** Language of the records, not always the page's. */
  locale: Locale
  corpus: Corpus
  query: Query | null
  /** Tells syllables that are part of a longer word, where the query has a lone one. */
  bound: typeof isBound | undefined
  pillarName: (id: string) => string
}

/** One result: its name, whose and where, the sentence around the hit; the whole text opens in place; it can be cited. */
export function resultItem(entry: Entry, context: ListContext): HTMLLIElement {
  const { data, lang, locale, query, corpus } = context
  const { words } = data
  const plan = data.plans[entry.plan]
  const href = data.provision.replace(PLAN, entry.plan).replace(ID, entry.key.slice(entry.plan.length + 1))
  const foreign = locale === lang ? {} : { lang: locale }
  const marked = (text: string) => (query ? markedPieces(text, query, corpus, context.bound) : [{ text, hit: false }])
  const whole = marked(entry.text)
  const pillar = entry.pillar && element('span', { class: `pillar ${entry.pillar}` }, context.pillarName(entry.pillar))
  const label = locale !== lang && element('span', {}, words.otherLanguage)
  const cloth = element('img', { src: data.mark.replace(PLAN, entry.plan), width: '15', height: '20', alt: '', loading: 'lazy' })
  const where = element('p', { class: 'where' }, cloth, element('span', {}, `${plan?.name}, ${entry.place}`), pillar, label)
  const shown = excerpt(whole)
  const short = shown.length === whole.length && shown.every((piece, i) => piece.text === whole[i]?.text)
  const parts: HTMLElement[] = [
    element('h3', foreign, element('a', { href }, entry.headline)),
    where,
    element('p', { class: 'text', ...foreign }, ...nodes(shown)),
  ]
  // What was found elsewhere than in the text is shown where it stands.
  if (query && !whole.some((piece) => piece.hit)) {
    const heading = marked(entry.section)
    if (heading.some((piece) => piece.hit)) parts.push(element('p', { class: 'aside' }, `${words.under} `, ...nodes(heading)))
  }
  if (entry.terms.length > 0)
    parts.push(
      element(
        'p',
        { class: 'aside', ...foreign },
        filled(words.original, { words: listOf(entry.terms.map((term) => nodes(marked(`“${term}”`)))) }),
      ),
    )
  if (entry.note) parts.push(element('p', { class: 'aside doubt', ...foreign }, `${words.doubt} ${entry.note}`))
  parts.push(wholeOf(entry, whole, short, context))
  return element('li', { 'data-provision': entry.key, class: entry.pillar ?? '' }, ...parts)
}

const nodes = (pieces: readonly Piece[]) => pieces.map((piece) => (piece.hit ? element('mark', {}, piece.text) : piece.text))

function listOf(parts: (HTMLElement | string)[][]): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (const [i, part] of parts.entries()) fragment.append(...(i > 0 ? [', '] : []), ...part)
  return fragment
}

/** The whole text, opened in place, and the button for citing it (src/cite/client/start.ts hears it). */
function wholeOf(entry: Entry, whole: readonly Piece[], short: boolean, { data, lang, locale }: ListContext): HTMLElement {
  const { words } = data
  const hidden = element('span', { class: 'sr-only' }, ` ${data.plans[entry.plan]?.name}, ${entry.place}`)
  const button = { 'data-n': `${entry.permanent}`, 'data-lang': locale, 'aria-expanded': 'false' }
  const tools = element('p', { class: 'tools print:hidden!' }, element('button', button, data.cite, hidden))
  if (short) return tools
  const summary = element('summary', {}, words.whole, hidden.cloneNode(true))
  return element(
    'details',
    {},
    summary,
    element('p', { class: 'whole', ...(locale === lang ? {} : { lang: locale }) }, ...nodes(whole)),
    tools,
  )
}
