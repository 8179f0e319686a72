import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { PILLARS } from '../../src/model/pillar.ts'
import { type FileList, filesOf, isPage } from '../../src/offline/list.ts'
import { brotliBytes, builtPages, distFolder, fileOf, localePages, pageAt, summed } from '../support/dist.ts'

const MB = 1_000_000
/** Over the wire, for one language: what a first visit fetches by itself, however large the site is; saved whole, so much for each provision. */
const VISIT_LIMIT = 1.6 * MB
const savedLimit = (provisions: number) => 2 * MB + provisions * 10_100
const provisions = (JSON.parse(readFileSync(join(distFolder, 'data', 'provisions.json'), 'utf8')) as unknown[]).length
/** What a first visit takes whole or not at all. */
const PARTS: Record<string, RegExp> = {
  plans: /^\w\w\/plans\/([^/]+\/)?$/,
  lessons: /^\w\w\/(lessons\/.*|quiz\/)$/,
  comparison: new RegExp(`^\\w\\w/compare/((facts|${PILLARS.join('|')})/)?$`),
  search: /^\w\w\/search\/$|^search\//,
}

const worker = readFileSync(join(distFolder, 'sw.js'), 'utf8')
const pathOf = (locale: Locale) => new RegExp(`offline/${locale}-[\\w-]{16}\\.json`).exec(worker)?.[0] ?? 'no list in sw.js'
const listOf = (locale: Locale) => JSON.parse(readFileSync(join(distFolder, pathOf(locale)), 'utf8')) as FileList

/** What a host sends that has the compressed copies of the build; without them, as they are made in haste. */
function sent(file: string, ending: 'br' | 'gz'): number {
  if (existsSync(`${file}.${ending}`)) return statSync(`${file}.${ending}`).size
  const content = readFileSync(file)
  return Math.min(content.length, brotliBytes(content, 5))
}

for (const locale of LOCALES) {
  test(`each listed file is there with the content that the list says, in ${locale}`, () => {
    const files = filesOf(listOf(locale), 'all')
    expect(files.length).toBeGreaterThan(500)
    const faults = files.flatMap(([path, hash, wire, bytes]) => {
      const file = fileOf(path)
      if (!file) return [{ path, fault: 'no such file' }]
      const content = readFileSync(file)
      const own = createHash('sha256').update(content).digest().subarray(0, 12).toString('base64url')
      if (own !== hash || bytes !== content.length) return [{ path, fault: 'another content' }]
      return wire > 0 && wire <= bytes ? [] : [{ path, fault: `${wire} bytes over the line` }]
    })
    expect(summed(faults)).toEqual([])
    expect(new Set(files.map(([path]) => path)).size).toBe(files.length)
  })

  test(`saving takes at most 2 MB and 10 kB a provision over the wire, a first visit 1.6 MB, in ${locale}`, () => {
    const list = listOf(locale)
    const sum = (depth: 'visit' | 'all', ending: 'br' | 'gz') =>
      filesOf(list, depth).reduce(
        (bytes, [path]) => bytes + sent(fileOf(path) ?? '', ending),
        sent(join(distFolder, pathOf(locale)), ending),
      )
    const [visit, saved, zipped] = [sum('visit', 'br'), sum('all', 'br'), sum('all', 'gz')]
    const said = filesOf(list, 'all').reduce((bytes, [, , wire]) => bytes + wire, 0)
    console.log(`${locale}: first visit ${visit}, saved ${saved} with Brotli, ${zipped} with gzip, ${said} as the page says it`)
    expect(visit).toBeLessThanOrEqual(VISIT_LIMIT)
    expect(saved).toBeLessThanOrEqual(savedLimit(provisions))
    // What the page says before the download is true within a tenth.
    expect(Math.abs(said - saved) / saved).toBeLessThan(0.1)
  })

  test(`all pages of a language are kept but those of provisions, and each of those has its place in its plan, in ${locale}`, () => {
    const list = listOf(locale)
    const kept = new Set(filesOf(list, 'all').map(([path]) => path))
    const left = localePages().filter(
      (page) => page.locale === locale && !kept.has(page.path) && !page.path.endsWith('/offline/missing/'),
    )
    expect(left).toHaveLength(provisions)
    const faults = left.flatMap(({ path }) => {
      const [place = '', id = ''] = (list.instead[path] ?? '').split('#')
      if (!/^(vi|en)\/plans\/[^/]+\/[^/]+\/$/.test(path)) return [{ path, fault: 'not kept' }]
      if (!kept.has(place)) return [{ path, fault: `no other place, or one that is not kept: ${place}` }]
      return pageAt(place).root.querySelector(`[id="${id}"]`) ? [] : [{ path, fault: `no #${id} on ${place}` }]
    })
    expect(summed(faults)).toEqual([])
    // Every comparison that a first visit does not bring has a place on one that it brings, where its topic belongs to a pillar.
    const visit = new Set(list.visit.map(([path]) => path))
    const places = Object.entries(list.instead).filter(([path]) => path.startsWith(`${locale}/compare/`))
    expect(places.length).toBeGreaterThan(40)
    const brought = visit.has(`${locale}/compare/`) ? places : []
    expect(brought.filter(([, place]) => !visit.has(place.split('#')[0] ?? ''))).toEqual([])
  })

  test(`a first visit brings plans, lessons and quiz, comparison and search, each whole and as long as there is room, in ${locale}`, () => {
    const list = listOf(locale)
    const visit = list.visit.map(([path]) => path)
    const pages = localePages().filter((page) => page.locale === locale)
    expect(visit).toContain(`${locale}/`)
    const bytesOf = (files: FileList['visit']) => files.reduce((sum, [, , wire]) => sum + wire, 0)
    for (const [name, paths] of Object.entries(PARTS)) {
      const own = filesOf(list, 'all').filter(([path]) => paths.test(path))
      for (const { path } of pages.filter(({ path }) => paths.test(path))) expect(own.map(([each]) => each)).toContain(path)
      const brought = own.filter(([path]) => visit.includes(path))
      expect([0, own.length], name).toContain(brought.length)
      if (brought.length === 0) expect(bytesOf(list.visit) + bytesOf(own), name).toBeGreaterThan(VISIT_LIMIT)
    }
    const version = /search\/([0-9a-f]{10})\//.exec(pageAt(`${locale}/search/`).html)?.[1]
    const all = filesOf(list, 'all').map(([path]) => path)
    for (const file of ['head.json', 'pagefind.js', 'wasm.unknown.wasm', 'texts/0.json', 'pairs.json'])
      expect(all).toContain(`search/${version}/${locale}/${file}`)
    // Nothing that a kept page asks for is left out.
    const scripts = filesOf(listOf(locale), 'visit')
      .filter(([path]) => isPage(path))
      .flatMap(([path]) =>
        [...readFileSync(fileOf(path) ?? '', 'utf8').matchAll(/_astro\/[\w.-]+\.js/g)].map(([script]) => script),
      )
    expect(scripts.length).toBeGreaterThan(10)
    expect(scripts.filter((script) => !visit.includes(script))).toEqual([])
  })

  test(`the page for what is missing is no page to find, in ${locale}`, () => {
    expect(pageAt(`${locale}/offline/missing/`).root.querySelector('meta[name=robots][content=noindex]')).not.toBeNull()
  })
}

test('every page links its manifest, and lets the worker in by its policy', () => {
  const pages = builtPages().filter(({ path }) => path !== '404.html')
  const faults = pages.flatMap(({ path, root }) => {
    const manifest = root.querySelector('link[rel=manifest]')?.getAttribute('href') ?? ''
    const policy = root.querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ?? ''
    return [
      ...(/\/(vi|en)\/app\.webmanifest$/.test(manifest) ? [] : [{ path, fault: 'no manifest' }]),
      ...(policy.includes("worker-src 'self'") ? [] : [{ path, fault: 'no worker-src' }]),
    ]
  })
  expect(summed(faults)).toEqual([])
})

test('the worker is small, names no other host and runs no text as code', () => {
  expect(brotliBytes(Buffer.from(worker))).toBeLessThan(12_000)
  expect(worker.match(/https?:\/\/[^"'`\s)]+/g) ?? []).toEqual([])
  expect(worker).not.toMatch(/\beval\(|new Function|importScripts/)
})
