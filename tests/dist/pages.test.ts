import { expect, test } from '@playwright/test'
import { LOCALES } from '../../src/model/locale.ts'
import { attributes, type BuiltPage, base, builtPages, localePages, pageAt, summed } from '../support/dist.ts'
import { realCatalogue } from '../support/localities.ts'

const linkOf = (page: { root: ReturnType<typeof builtPages>[number]['root'] }, selector: string) =>
  page.root.querySelector(selector)?.getAttribute('href')

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

test('each page is the canonical one at its own address', () => {
  // Without SITE the address is one from the root of wherever the copy stands.
  const canonical = (page: BuiltPage) =>
    new URL(linkOf(page, 'link[rel=canonical]') ?? 'x:', process.env.SITE || 'http://here.test')
  const wrong = localePages().filter((page) => canonical(page).pathname !== base + page.path)
  expect(wrong.map(({ path }) => path)).toEqual([])
  expect([...new Set(localePages().map((page) => canonical(page).origin))]).toEqual([
    new URL(process.env.SITE || 'http://here.test').origin,
  ])
})

test('each page names itself in both languages, and the other page points back', () => {
  const pairOf = (page: ReturnType<typeof pageAt>) =>
    LOCALES.map((locale) => linkOf(page, `link[rel=alternate][hreflang=${locale}]`))
  const wrong = localePages().filter((page) => {
    const pair = pairOf(page)
    const canonical = linkOf(page, 'link[rel=canonical]')
    const other = page.locale === 'vi' ? 'en' : 'vi'
    const twin = pageAt(page.path.replace(page.locale, other))
    const named =
      pair[LOCALES.indexOf(page.locale)] === canonical && pair[LOCALES.indexOf(other)] === linkOf(twin, 'link[rel=canonical]')
    return !named || pairOf(twin).join() !== pair.join()
  })
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('the front door is the page for readers of every other language, and is canonical itself', () => {
  const doors = new Set(localePages().map((page) => linkOf(page, 'link[rel=alternate][hreflang=x-default]')))
  expect([...doors]).toEqual([linkOf(pageAt(''), 'link[rel=canonical]')])
})

test('the page of missing pages is kept out of search engines, and no other is', () => {
  const hidden = builtPages().filter((page) =>
    page.root.querySelector('meta[name=robots]')?.getAttribute('content')?.includes('noindex'),
  )
  expect(hidden.map(({ path }) => path)).toEqual(['404.html'])
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
