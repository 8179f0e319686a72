/** What stands on each preview: made from the catalogue, in a language. */
import type { Catalogue, Plan } from '../catalogue/build.ts'
import {
  type Cell,
  cellOf,
  type PageSubject,
  pillarMatrix,
  rowOf,
  type Subject,
  subjects,
  subjectTexts,
} from '../catalogue/compare.ts'
import { wovenOf } from '../catalogue/marks.ts'
import { formatWhen, t } from '../i18n/index.ts'
import { asset, compareRoute, previewName, type Route } from '../i18n/routes.ts'
import { absolute, short } from '../i18n/site.ts'
import type { Locale } from '../model/locale.ts'
import { NOT_STATED } from '../model/plan.ts'
import { beads, brocade, cloth, dyeOf, swatch, swatches, threads, type Voice } from './art.ts'
import type { Card } from './card.ts'

/** Every preview in a language by its name in the address. */
export function cardsOf(catalogue: Catalogue, lang: Locale): Map<string, Card> {
  const words = t(lang)
  const { plans, pillars, topics, people } = catalogue
  const site = [words.siteName(catalogue.tally), short(absolute(asset('')) ?? '').replace(/\/$/, '')].filter(Boolean).join(' · ')
  const pageText = (id: string) => {
    const story = catalogue.pages.find((page) => page.id === id)?.story[lang]
    if (!story) throw new Error(`content/pages/${id} is missing`)
    return { title: story.title, line: story.summary }
  }
  const source = words.preview.source(catalogue.tally)
  const cards: [Route, Omit<Card, 'site'>][] = [
    [{ page: 'home' }, { kicker: words.preview.plans(plans.length), ...pageText('home'), source, art: clothOf(catalogue) }],
    [{ page: 'compare' }, { kicker: words.nav.compare, ...pageText('compare'), source, art: clothOf(catalogue) }],
    [
      { page: 'compare-facts' },
      { kicker: words.nav.compare, ...pageText('compare-facts'), source, art: swatches(plans.map(wovenOf)) },
    ],
    [{ page: 'plans' }, { kicker: words.nav.plans, ...pageText('plans'), source, art: swatches(plans.map(wovenOf)) }],
    ...plans.map((plan): [Route, Omit<Card, 'site'>] => [
      { page: 'plan', plan: plan.id },
      {
        kicker: words.preview.plan(plan.provisions.length, words.plan.short[plan.facts.copy]),
        title: plan.story[lang].title,
        line: plan.story[lang].summary,
        source: sourceOf(plan, lang),
        art: swatch(wovenOf(plan)),
      },
    ]),
    ...pillars.map(({ id, story }): [Route, Omit<Card, 'site'>] => [
      { page: 'pillar', id },
      { kicker: words.provision.pillar, title: story[lang].title, line: story[lang].summary, source, art: brocade(id) },
    ]),
    ...topics.map(({ id, name, summary }): [Route, Omit<Card, 'site'>] => [
      { page: 'topic', id },
      {
        kicker: words.preview.topic,
        title: name[lang],
        line: summary[lang],
        source,
        art: beads(voicesOf(catalogue, { kind: 'topic', id }, lang)),
      },
    ]),
    ...people.map(({ id, name, summary }): [Route, Omit<Card, 'site'>] => [
      { page: 'group', id },
      {
        kicker: words.nav.people,
        title: name[lang],
        line: summary[lang],
        source,
        art: beads(voicesOf(catalogue, { kind: 'people', id }, lang)),
      },
    ]),
    ...subjects(catalogue).map((subject): [Route, Omit<Card, 'site'>] => [
      compareRoute(subject),
      { ...comparison(catalogue, subject, lang), source },
    ]),
  ]
  return new Map(cards.map(([route, card]) => [previewName(route), { ...card, site }]))
}

/** A comparison: who takes it up, and how much each says. */
function comparison(catalogue: Catalogue, subject: PageSubject, lang: Locale): Omit<Card, 'site' | 'source'> {
  const words = t(lang)
  const { name, pillar } = subjectTexts(catalogue, subject, lang)
  const { cells } = rowOf(catalogue, subject)
  const speak = cells.filter(({ silence }) => !silence).map(({ plan }) => plan.locality.name)
  return {
    kicker: words.nav.compare,
    title: name,
    line:
      speak.length > 0 ? words.compare.board.topic(speak.length, cells.length, words.join(speak)) : words.compare.board.nobody,
    art: threads(voicesOf(catalogue, subject, lang), dyeOf(pillar)),
  }
}

function voicesOf(catalogue: Catalogue, subject: Subject, lang: Locale): Voice[] {
  return rowOf(catalogue, subject).cells.map((cell) => ({
    name: cell.plan.locality.name,
    count: cell.silence ? 0 : Math.max(1, cell.provisions.length),
    silence: cell.silence,
    said: said(cell, lang),
  }))
}

function said({ silence, provisions }: Cell, lang: Locale): string {
  const { reading, compare } = t(lang)
  if (silence) return reading.short[silence]
  return provisions.length > 0 ? reading.count(provisions.length) : compare.inHeading
}

function clothOf(catalogue: Catalogue) {
  const matrix = pillarMatrix(catalogue)
  return cloth(
    catalogue.plans.map((plan) => ({
      open: plan.facts.copy === 'news-report',
      counts: matrix.map(({ subject }) => cellOf(plan, subject).provisions.length),
    })),
  )
}

/** The document that a plan’s words are restated from, as far as the copy states it; of a news report, who published it and when. */
function sourceOf({ facts }: Plan, lang: Locale): string {
  const words = t(lang)
  const stated = (value: string) => (value === NOT_STATED ? [] : [value])
  const day = (when: string) => stated(when).map((each) => formatWhen(each, lang))
  const document = [facts.issuer[lang], ...stated(facts.number), ...day(facts.issued)].join(', ')
  if (facts.copy === 'full-text') return words.preview.sourceOf(document)
  const publisher = facts.publisher === NOT_STATED ? [] : [facts.publisher[lang].split(';')[0] ?? '']
  return words.preview.sourceOfReport(document, [...publisher, ...day(facts.published)].join(', '))
}
