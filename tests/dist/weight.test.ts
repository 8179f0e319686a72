import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { LOCALES } from '../../src/model/locale.ts'
import { type BuiltPage, brotliBytes, builtPages, distFolder, fileOf, summed, targetOf } from '../support/dist.ts'

const KB = 1000
const PAGE_LIMIT = 14 * KB
const LARGE_LIMIT = 30 * KB
/** 0.4 kB of it let the site work without a network: they start the worker, which every page must do to be kept by it. */
const SCRIPT_LIMIT = 1.4 * KB

/** Pages that show a whole of many parts on purpose, with the reason: these may weigh up to 30 kB. */
const LARGE: [pages: RegExp, reason: string][] = [
  [/^(vi|en)\/plans\/[^/]+\/$/, 'a whole plan with every provision, so that it can be read, searched in and printed in one go'],
  [/^(vi|en)\/compare\//, 'up to five plans side by side, complete without JavaScript'],
  [/^(vi|en)\/glossary\/$/, 'the register of all terms, so that one look-up needs no second page'],
  [/^(vi|en)\/(agencies|pillars)\/[^/]+\/$/, 'all that the plans say of one body or pillar, readable and printable in one go'],
  [/^(vi|en)\/after-2025\/$/, 'the register of all facts from outside the plans, each with its sources'],
  [/^(vi|en)\/corner\/./, 'a sheet of paper whose picture is drawn stitch by stitch'],
  [/^(vi|en)\/sheet\/$/, 'a tool with a script of its own, which is at most 30 kB'],
  [/^(vi|en)\/sources\/$/, 'the register of all sources'],
  [/^(vi|en)\/data\/$/, 'the register of every table and field of the open data, explained in one place'],
]
/** The search page loads an index; its weight is measured with the search (tests/browser/search). */
const isSearch = ({ path }: BuiltPage) => /^(vi|en)\/search\//.test(path)
const limitOf = ({ path }: BuiltPage) => (LARGE.some(([pages]) => pages.test(path)) ? LARGE_LIMIT : PAGE_LIMIT)

/**
 * The files that a page makes the browser load: icons, styles, scripts with what they import, pictures. Not what is fetched when
 * a reader adds the site to a home screen or to the browser's search box.
 */
function assetsOf(page: BuiltPage): string[] {
  const named = [
    ...page.root
      .querySelectorAll('link[href]:not([rel=canonical], [rel=alternate], [rel=search], [rel=apple-touch-icon])')
      .map((element) => element.getAttribute('href')),
    ...page.root.querySelectorAll('script[src], img[src]').map((element) => element.getAttribute('src')),
  ]
  const files = new Set<string>()
  const add = (file: string | undefined) => {
    if (!file || files.has(file)) return
    files.add(file)
    if (file.endsWith('.js')) for (const imported of importsOf(readFileSync(file, 'utf8'))) add(join(dirname(file), imported))
  }
  for (const address of named) add(fileOf(targetOf(page, address ?? '').path ?? '/'))
  for (const element of page.root.querySelectorAll('script:not([src])')) {
    for (const imported of importsOf(element.text)) add(fileOf(targetOf(page, imported).path ?? '/'))
  }
  return [...files]
}

const importsOf = (code: string) => [...code.matchAll(/(?:from|import)\s*["'`]([./][^"'`]+)["'`]/g)].map(([, path = '']) => path)

test('a page weighs at most 14 kB with all that it loads, a whole of many parts at most 30 kB', () => {
  test.setTimeout(120_000)
  const known = new Map<string, number>()
  const assetBytes = (page: BuiltPage) =>
    assetsOf(page).reduce((sum, file) => {
      if (!known.has(file)) known.set(file, brotliBytes(readFileSync(file)))
      return sum + (known.get(file) ?? 0)
    }, 0)
  // A cheap quality settles most pages: the best one is never larger.
  const weighed = builtPages()
    .filter((page) => !isSearch(page))
    .map((page) => ({ page, limit: limitOf(page), bytes: brotliBytes(Buffer.from(page.html), 5) + assetBytes(page) }))
  const exact = ({ page }: (typeof weighed)[number]) => brotliBytes(Buffer.from(page.html)) + assetBytes(page)
  const heavy = weighed
    .filter(({ bytes, limit }) => bytes > limit)
    .map((each) => ({ path: each.page.path, bytes: exact(each), limit: each.limit }))
    .filter(({ bytes, limit }) => bytes > limit)
  const largest = (limit: number) => {
    const [first] = weighed.filter((each) => each.limit === limit).sort((a, b) => b.bytes - a.bytes)
    return first ? `${(exact(first) / KB).toFixed(1)} kB (${first.page.path})` : 'none'
  }
  console.log(`Largest page over the wire: ${largest(PAGE_LIMIT)}; of the larger kinds: ${largest(LARGE_LIMIT)}.`)
  expect(heavy).toEqual([])
})

test('each reason for a larger page still has pages', () => {
  for (const [pages, reason] of LARGE)
    expect(
      builtPages().some(({ path }) => pages.test(path)),
      reason,
    ).toBe(true)
})

/** Pages that are a tool of their own, with the reason: their script may weigh up to 30 kB over the wire. */
const TOOLS: [pages: RegExp, reason: string][] = [
  [/^(vi|en)\/sheet\/$/, 'the sheet is put together in the browser from its address'],
  [/^(vi|en)\/offline\/$/, 'what this device keeps is told by its worker, and saved and deleted here'],
]
const isTool = ({ path }: BuiltPage) => TOOLS.some(([pages]) => pages.test(path))

test('a page outside the search and the tools has at most 1.4 kB of JavaScript', () => {
  const weights = builtPages()
    .filter((page) => !isSearch(page) && !isTool(page))
    .map((page) => {
      const inline = page.root
        .querySelectorAll('script:not([src]):not([type*=json])')
        .map((element) => Buffer.byteLength(element.text))
      const linked = assetsOf(page)
        .filter((file) => /\.m?js$/.test(file))
        .map((file) => readFileSync(file).length)
      return { path: page.path, bytes: [...inline, ...linked].reduce((sum, each) => sum + each, 0) }
    })
    .sort((a, b) => b.bytes - a.bytes)
  console.log(`Most JavaScript on a page: ${weights[0]?.bytes} bytes (${weights[0]?.path || 'the front door'}).`)
  const heavy = weights.filter(({ bytes }) => bytes > SCRIPT_LIMIT).map(({ path, bytes }) => ({ path, fault: `${bytes} bytes` }))
  expect(summed(heavy)).toEqual([])
})

test('the script of a tool weighs at most 30 kB over the wire', () => {
  for (const [pages, reason] of TOOLS) {
    const found = builtPages().filter(({ path }) => pages.test(path))
    expect(found.length, reason).toBeGreaterThan(0)
    for (const page of found) {
      const scripts = assetsOf(page).filter((file) => file.endsWith('.js'))
      const own = page.root.querySelectorAll('script:not([src]):not([type*=json])').map(({ text }) => text)
      const bytes = scripts.reduce((sum, file) => sum + brotliBytes(readFileSync(file)), brotliBytes(Buffer.from(own.join(''))))
      expect(bytes, page.path).toBeGreaterThan(SCRIPT_LIMIT / 2)
      expect(bytes, page.path).toBeLessThanOrEqual(30 * KB)
    }
  }
})

test('what the first press on “cite” fetches is at most 6 kB: the menu and the records', () => {
  const scripts = join(distFolder, '_astro')
  const menus = readdirSync(scripts).filter((name) => /^menu-.*\.js$/.test(name))
  expect(menus).toHaveLength(1)
  const menu = brotliBytes(readFileSync(join(scripts, menus[0] ?? '')))
  for (const locale of LOCALES) {
    const folder = join(distFolder, 'cite', locale)
    const records = readdirSync(folder)
      .filter((name) => !/\.(br|gz)$/.test(name))
      .map((name) => brotliBytes(readFileSync(join(folder, name))))
    expect(records.length).toBeGreaterThan(30)
    expect(menu + Math.max(...records), locale).toBeLessThanOrEqual(6 * KB)
  }
})

/** A server sends ten packets (14 kB) before it hears from the browser; the answer's own head and the encryption take their part. */
const FIRST_FLIGHT = 10 * KB

test('a page is seen after its first 10 kB: nothing else is waited for', () => {
  const faults = builtPages().flatMap(({ path, html, root }) => {
    // Everything up to the end of the heading, as it comes over the wire.
    const first = brotliBytes(Buffer.from(html.slice(0, html.indexOf('</h1>') + 5)), 5)
    const waited = root.querySelectorAll('link[rel=stylesheet], script[src]:not([type=module], [async], [defer])')
    return [
      ...(first > FIRST_FLIGHT ? [{ path, fault: 'more than 10 kB come before the heading' }] : []),
      ...(first < 500 ? [{ path, fault: 'no heading' }] : []),
      ...waited.map(({ tagName }) => ({ path, fault: `waits for a ${tagName.toLowerCase()}` })),
    ]
  })
  expect(summed(faults)).toEqual([])
})

/** What a page asks the server for at most: itself, the icon and what an installed copy is called; more with a reason. */
const REQUEST_LIMIT = 3
const MORE_REQUESTS: [pages: RegExp, limit: number, reason: string][] = [
  [/^(vi|en)\/compare\/./, 8, 'the mark of each locality that has a column at first'],
  [/^(vi|en)\/(sheet|search)\//, 8, 'a tool with a script of its own'],
]

test('a page asks the server for at most three things, a comparison or a tool for eight', () => {
  const faults = builtPages().flatMap((page) => {
    const limit = MORE_REQUESTS.find(([pages]) => pages.test(page.path))?.[1] ?? REQUEST_LIMIT
    const requests = 1 + assetsOf(page).length
    return requests > limit ? [{ path: page.path, fault: `${requests} requests` }] : []
  })
  expect(summed(faults)).toEqual([])
})

/** Elements of a page: a cheap phone lays out, and a screen reader lists, each of them. More with a reason. */
const ELEMENT_LIMIT = 1400
const MORE_ELEMENTS: [pages: RegExp, limit: number, reason: string][] = [
  [/^(vi|en)\/compare\//, 2000, 'the beads of every row, beside its cells'],
  [/^(vi|en)\/search\//, 3000, 'the A to Z of all topics, agencies and terms, for where no script runs'],
]

test('a page has at most 1,400 elements, a comparison 2,000, the search with its A to Z 3,000', () => {
  const faults = builtPages().flatMap(({ path, root }) => {
    const limit = MORE_ELEMENTS.find(([pages]) => pages.test(path))?.[1] ?? ELEMENT_LIMIT
    const count = root.querySelectorAll('*').length
    return count > limit ? [{ path, fault: `${count} elements` }] : []
  })
  expect(summed(faults)).toEqual([])
})

test('the icon is small and there is no font to load', () => {
  expect(readFileSync(join(distFolder, 'icon.svg')).length).toBeLessThan(KB)
  expect(builtPages().some(({ html }) => /@font-face|\.woff2?\b/.test(html))).toBe(false)
})
