import { expect, test } from '@playwright/test'
import { buildCatalogue, faultReport, trailOf } from '../../src/catalogue/build.ts'
import { PILLARS } from '../../src/model/pillar.ts'
import { at, provision, tinyContent } from '../support/tiny.ts'

const find = (catalogue: ReturnType<typeof buildCatalogue>, key: string) => catalogue.provisions.find((each) => each.key === key)

test('plans follow the official codes of their localities, provisions their document', () => {
  const catalogue = buildCatalogue(tinyContent())
  expect(catalogue.plans.map(({ id }) => id)).toEqual(['hill-2020', 'coast-2020'])
  expect(catalogue.provisions.map(({ key }) => key)).toEqual(['hill-2020/a', 'hill-2020/b', 'coast-2020/a', 'coast-2020/b'])
})

test('the code alone decides, not the order of the file; plans of one locality follow their period', () => {
  const turned = buildCatalogue(tinyContent((content) => content.localities.reverse()))
  expect(turned.localities.map(({ code }) => code)).toEqual(['20', '31'])
  expect(turned.plans.map(({ id }) => id)).toEqual(['hill-2020', 'coast-2020'])
  const swapped = buildCatalogue(
    tinyContent((content) => {
      at(content.localities, 0).code = '82'
      const earlier = structuredClone(at(content.plans, 0))
      earlier.id = 'coast-2016'
      earlier.facts.period.from = 2016
      content.plans.push(earlier)
    }),
  )
  expect(swapped.plans.map(({ id }) => id)).toEqual(['coast-2016', 'coast-2020', 'hill-2020'])
})

test('shared wording is known from both sides, nearly the same before largely the same', () => {
  const catalogue = buildCatalogue(
    tinyContent((content) => {
      content.wording.push(
        { pair: ['coast-2020/a', 'hill-2020/b'], shares: [0.7, 0.95] },
        { pair: ['coast-2020/a', 'hill-2020/a'], shares: [0.95, 1] },
      )
    }),
  )
  expect(find(catalogue, 'coast-2020/a')?.wording).toEqual([
    { planId: 'hill-2020', id: 'a', degree: 'near' },
    { planId: 'hill-2020', id: 'b', degree: 'large' },
  ])
  expect(find(catalogue, 'hill-2020/b')?.wording).toEqual([{ planId: 'coast-2020', id: 'a', degree: 'large' }])
  expect(find(catalogue, 'coast-2020/b')?.wording).toEqual([])
})

test('pillars follow the Blueprint, whatever the order of their folders', () => {
  const catalogue = buildCatalogue(tinyContent((content) => content.pillars.reverse()))
  expect(catalogue.pillars.map(({ id }) => id)).toEqual([...PILLARS])
})

test('the pillar comes from the heading; without one, from the key result area; else there is none', () => {
  const catalogue = buildCatalogue(
    tinyContent((content) => {
      at(at(content.plans, 0).provisions, 0).kra = 'D.5'
    }),
  )
  const pillarOf = (key: string) => [find(catalogue, key)?.pillar, find(catalogue, key)?.pillarBasis]
  expect(pillarOf('coast-2020/a')).toEqual(['engaged', 'heading'])
  expect(pillarOf('coast-2020/b')).toEqual(['resilient', 'editor'])
  expect(pillarOf('hill-2020/b')).toEqual([null, null])
})

test('a sub-heading without a pillar has that of the heading above it', () => {
  const catalogue = buildCatalogue(
    tinyContent((content) => {
      const coast = at(content.plans, 0)
      coast.facts.sections.push({ id: 'deep', parent: 'part', title: { vi: 'Sâu', en: 'Deep' }, ours: false, topics: [] })
      coast.provisions.push(provision({ id: 'c', section: 'deep' }))
    }),
  )
  expect(find(catalogue, 'coast-2020/c')?.pillar).toBe('engaged')
  expect(find(catalogue, 'coast-2020/c')?.trail.map(({ id }) => id)).toEqual(['top', 'part', 'deep'])
})

test('the bodies that a part names in a row of their own hold for its measures, and not for other parts', () => {
  const catalogue = buildCatalogue(
    tinyContent((content) => {
      const coast = at(content.plans, 0)
      const title = { vi: 'Mục', en: 'Section' }
      coast.facts.sections.push(
        ...['ii-1', 'ii-2'].map((id) => ({ id, parent: 'top', title, ours: false, topics: [] })),
        ...['ii-1-1', 'ii-1-2', 'ii-2-1'].map((id) => ({ id, parent: id.slice(0, 4), title, ours: false, topics: [] })),
      )
      coast.provisions.push(
        provision({ id: 'm', section: 'ii-1-1', agencies: [{ id: 'council', role: 'support' }] }),
        provision({
          id: 'l',
          section: 'ii-1-2',
          kind: 'lead',
          topics: [],
          agencies: [
            { id: 'council', role: 'lead' },
            { id: 'library', role: 'implementing' },
          ],
        }),
        provision({ id: 'n', section: 'ii-2-1' }),
      )
    }),
  )
  expect(find(catalogue, 'coast-2020/m')?.sectionAgencies).toEqual([{ id: 'library', role: 'implementing' }])
  expect(find(catalogue, 'coast-2020/n')?.sectionAgencies).toEqual([])
  expect(find(catalogue, 'coast-2020/l')?.sectionAgencies).toEqual([])
})

test('a plan of an unknown locality does not build', () => {
  const content = tinyContent((bad) => {
    at(bad.plans, 0).facts.locality = 'atlantis'
  })
  expect(() => buildCatalogue(content)).toThrow('content/plans/coast-2020/plan.yaml: unknown locality atlantis')
})

test('a section that is not listed has no trail', () => {
  expect(() => trailOf(at(tinyContent().plans, 0).facts.sections, 'ix')).toThrow('section ix is not listed in plan.yaml')
})

test('the report names each fault on a line of its own', () => {
  const fault = { file: 'content/topics.yaml', where: 'water', what: 'is odd: look at it' }
  expect(faultReport([fault])).toBe(
    'The content has 1 fault; nothing was built.\n  content/topics.yaml › water: is odd: look at it',
  )
  expect(faultReport([fault, fault])).toContain('The content has 2 faults; ')
})
