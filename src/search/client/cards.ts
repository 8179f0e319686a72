/** The pages that a query is the name of, as cards above the results. Pure, but for the elements. */
import type { Locale } from '../../model/locale.ts'
import type { Card, PageData } from '../page-data.ts'
import type { Outcome } from '../search.ts'
import { fold } from '../text.ts'
import { element } from './dom.ts'
import type { Named } from './names.ts'

/** A card as shown. */
export interface Shown {
  label: string
  title: string
  text: string
  href: string
}

const MOST = 4
/** Pages with provisions come before the glossary. */
const ORDER: Named['type'][] = ['topic', 'people', 'agency', 'pillar', 'term', 'word']
// Every search compares the same names: each is folded once.
const lines = new Map<string, string>()
function lineOf(text: string): string {
  const known = lines.get(text)
  if (known !== undefined) return known
  const line = ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
  if (lines.size < 5000) lines.set(text, line)
  return line
}

/** The cards for a query, the surest first. */
export function cardsFor(outcome: Outcome, names: readonly Named[], data: PageData, lang: Locale): Shown[] {
  const { query } = outcome
  const all = lineOf(query.typed)
  const meaning = lineOf(
    query.words
      .filter((word) => word.weight === 1)
      .map(({ text }) => text)
      .join(' '),
  )
  const whole = (name: string) =>
    [all, meaning].includes(lineOf(name)) || [all, meaning].includes(lineOf(name).replace(/ /g, '').padStart(1))
  // Not `toSorted`: Chromium 109 has none.
  const named = [...names]
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
    .filter((one) => outcome.related.some(({ type, id }) => type === one.type && id === one.id))
    .filter((one) => [one.name, ...zip(one)].some((name) => [name.vi, name.en].some(whole)))
    .map(
      (one): Shown => ({
        label: typeName(one.type, data.words),
        title: one.name[lang],
        text: one.type === 'agency' ? one.aliases[lang].join('; ') : '',
        href: one.href,
      }),
    )
  const places = data.cards.filter(
    (card) =>
      card.type === 'place' &&
      card.names.some((name) => all.includes(lineOf(name)) || all.trim() === lineOf(name).replaceAll(' ', '')),
  )
  // The name of today's larger unit: its card says that the plan is that of a part.
  const larger = data.cards.filter(
    (card) => card.type === 'place' && query.places.some(({ plan, today }) => today && plan === card.plan),
  )
  // “OCOP Tiền Giang” asks about OCOP: what became of Tiền Giang is said where the name is asked for.
  const asksPlace =
    query.places.length === 0 || meaning.trim() === '' || query.question || places.some(({ names }) => names.some(whole))
  const asked = intentCards(outcome, data)
  const others = data.cards.filter(
    (card) =>
      card.type !== 'place' &&
      card.names.some((name) => whole(name) || (card.type === 'plan' && name.length > 3 && all.includes(lineOf(name)))),
  )
  const cards = [
    ...asked,
    ...(asked.length === 0 ? (asksPlace ? places : larger).map((card) => shown(card, data)) : []),
    ...named,
    ...others.map((card) => shown(card, data)),
  ]
  return cards
    .filter(({ href }, i) => cards.findIndex((other) => other.href === href) === i)
    .slice(0, Math.max(MOST, asked.length))
}

const zip = ({ abbr, same, aliases }: Named) =>
  [abbr, same, aliases].flatMap((list) => [...list.vi.map((vi) => ({ vi, en: '' })), ...list.en.map((en) => ({ vi: '', en }))])

const shown = (card: Card, { words }: PageData): Shown => ({
  label: words.card[card.type],
  title: card.title,
  text: card.text,
  href: card.href,
})

/** Who signed and who leads are facts of the plans: those named, or all of them. */
function intentCards({ query }: Outcome, data: PageData): Shown[] {
  const id = query.intent?.id
  if (id !== 'signed' && id !== 'lead') return []
  const here = query.places.map(({ plan }) => plan)
  return data.cards
    .filter((card) => card.type === 'plan' && (here.length === 0 || here.includes(card.plan ?? '')))
    .flatMap((card) => {
      const plan = data.plans[card.plan ?? '']
      const fact = id === 'signed' ? plan?.signed : plan?.lead
      if (!fact && here.length === 0) return []
      const sentence = id === 'signed' ? (fact ? data.words.signedBy : data.words.notSigned) : data.words.ledBy
      return fact || id === 'signed' ? [{ ...shown(card, data), text: sentence.replace('{name}', fact ?? '') }] : []
    })
    .slice(0, 8)
}

/** How a kind of page is called. */
export const typeName = (type: Named['type'], words: PageData['words']): string =>
  ({
    topic: words.directoryTopics,
    agency: words.directoryAgencies,
    term: words.directoryTerms,
    people: words.directoryPeople,
    pillar: words.directoryPillars,
    word: '',
  })[type]

/** The cards as a list. */
export function cardList(cards: readonly Shown[]): HTMLElement | null {
  if (cards.length === 0) return null
  const items = cards.map(({ label, title, text, href }) =>
    element('li', {}, element('span', {}, label), element('a', { href }, title), text && element('p', {}, text)),
  )
  return element('ul', { class: 'cards plain' }, ...items)
}
