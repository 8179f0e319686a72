import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { readContent } from '../../src/catalogue/read.ts'
import { alternates, areaSlug, asset, entryPaths, href, localePaths, type Route } from '../../src/i18n/routes.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { AREAS, PILLARS } from '../../src/model/pillar.ts'
import { contentFolder } from '../support/faulty.ts'

/** Every page of the site in one language. */
function everyRoute(): Route[] {
  const catalogue = buildCatalogue(readContent(contentFolder).content)
  const plain = [
    ...(['home', 'plans', 'pillars', 'topics', 'agencies', 'people', 'compare', 'compare-facts'] as const),
    ...(['search', 'about', 'accessibility', 'timeline', 'glossary', 'after-2025', 'sources'] as const),
  ].map((page): Route => ({ page }))
  return [
    ...plain,
    ...catalogue.plans.map(({ id }): Route => ({ page: 'plan', plan: id })),
    ...catalogue.provisions.map(({ planId, id }): Route => ({ page: 'provision', plan: planId, id })),
    ...PILLARS.flatMap((id): Route[] => [
      { page: 'pillar', id },
      { page: 'compare-pillar', id },
    ]),
    ...AREAS.map((id): Route => ({ page: 'compare-area', id })),
    ...catalogue.topics.flatMap(({ id }): Route[] => [
      { page: 'topic', id },
      { page: 'compare-topic', id },
    ]),
    ...catalogue.agencies.map(({ id }): Route => ({ page: 'agency', id })),
    ...catalogue.people.map(({ id }): Route => ({ page: 'group', id })),
  ]
}

test('no two pages of the site share an address', () => {
  const addresses = everyRoute().flatMap((route) => LOCALES.map((locale) => href(locale, route)))
  const seen = new Set<string>()
  const double = addresses.filter((address) => seen.size === seen.add(address).size)
  expect(double).toEqual([])
  expect(addresses.length).toBeGreaterThan(1000)
})

test('every address is of plain letters, digits and hyphens, under its language, with a slash at the end', () => {
  const odd = everyRoute().filter((route) => !/^\/en\/([a-z0-9-]+\/)*$/.test(href('en', route)))
  expect(odd).toEqual([])
})

test('the two languages have one set of words in addresses', () => {
  for (const route of everyRoute()) expect(href('vi', route)).toBe(href('en', route).replace('/en/', '/vi/'))
})

test('addresses read as one would expect', () => {
  expect(href('vi', { page: 'home' })).toBe('/vi/')
  expect(href('en', { page: 'provision', plan: 'tra-vinh-2021-2025', id: 'iii-4-b-1' })).toBe(
    '/en/plans/tra-vinh-2021-2025/iii-4-b-1/',
  )
  expect(href('en', { page: 'compare-area', id: 'D.5' })).toBe('/en/compare/d5/')
  expect(href('en', { page: 'compare-facts' })).toBe('/en/compare/facts/')
  expect(href('en', { page: 'group', id: 'women' })).toBe('/en/people/women/')
  expect(asset('icon.svg')).toBe('/icon.svg')
  expect(asset('/icon.svg')).toBe('/icon.svg')
})

test('a search in an address is escaped, and its place on the page comes last', () => {
  expect(href('vi', { page: 'search' }, { query: { q: 'bảo hiểm & y tế' }, hash: 'results' })).toBe(
    '/vi/search/?q=b%E1%BA%A3o+hi%E1%BB%83m+%26+y+t%E1%BA%BF#results',
  )
})

test('a key result area in an address keeps its letter and number', () => {
  expect(AREAS.map(areaSlug)).toEqual([...new Set(AREAS.map(areaSlug))])
  expect(areaSlug('D.5')).toBe('d5')
})

test('no topic takes the address of a pillar, of a key result area or of the facts', () => {
  const { content } = readContent(contentFolder)
  const taken = [...PILLARS, ...AREAS.map(areaSlug), 'facts']
  expect(content.topics.map(({ id }) => id).filter((id) => taken.includes(id))).toEqual([])
})

test('a page knows itself in both languages', () => {
  expect(alternates({ page: 'about' })).toEqual([
    { locale: 'vi', href: '/vi/about/' },
    { locale: 'en', href: '/en/about/' },
  ])
})

test('a route file makes one page a language, and one a language and entry', () => {
  expect(localePaths().map(({ params }) => params.lang)).toEqual(['vi', 'en'])
  expect(entryPaths([{ id: 'a' }, { id: 'b' }], ({ id }) => ({ topic: id })).map(({ params }) => params)).toEqual([
    { lang: 'vi', topic: 'a' },
    { lang: 'vi', topic: 'b' },
    { lang: 'en', topic: 'a' },
    { lang: 'en', topic: 'b' },
  ])
})

for (const [given, base] of [
  ['/x/', '/x/'],
  ['/x', '/x/'],
  ['/x/y', '/x/y/'],
  ['/', '/'],
] as const) {
  test(`under the base path ${given} every address starts with ${base}`, () => {
    // Vite replaces import.meta.env in a build; here the module runs with it set before.
    const code = `
      import { registerHooks } from 'node:module'
      registerHooks({
        load(url, context, next) {
          const loaded = next(url, context)
          if (!url.endsWith('/i18n/routes.ts')) return loaded
          return { ...loaded, source: String(loaded.source).replaceAll('import.meta.env?.BASE_URL', JSON.stringify('${given}')) }
        },
      })
      const { asset, href } = await import('./src/i18n/routes.ts')
      console.log(JSON.stringify([href('vi', { page: 'home' }), href('en', { page: 'topic', id: 'women' }), asset('icon.svg')]))`
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const output = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(JSON.parse(output)).toEqual([`${base}vi/`, `${base}en/topics/women/`, `${base}icon.svg`])
  })
}
