import { expect, test } from '@playwright/test'
import jsonld from 'jsonld'
import { LOCALES } from '../../src/model/locale.ts'
import { base, builtPages, localePages, pageAt, summed, targetOf } from '../support/dist.ts'
import { addressOf, KINDS_OF_PAGE } from '../support/kinds.ts'
import { realCatalogue } from '../support/localities.ts'
import { vocabularyFaults } from '../support/schema-org.ts'

type Data = Record<string, unknown> & { '@type': string }
interface Graph {
  '@context': string
  '@graph': Data[]
}

const blocksOf = (page: ReturnType<typeof pageAt>) => page.root.querySelectorAll('script[type="application/ld+json"]')
const graphOf = (page: ReturnType<typeof pageAt>): Graph | undefined => {
  const [block] = blocksOf(page)
  return block && JSON.parse(block.text)
}
const thing = (path: string, type: string) => graphOf(pageAt(path))?.['@graph'].find((each) => each['@type'] === type)

test('what a page says to machines is one block of data that nothing runs', () => {
  const wrong = builtPages().filter((page) => blocksOf(page).length > 1 || page.html.includes('application/ld+json" src'))
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('linked data of every kind of page is read by a JSON-LD library, and nothing of it is lost', async () => {
  test.setTimeout(120_000)
  // The words of schema.org as its context has them, as far as they matter here: links are addresses, all else are texts.
  const link = { '@type': '@id' }
  const context = { '@vocab': 'https://schema.org/', license: link, url: link, item: link, isPartOf: link, about: link }
  const options = {
    base: 'https://here.test/',
    safe: true,
    documentLoader: async (url: string) => {
      if (url !== 'https://schema.org') throw new Error(`another context: ${url}`)
      return { documentUrl: url, document: { '@context': context } }
    },
  }
  const kinds = LOCALES.flatMap((lang) => Object.values(KINDS_OF_PAGE).map((route) => addressOf(lang, route)))
  const graphs = localePages()
    .filter(({ path }) => kinds.includes(base.slice(1) + path) || /^..\/plans\/[^/]+\/$/.test(path))
    .flatMap((page) => graphOf(page) ?? [])
  expect(graphs.length).toBeGreaterThan(20)
  for (const graph of graphs) {
    const expanded = (await jsonld.expand(graph as never, options)) as Record<string, unknown>[]
    expect(expanded).toHaveLength(graph['@graph'].length)
    expect(expanded.every((each) => String(each['@type']).startsWith('https://schema.org/'))).toBe(true)
  }
})

test('types, properties and what stands in them are those of schema.org; a word that it does not have is found', () => {
  test.setTimeout(300_000)
  const graphs = ['en/plans/an-giang-2021-2025/', 'vi/plans/hai-phong-2015-2025/', 'vi/plans/tra-vinh-2021-2025/iii-5-a-1/']
    .concat(['en/topics/health-insurance/', 'en/data/', 'en/glossary/'])
    .map((place) => ({ place, graph: graphOf(pageAt(place)) }))
  // Of a long list the first entries: all are made by one function, and the compiler reads each by itself.
  const terms = graphs.at(-1)?.graph?.['@graph'][0] as unknown as { hasDefinedTerm: unknown[] }
  terms.hasDefinedTerm.length = 3
  const wrong = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Legislation', name: 'a', legislationNumber: '1' }] }
  expect(vocabularyFaults([...graphs, { place: 'wrong', graph: wrong }])).toEqual([
    expect.stringMatching(/^wrong: .*legislationNumber/),
  ])
})

for (const { id, facts } of realCatalogue().plans) {
  test(`of the document ${id} no more is said than our copy shows, and our page is not it`, () => {
    for (const lang of LOCALES) {
      const page = thing(`${lang}/plans/${id}/`, 'WebPage') as Data & { isBasedOn: Data & { about?: Data } }
      expect(page.license).toContain('creativecommons.org')
      const report = facts.copy === 'news-report'
      expect(page.isBasedOn['@type']).toBe(report ? 'NewsArticle' : 'Legislation')
      const document = report ? page.isBasedOn.about : page.isBasedOn
      expect(document?.license).toBeUndefined()
      expect(document?.legislationIdentifier).toBe(facts.number === 'not-stated' ? undefined : facts.number)
      expect(document?.legislationDate).toBe(report || facts.issued === 'not-stated' ? undefined : facts.issued)
      expect(Boolean(document?.legislationPassedBy)).toBe(!report)
      // Where the copy does not say when the period begins, nor do we.
      expect(document?.temporalCoverage).toBe(
        id === 'hai-phong-2015-2025' ? '../2025' : `${facts.period.from}/${facts.period.to}`,
      )
    }
  })
}

test('the way to a page is the same for machines as for people', () => {
  const faults = localePages().flatMap((page) => {
    const trail = page.root.querySelectorAll('nav.trail a').map((link) => targetOf(page, link.getAttribute('href') ?? '').path)
    const list = graphOf(page)?.['@graph'].find((each) => each['@type'] === 'BreadcrumbList') as
      | { itemListElement: { position: number; item: string }[] }
      | undefined
    const said = (list?.itemListElement ?? []).map(({ item }) => targetOf(page, item).path)
    const due = trail.length > 0 ? [...trail, page.path] : []
    return said.join() === due.join() ? [] : [{ path: page.path, fault: 'another way' }]
  })
  expect(summed(faults)).toEqual([])
  expect(localePages().filter((page) => page.root.querySelector('nav.trail')).length).toBeGreaterThan(700)
})

for (const lang of LOCALES) {
  test(`every term of the glossary in ${lang} has its place on the page`, () => {
    const page = pageAt(`${lang}/glossary/`)
    const set = thing(page.path, 'DefinedTermSet') as Data & { hasDefinedTerm: { '@id': string; name: string }[] }
    expect(set.hasDefinedTerm).toHaveLength(realCatalogue().glossary.length)
    const lost = set.hasDefinedTerm.filter(({ '@id': id, name }) => {
      const { path, hash } = targetOf(page, id)
      return path !== page.path || !page.root.getElementById(hash)?.text.includes(name)
    })
    expect(lost).toEqual([])
  })
}
