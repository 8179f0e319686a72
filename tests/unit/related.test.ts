import { expect, test } from '@playwright/test'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { readContent } from '../../src/catalogue/read.ts'
import { elsewhereOf, relatedTo, topicsBeside } from '../../src/catalogue/related.ts'
import type { ProvisionData } from '../../src/model/provision.ts'
import { contentFolder } from '../support/faulty.ts'
import { at, provision, tinyContent } from '../support/tiny.ts'

/** A catalogue whose coast has `others`, and the keys of those that are related to `own` of the hill. */
function relatedKeys(own: Partial<ProvisionData>, others: (Partial<ProvisionData> & { id: string })[], limit?: number): string[] {
  const catalogue = buildCatalogue(
    tinyContent((content) => {
      at(content.plans, 1).provisions.push(provision({ id: 'own', ...own }), provision({ id: 'sibling', ...own }))
      at(content.plans, 0).provisions = others.map(provision)
    }),
  )
  const found = catalogue.provisions.find(({ key }) => key === 'hill-2020/own')
  if (!found) throw new Error('the provision is not in the catalogue')
  return relatedTo(catalogue, found, limit).map((related) => related.provision.key)
}

test('the own plan is never among them, however near', () => {
  expect(relatedKeys({ topics: ['water'] }, [{ id: 'a', topics: ['water'] }])).toEqual(['coast-2020/a'])
})

test('the nearest stands first: more shared topics before fewer', () => {
  const others = [
    { id: 'one', topics: ['water'] },
    { id: 'both', topics: ['water', 'books'] },
  ]
  expect(relatedKeys({ topics: ['water', 'books'] }, others)).toEqual(['coast-2020/both', 'coast-2020/one'])
})

test('a rare topic is nearer than a frequent one', () => {
  const others = [
    { id: 'w1', topics: ['water'] },
    { id: 'w2', topics: ['water'] },
    { id: 'w3', topics: ['water'] },
    { id: 'rare', topics: ['books'] },
  ]
  expect(relatedKeys({ topics: ['sand', 'water', 'books'] }, others, 4)[0]).toBe('coast-2020/rare')
})

test('among equals the one that names the same group of people is nearer', () => {
  const others = [
    { id: 'a', topics: ['water'] },
    { id: 'b', topics: ['water'], people: ['children'] },
  ]
  expect(relatedKeys({ topics: ['water'], people: ['children'] }, others)).toEqual(['coast-2020/b', 'coast-2020/a'])
})

test('without a shared topic nothing is related, even with the same people', () => {
  expect(
    relatedKeys({ topics: ['water'], people: ['children'] }, [{ id: 'a', topics: ['books'], people: ['children'] }]),
  ).toEqual([])
  expect(relatedKeys({ topics: [] }, [{ id: 'a', topics: ['books'] }])).toEqual([])
})

test('at most so many a plan', () => {
  const others = ['a', 'b', 'c'].map((id) => ({ id, topics: ['water'] }))
  expect(relatedKeys({ topics: ['water'] }, others, 1)).toHaveLength(1)
  expect(relatedKeys({ topics: ['water'] }, others)).toHaveLength(2)
})

test('where no provision of a plan is near, its headings are asked before it is called silent', () => {
  const others = (copy: 'full-text' | 'news-report', ...topics: string[]) => {
    const catalogue = buildCatalogue(
      tinyContent((content) => {
        at(content.plans, 1).provisions.push(provision({ id: 'own', topics: ['water'] }))
        const coast = at(content.plans, 0)
        coast.provisions = [provision({ id: 'a', topics: ['books'] })]
        coast.facts.copy = copy
        at(coast.facts.sections, 0).topics = topics
      }),
    )
    const own = catalogue.provisions.find(({ key }) => key === 'hill-2020/own')
    if (!own) throw new Error('the provision is not in the catalogue')
    const { shown, silent, more } = elsewhereOf(catalogue, own)
    return {
      shown: shown.map(({ plan, near, headings }) => [plan.id, near?.provision.id, headings.length]),
      none: silent.none.map(({ id }) => id),
      unknown: silent.unknown.map(({ id }) => id),
      more,
    }
  }
  expect(others('full-text')).toEqual({ shown: [], none: ['coast-2020'], unknown: [], more: 0 })
  expect(others('news-report')).toEqual({ shown: [], none: [], unknown: ['coast-2020'], more: 0 })
  expect(others('news-report', 'water')).toEqual({ shown: [['coast-2020', undefined, 1]], none: [], unknown: [], more: 0 })
})

test('of many plans the nearest few are shown, the others counted', () => {
  const catalogue = buildCatalogue(
    tinyContent((content) => {
      at(content.plans, 1).provisions.push(provision({ id: 'own', topics: ['water', 'books'] }))
      const coast = at(content.plans, 0)
      coast.provisions = [provision({ id: 'a', topics: ['water'] })]
      for (let n = 1; n <= 8; n++) {
        const topics = n === 8 ? ['water', 'books'] : n === 7 ? ['sand'] : ['water']
        content.plans.push({ ...coast, id: `coast-${n}`, provisions: [provision({ id: 'a', topics })] })
      }
    }),
  )
  const own = catalogue.provisions.find(({ key }) => key === 'hill-2020/own')
  if (!own) throw new Error('the provision is not in the catalogue')
  const { shown, more, silent } = elsewhereOf(catalogue, own)
  expect(shown).toHaveLength(5)
  expect(shown.map(({ plan }) => plan.id)).toContain('coast-8')
  expect(more).toBe(3)
  expect(silent.none.map(({ id }) => id)).toEqual(['coast-7'])
})

test('topics beside a topic: the most frequent first, never itself', () => {
  const catalogue = buildCatalogue(readContent(contentFolder).content)
  for (const { id } of catalogue.topics) {
    const beside = topicsBeside(catalogue, id, 3).map((topic) => topic.id)
    const times = beside.map(
      (other) => catalogue.provisions.filter(({ topics }) => topics.includes(id) && topics.includes(other)).length,
    )
    expect(beside, id).not.toContain(id)
    expect(times, id).toEqual(times.toSorted((a, b) => b - a))
  }
})

test('in the plans: plans follow one another in site order, and what is shared is named', () => {
  const catalogue = buildCatalogue(readContent(contentFolder).content)
  const order = catalogue.plans.map(({ id }) => id)
  for (const own of catalogue.provisions) {
    const related = relatedTo(catalogue, own)
    const plans = related.map((each) => order.indexOf(each.provision.planId))
    expect(plans, own.key).toEqual(plans.toSorted((a, b) => a - b))
    for (const each of related) {
      expect(each.provision.planId, own.key).not.toBe(own.planId)
      expect(each.topics.length, own.key).toBeGreaterThan(0)
      expect(own.topics, own.key).toEqual(expect.arrayContaining(each.topics))
    }
  }
})
