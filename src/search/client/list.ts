import type { Locale } from '../../model/locale.ts'
import { ID, type PageData, PLAN } from '../addresses.ts'
import type { Corpus, Entry } from '../corpus.ts'
import type { Query } from '../query.ts'
import { element } from './dom.ts'
import { markedPieces } from './marks.ts'

/** How many results are shown before “show more”. */
export const PAGE = 30

/** Everything that a result is made from. */
export interface ListContext {
  data: PageData
  lang: Locale
  /** Language of the records, not always the page's. */
  locale: Locale
  corpus: Corpus
  query: Query
  pillarName: (id: string) => string
}

/** One result: its place, section and pillar, the whole provision with the matched words marked, and a citation to copy. */
export function resultItem(entry: Entry, context: ListContext): HTMLLIElement {
  const { data, lang, locale } = context
  const words = data.words
  const plan = data.plans[entry.plan]
  const href = data.provision.replace(PLAN, entry.plan).replace(ID, entry.key.slice(entry.plan.length + 1))
  const foreign = locale === lang ? {} : { lang: locale }
  const link = element('a', { href, ...foreign }, `${plan?.name}, ${entry.place}`)
  const pillar = entry.pillar && element('span', { class: `pillar ${entry.pillar}` }, context.pillarName(entry.pillar))
  const label = locale !== lang && element('span', { class: 'text-muted' }, words.otherLanguage)
  const text = element('p', { class: 'text', ...foreign })
  for (const piece of markedPieces(entry.text, context.query, context.corpus)) {
    text.append(piece.hit ? element('mark', {}, piece.text) : piece.text)
  }
  const copy = element(
    'button',
    { type: 'button' },
    words.copy,
    element('span', { class: 'sr-only' }, ` ${plan?.name}, ${entry.place}`),
  )
  const said = element('span', { role: 'status' })
  copy.addEventListener('click', () => {
    const citation = `${entry.text}\n${plan?.cite}, ${entry.place}; ${data.restated}. ${new URL(href, data.origin || location.href).href}`
    navigator.clipboard.writeText(citation).then(
      () => said.replaceChildren(` ${words.copied}`),
      () => said.replaceChildren(` ${words.copyFailed}`),
    )
  })
  return element(
    'li',
    { 'data-provision': entry.key, class: entry.pillar ?? '' },
    element('p', { class: 'where' }, link, pillar, label),
    element('p', { class: 'under', ...foreign }, entry.section),
    text,
    element('p', { class: 'tools print:hidden!' }, copy, said),
  )
}
