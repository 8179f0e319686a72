import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { parseAtomFeed } from 'feedsmith'
import { LOCALES } from '../../src/model/locale.ts'
import { base, builtPages, distFolder, fileOf, localePages, pageAt, targetOf } from '../support/dist.ts'
import { realCatalogue } from '../support/localities.ts'

const feedOf = (lang: string) => parseAtomFeed(readFileSync(join(distFolder, lang, 'corrections/feed.xml'), 'utf8'))

test('every page leads a feed reader to the feed in its language', () => {
  const lost = localePages().filter((page) => {
    const address = page.root.querySelector('link[rel=alternate][type="application/atom+xml"]')?.getAttribute('href') ?? ''
    const { path } = targetOf(page, address)
    return path !== `${page.locale}/corrections/feed.xml` || !fileOf(path)
  })
  expect(lost.map(({ path }) => path)).toEqual([])
})

for (const lang of LOCALES) {
  test(`a feed reader sees every change in ${lang}, newest first, and each leads to its place`, () => {
    const { changes } = realCatalogue()
    const feed = feedOf(lang)
    const entries = feed.entries ?? []
    expect(entries.map(({ title }) => title?.value)).toEqual(changes.map(({ title }) => expect.stringContaining(title[lang])))
    expect(entries.map(({ content }) => content?.value)).toEqual(changes.map(({ text }) => text[lang]))
    expect(entries.map(({ updated }) => String(updated).slice(0, 10))).toEqual(changes.map(({ date }) => date))
    expect(feed.updated).toBe(entries[0]?.updated)
    const page = pageAt(`${lang}/corrections/`)
    const places = entries.map(({ links }) => targetOf(page, links?.[0]?.href ?? ''))
    expect(places.map(({ path }) => path)).toEqual(changes.map(() => page.path))
    expect(places.filter(({ hash }) => !page.root.getElementById(hash))).toEqual([])
    const self = feed.links?.find(({ rel }) => rel === 'self')?.href ?? ''
    expect(new URL(self, 'http://here.test').pathname).toBe(`${base}${lang}/corrections/feed.xml`)
  })
}

test('no two entries or feeds have one identity', () => {
  const ids = LOCALES.flatMap((lang) => [feedOf(lang).id, ...(feedOf(lang).entries ?? []).map(({ id }) => id)])
  expect(ids.every((id) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id ?? ''))).toBe(
    true,
  )
  expect(new Set(ids).size).toBe(ids.length)
})

test('every page has one way to report an error', () => {
  const wrong = localePages().filter((page) => page.root.querySelectorAll('a[data-report]').length !== 1)
  expect(wrong.map(({ path }) => path)).toEqual([])
  expect(builtPages().length).toBeGreaterThan(1000)
})
