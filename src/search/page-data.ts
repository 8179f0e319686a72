/** What the search page's script needs beside the index: words, addresses, the plans, and the pages that cards lead to. */
import type { Catalogue } from '../catalogue/build.ts'
import { formatWhen, t } from '../i18n/index.ts'
import { asset, href, markOf } from '../i18n/routes.ts'
import { LOCALES, type Locale } from '../model/locale.ts'
import { leadOf, NOT_STATED } from '../model/plan.ts'
import { ID, PLAN } from './addresses.ts'
import { localityId, todayNames } from './records.ts'

/** A page that a query may be the name of. */
export interface Card {
  type: 'plan' | 'place' | 'page' | 'area' | 'lesson'
  title: string
  text: string
  href: string
  /** Names of the page in both languages; of a place, those before and after it was merged. */
  names: string[]
  /** Of a plan or place: the plan's id. */
  plan?: string
}

/** A plan as results, chips and cards show it. */
export interface PlanData {
  name: string
  locality: string
  full: boolean
  period: string
  signed: string
  lead: string
  /** Ways to write the locality's name. */
  names: string[]
  /** Names of today's larger unit and of what was merged into it. */
  today: string[]
}

/** The data block of the search page. */
export interface PageData {
  words: ReturnType<typeof t>['search']
  /** Address of a provision's page, with `PLAN` and `PROVISION` in it. */
  provision: string
  /** Address of a plan's mark, with `PLAN` in it. */
  mark: string
  /** Addresses of the search page and of the folder of the search files. */
  pages: Record<Locale, string>
  folders: Record<Locale, string>
  /** Address of the page on use without a network. */
  offline: string
  plans: Record<string, PlanData>
  cards: Card[]
  /** Label of the button that cites a result. */
  cite: string
}

/** Every page that a menu names; the search itself and the front page are none that one looks for. */
type NavPage = Exclude<keyof ReturnType<typeof t>['nav'], 'home' | 'search' | 'more'>
const PAGES = Object.keys(t('vi').nav).filter((page): page is NavPage => !['home', 'search', 'more'].includes(page))
const ALSO_CALLED: Record<Locale, Partial<Record<NavPage, readonly string[]>>> = {
  vi: t('vi').alsoCalled,
  en: t('en').alsoCalled,
}

/**
 * The data block for one language.
 * @param version of the search files
 */
export function pageData(catalogue: Catalogue, lang: Locale, version: string): PageData {
  const words = t(lang)
  const each = (make: (locale: Locale) => string) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, string>
  return {
    words: { ...words.search, exampleList: [] },
    provision: href(lang, { page: 'provision', plan: PLAN, id: ID }),
    mark: markOf(PLAN),
    pages: each((locale) => href(locale, { page: 'search' })),
    offline: href(lang, { page: 'offline' }),
    cite: words.cite.button,
    folders: each((locale) => asset(`search/${version}/${locale}/`)),
    plans: Object.fromEntries(catalogue.plans.map((plan) => [plan.id, planData(catalogue, plan, lang)])),
    cards: [...planCards(catalogue, lang), ...placeCards(catalogue, lang), ...pageCards(catalogue, lang)],
  }
}

function planData(catalogue: Catalogue, { id, facts, locality }: Catalogue['plans'][number], lang: Locale): PlanData {
  const words = t(lang)
  const lead = leadOf(facts).map((agency) => catalogue.agencies.find((one) => one.id === agency)?.name[lang] ?? agency)
  return {
    name: locality.name,
    locality: localityId(id),
    full: facts.copy === 'full-text',
    period: facts.period.printed.en.match(/\d{4}/g)?.join('-') ?? '',
    signed: facts.signatory === NOT_STATED ? '' : facts.signatory,
    lead: words.join(lead),
    names: [locality.name, ...locality.aliases],
    today: todayNames(locality),
  }
}

function planCards(catalogue: Catalogue, lang: Locale): Card[] {
  return catalogue.plans.map(({ id, facts, locality }): Card => {
    const stated = [facts.number, facts.signatory].filter((value) => value !== NOT_STATED)
    return {
      type: 'plan',
      title: `${locality.name}: ${facts.title[lang]}`,
      text: [
        facts.number === NOT_STATED ? t(lang).cite.neither : facts.number,
        facts.issued === NOT_STATED ? '' : formatWhen(facts.issued, lang),
        facts.issuer[lang],
      ]
        .filter(Boolean)
        .join(' · '),
      href: href(lang, { page: 'plan', plan: id }),
      plan: id,
      names: [
        ...stated,
        ...(facts.number === NOT_STATED ? [] : [facts.number.replace(/\D.*$/, '')]),
        facts.title.vi,
        facts.title.en,
        `kế hoạch ${locality.name}`,
        `${locality.name} plan`,
        `plan of ${locality.name}`,
      ],
    }
  })
}

/** What became of each locality, under its own name and those of today. */
function placeCards(catalogue: Catalogue, lang: Locale): Card[] {
  return catalogue.plans.map(({ id, locality }): Card => {
    return {
      type: 'place',
      title: locality.name,
      text: locality.today[lang],
      href: href(lang, { page: 'plan', plan: id }),
      plan: id,
      names: [...new Set([locality.name, ...locality.aliases, locality.now, ...locality.joined])],
    }
  })
}

function pageCards(catalogue: Catalogue, lang: Locale): Card[] {
  const pages = PAGES.map(
    (page): Card => ({
      type: 'page',
      title: t(lang).nav[page],
      text: '',
      href: href(lang, { page }),
      names: LOCALES.flatMap((locale) => [t(locale).nav[page], ...(ALSO_CALLED[locale][page] ?? [])]),
    }),
  )
  const lessons = catalogue.lessons.map(({ id, facts, story }): Card => {
    const pillar = catalogue.pillars.find((one) => one.id === facts.pillar)?.facts.name
    return {
      type: 'lesson',
      title: story[lang].title,
      text: t(lang).lesson.number(facts.order),
      href: href(lang, { page: 'lesson', lesson: id }),
      names: [
        ...LOCALES.flatMap((locale) => [story[locale].title, t(locale).lesson.number(facts.order)]),
        ...(pillar ? [`bài học ${pillar.vi}`, `${pillar.en} lesson`] : []),
      ],
    }
  })
  const areas = catalogue.areas.map(
    ({ id, label, official }): Card => ({
      type: 'area',
      title: `${id} ${label[lang]}`,
      text: official ?? '',
      href: href(lang, { page: 'compare-area', id }),
      names: [id, label.vi, label.en, ...(official ? [official] : [])],
    }),
  )
  return [...pages, ...lessons, ...areas]
}
