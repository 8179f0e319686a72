/** One page of each kind, for what must hold on all of them. */
import { href, type Route } from '../../src/i18n/routes.ts'
import type { Locale } from '../../src/model/locale.ts'

/** The pages that stand for their kind; the longest or oddest where they differ. */
export const KINDS_OF_PAGE: Record<string, Route> = {
  home: { page: 'home' },
  'list of plans': { page: 'plans' },
  'plan in full': { page: 'plan', plan: 'hai-phong-2015-2025' },
  'plan from a news report': { page: 'plan', plan: 'lang-son-2017-2020' },
  provision: { page: 'provision', plan: 'tra-vinh-2021-2025', id: 'iii-5-a-1' },
  'list of pillars': { page: 'pillars' },
  pillar: { page: 'pillar', id: 'inclusive' },
  'list of topics': { page: 'topics' },
  topic: { page: 'topic', id: 'health-insurance' },
  'list of agencies': { page: 'agencies' },
  agency: { page: 'agency', id: 'departments' },
  'list of people': { page: 'people' },
  'group of people': { page: 'group', id: 'ethnic-minorities' },
  matrix: { page: 'compare' },
  'comparison of a pillar': { page: 'compare-pillar', id: 'engaged' },
  'comparison of an area': { page: 'compare-area', id: 'D.5' },
  'comparison of a topic': { page: 'compare-topic', id: 'health-insurance' },
  'facts side by side': { page: 'compare-facts' },
  timeline: { page: 'timeline' },
  glossary: { page: 'glossary' },
  'after 2025': { page: 'after-2025' },
  sources: { page: 'sources' },
  'list of lessons': { page: 'lessons' },
  lesson: { page: 'lesson', lesson: 'what-is-the-ascc' },
  worksheet: { page: 'worksheet', lesson: 'inclusive' },
  'answer key': { page: 'key', lesson: 'inclusive' },
  'quiz of a lesson': { page: 'lesson-quiz', lesson: 'inclusive' },
  'mixed quiz': { page: 'quiz' },
  search: { page: 'search' },
  corrections: { page: 'corrections' },
  'check against the official text': { page: 'verify' },
  'open data': { page: 'data' },
  about: { page: 'about' },
  'accessibility statement': { page: 'accessibility' },
  'for teachers': { page: 'teachers' },
  'ASEAN corner': { page: 'corner' },
  poster: { page: 'poster', id: 'resilient' },
  leaflet: { page: 'leaflet' },
  'fact card': { page: 'card', plan: 'an-giang-2021-2025' },
  'colouring sheet': { page: 'colouring', plan: 'hai-phong-2015-2025' },
  'my sheet': { page: 'sheet' },
  'use without a network': { page: 'offline' },
  'not on this device': { page: 'missing' },
}

/** The address of a page below the base path, as `vi/plans/`: what `page.goto` takes. */
export const addressOf = (locale: Locale, route: Route): string => href(locale, route).slice(1)
