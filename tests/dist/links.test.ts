import { expect, test } from '@playwright/test'
import { attributes, type BuiltPage, base, builtPages, fileOf, localePages, summed, targetOf } from '../support/dist.ts'

const ADDRESSES = ['href', 'src', 'action', 'data', 'poster'] as const

/** Every address that a page names: links, assets, forms, and the candidates of `srcset`. */
const addressesOf = (page: BuiltPage) => [
  ...ADDRESSES.flatMap((name) => attributes(page.root, name).map(([, value]) => value)),
  ...attributes(page.root, 'srcset').flatMap(([, value]) => value.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '')),
]

test('every link and every asset of the site leads somewhere', () => {
  const dead = builtPages().flatMap((page) =>
    addressesOf(page).flatMap((address) => {
      if (/^(mailto|tel|data):/.test(address)) return []
      const { path } = targetOf(page, address)
      return path === undefined || fileOf(path) ? [] : [{ path: page.path, fault: address.replace(/[?#].*/, '') }]
    }),
  )
  expect(summed(dead)).toEqual([])
})

test('a link to a place on a page finds that place', () => {
  const ids = new Map(builtPages().map((page) => [page.path, new Set(attributes(page.root, 'id').map(([, id]) => id))]))
  const dead = builtPages().flatMap((page) =>
    attributes(page.root, 'href').flatMap(([, address]) => {
      if (!address.includes('#')) return []
      const { path, hash } = targetOf(page, address)
      const there = path === undefined ? undefined : ids.get(path)
      return !there || there.has(hash) ? [] : [{ path: page.path, fault: address }]
    }),
  )
  expect(summed(dead)).toEqual([])
})

test('a link stays in the language of its page; only the language switch leaves it', () => {
  const neutral = /^(data\/|[^/]+\.[a-z]+$)/
  const straying = localePages().flatMap((page) =>
    [...page.root.querySelectorAll('a[href]'), ...page.root.querySelectorAll('form[action]')].flatMap((element) => {
      const address = element.getAttribute('href') ?? element.getAttribute('action') ?? ''
      const { path } = targetOf(page, address)
      if (path === undefined || element.hasAttribute('data-switch') || neutral.test(path)) return []
      return path.startsWith(`${page.locale}/`) ? [] : [{ path: page.path, fault: address }]
    }),
  )
  expect(summed(straying)).toEqual([])
})

test('each page has one language switch, to the same page in the other language', () => {
  const wrong = localePages().filter((page) => {
    const switches = page.root.querySelectorAll('a[data-switch]')
    const other = page.locale === 'vi' ? 'en' : 'vi'
    const [link] = switches
    return (
      switches.length !== 1 ||
      !link ||
      targetOf(page, link.getAttribute('href') ?? '').path !== page.path.replace(page.locale, other) ||
      link.getAttribute('lang') !== other ||
      link.getAttribute('hreflang') !== other
    )
  })
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('every page can be reached by links from its home page', () => {
  const byPath = new Map(builtPages().map((page) => [page.path, page]))
  const reached = new Set<string>()
  const queue = ['']
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const page = byPath.get(path)
    if (!page || reached.has(path)) continue
    reached.add(path)
    for (const [element, address] of attributes(page.root, 'href')) {
      const target = element.tagName === 'A' ? targetOf(page, address).path : undefined
      if (target !== undefined) queue.push(target)
    }
  }
  const lost = builtPages().filter(({ path }) => !reached.has(path) && !/^404\.html$|\/offline\/missing\/$/.test(path))
  expect(lost.map(({ path }) => path)).toEqual([])
})

test('every page that exists in one language exists in the other', () => {
  const paths = new Set(localePages().map(({ path }) => path))
  const alone = localePages().filter(({ path, locale }) => !paths.has(path.replace(locale, locale === 'vi' ? 'en' : 'vi')))
  expect(alone.map(({ path }) => path)).toEqual([])
})

test('a link to nowhere would be found', () => {
  const [page] = builtPages()
  if (!page) throw new Error('no page')
  expect(fileOf(targetOf(page, `${base}vi/plans/atlantis-2020/`).path ?? '')).toBeUndefined()
  expect(fileOf(targetOf(page, '/no-base/../../etc/hostname').path ?? '')).toBeUndefined()
  expect(targetOf(page, 'https://example.org/vi/').path).toBeUndefined()
})
