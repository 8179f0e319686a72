import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { t } from '../../src/i18n/index.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { attributes, builtPages, distFolder, localePages, pageAt, summed } from '../support/dist.ts'
import { languagesOf, linkOf, metaOf } from '../support/head.ts'
import { realCatalogue } from '../support/localities.ts'

const { tally } = realCatalogue()

test('each language has a title of its own for every page', () => {
  for (const locale of LOCALES) {
    const titles = localePages()
      .filter((page) => page.locale === locale)
      .map((page) => ({ path: page.path, fault: page.root.querySelector('title')?.text.trim() ?? '' }))
    const double = [...Map.groupBy(titles, ({ fault }) => fault).values()].filter((same) => same.length > 1)
    expect(summed(double.flat())).toEqual([])
    expect(titles.filter(({ fault }) => !fault)).toEqual([])
  }
})

test('each page says its language', () => {
  const wrong = builtPages().filter((page) => page.root.querySelector('html')?.getAttribute('lang') !== (page.locale ?? 'vi'))
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('each page has exactly one h1, with words in it', () => {
  const wrong = builtPages().filter((page) => {
    const headings = page.root.querySelectorAll('h1')
    return headings.length !== 1 || !headings[0]?.text.trim()
  })
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('headings do not skip a level', () => {
  const skipping = builtPages().flatMap((page) => {
    const levels = page.root.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]))
    const skip = levels.findIndex((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)
    return skip < 0 ? [] : [`${page.path}: h${levels[skip - 1]} then h${levels[skip]}`]
  })
  expect(skipping).toEqual([])
})

test('each page has a description of its own length and a viewport that can be zoomed', () => {
  const wrong = localePages().filter((page) => {
    const description = page.root.querySelector('meta[name=description]')?.getAttribute('content') ?? ''
    return description.trim().length < 20 || description.length > 170
  })
  expect(wrong.map(({ path }) => path)).toEqual([])
  const viewports = builtPages().map((page) => page.root.querySelector('meta[name=viewport]')?.getAttribute('content'))
  expect([...new Set(viewports)]).toEqual(['width=device-width, initial-scale=1'])
})

test('a site that does not know its address names none: no canonical link, no hreflang, no address of a preview', () => {
  test.skip(Boolean(process.env.SITE), 'this copy knows its address: tests/dist/base-path.test.ts reads such a one')
  const named = builtPages().filter(
    (page) =>
      linkOf(page, 'link[rel=canonical]') ||
      Object.keys(languagesOf(page)).length > 0 ||
      ['og:url', 'og:image', 'twitter:image'].some((name) => metaOf(page, name)),
  )
  expect(named.map(({ path }) => path)).toEqual([])
  expect(existsSync(join(distFolder, 'sitemap-index.xml'))).toBe(false)
  expect(readFileSync(join(distFolder, 'robots.txt'), 'utf8')).toBe('User-agent: *\nAllow: /\n')
})

test('a shared link has a headline, a sentence and the name of the site, in the language of the page', () => {
  const wrong = localePages().filter(
    (page) =>
      !page.root.querySelector('title')?.text.startsWith(metaOf(page, 'og:title') ?? '?') ||
      metaOf(page, 'og:description') !== metaOf(page, 'description') ||
      metaOf(page, 'og:site_name') !== t(page.locale).siteName(tally) ||
      metaOf(page, 'og:locale') !== { vi: 'vi_VN', en: 'en_GB' }[page.locale] ||
      !metaOf(page, 'og:type') ||
      !metaOf(page, 'twitter:card'),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
  expect(metaOf(pageAt('en/plans/tra-vinh-2021-2025/iii-5-a-1/'), 'og:title')).toMatch(
    /health insurance.*\(Trà Vinh, 2021–2025\)$/,
  )
})

test('the pages for missing ones are kept out of search engines, and no other is', () => {
  const hidden = builtPages().filter((page) =>
    page.root.querySelector('meta[name=robots]')?.getAttribute('content')?.includes('noindex'),
  )
  expect(hidden.map(({ path }) => path)).toEqual(['404.html', 'en/offline/missing/', 'vi/offline/missing/'])
})

test('the contents of a plan lead to every section that names a pillar of its own', () => {
  const headings = realCatalogue().plans.flatMap(({ id, facts }) => {
    const pillarOf = (section?: string) => facts.sections.find((each) => each.id === section)?.pillar
    return facts.sections
      .filter((section) => section.pillar && pillarOf(section.parent) === undefined)
      .map((section) => ({ path: `vi/plans/${id}/`, fault: `#s-${section.id}` }))
  })
  expect(headings.length).toBeGreaterThan(20)
  const missing = headings.filter(({ path, fault }) => !pageAt(path).root.querySelector(`nav a[href="${fault}"]`))
  expect(missing).toEqual([])
})

test('no id stands twice on a page', () => {
  const double = builtPages().flatMap((page) => {
    const seen = new Set<string>()
    return attributes(page.root, 'id')
      .filter(([, id]) => seen.size === seen.add(id).size)
      .map(([, id]) => `${page.path}#${id}`)
  })
  expect(double).toEqual([])
})

test('labels and descriptions point to elements of their page', () => {
  const dangling = builtPages().flatMap((page) => {
    const ids = new Set(attributes(page.root, 'id').map(([, id]) => id))
    return ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'list'].flatMap((name) =>
      attributes(page.root, name)
        .flatMap(([, value]) => value.split(/\s+/))
        .filter((id) => id && !ids.has(id))
        .map((id) => ({ path: page.path, fault: `${name}="${id}"` })),
    )
  })
  expect(summed(dangling)).toEqual([])
})

test('each page has the skip link first, one main, a header and a footer', () => {
  const wrong = localePages().filter(
    ({ root }) =>
      root.querySelector('a')?.getAttribute('href') !== '#main' ||
      root.querySelectorAll('main').length !== 1 ||
      root.querySelector('main')?.id !== 'main' ||
      root.querySelectorAll('body > header, body > footer').length !== 2,
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})
