import { expect, test } from '@playwright/test'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { FEW, slotsOf } from '../../src/components/plan/slots.ts'
import { storyParts } from '../../src/components/plan/story.ts'
import { partsOf } from '../../src/picture/contents.ts'
import { at, provision, tinyContent } from '../support/tiny.ts'

test('a story is cut: the first minute, the rest, and the copy at its end', () => {
  const html = '<h2 id="a">One</h2><p>x</p><h2 id="b">Two</h2><h2 id="c">Three</h2><p>y</p>'
  expect(storyParts(html)).toEqual({
    minute: '<h2 id="a">One</h2><p>x</p>',
    rest: '<h2 id="b">Two</h2>',
    copy: '<h2 id="c">Three</h2><p>y</p>',
  })
})

test('a story loses no word, whatever its headings', () => {
  for (const html of [
    '',
    '<p>x</p>',
    '<p>x</p><h2>A</h2>y',
    '<h2>A</h2>x<h2>B</h2>y',
    '<h2>A</h2><h2>B</h2><h2>C</h2><h2>D</h2>',
  ]) {
    const { minute, rest, copy } = storyParts(html)
    expect(minute + rest + copy).toBe(html)
  }
  expect(storyParts('<p>x</p><h2>A</h2>y').minute).toBe('<p>x</p><h2>A</h2>y')
  expect(storyParts('<h2>A</h2>x<h2>B</h2>y').copy).toBe('')
})

test('the strip has the top parts and those that name a pillar of their own, each with its provisions', () => {
  const { facts } = at(buildCatalogue(tinyContent()).plans, 0)
  const parts = partsOf(facts.sections, [
    { section: 'part', length: 30 },
    { section: 'part', length: 60 },
    { section: 'open', length: 10 },
  ])
  expect(parts.map(({ section, inner, count, pillar }) => [section.id, inner, count, pillar])).toEqual([
    ['top', false, 3, null],
    ['part', true, 2, 'engaged'],
  ])
  // The band of a part is as thick as its own words: those of the part inside it are not counted twice.
  expect(parts.map(({ size }) => size)).toEqual([2, 4])
})

test('a plan without words has thin bands', () => {
  const { facts } = at(buildCatalogue(tinyContent()).plans, 0)
  expect(partsOf(facts.sections, []).map(({ size, count }) => [size, count])).toEqual([
    [1, 0],
    [1, 0],
  ])
})

const slotsOfFirst = (fields: Partial<Parameters<typeof provision>[0]>, copy: 'full-text' | 'news-report' = 'full-text') => {
  const catalogue = buildCatalogue(
    tinyContent(({ plans }) => {
      const hill = plans.find(({ id }) => id === 'hill-2020')
      if (hill) hill.provisions = [provision({ id: 'a', topics: [], ...fields }), ...hill.provisions.slice(1)]
    }),
  )
  const own = catalogue.byKey.get('hill-2020/a')
  if (!own) throw new Error('no provision')
  return (change: Partial<typeof own> = {}) => slotsOf({ ...own, ...change }, copy, catalogue, 'en')
}

test('the kinds of label are six, in one order', () => {
  expect(slotsOfFirst({})().map(({ name }) => name)).toEqual([
    'Bodies named',
    'Topics',
    'Particular groups named',
    'Pillar',
    'Dates',
    'Figures',
  ])
})

test('what the copy does not say stays empty, in the words of its kind', () => {
  const empty = (slots: ReturnType<typeof slotsOf>) => slots.filter(({ items }) => items.length === 0).map((slot) => slot.empty)
  expect(empty(slotsOfFirst({})())).toEqual(['no body', 'as in the text above', 'no particular group', 'none', 'none'])
  expect(empty(slotsOfFirst({}, 'news-report')())).toContain('none in the report')
  expect(empty(slotsOfFirst({}, 'news-report')())).not.toContain('no body')
})

test('own bodies come before those of the section, which are marked; bodies only mentioned come last', () => {
  const who = slotsOfFirst({
    agencies: [
      { id: 'library', role: 'mentioned' },
      { id: 'council', role: 'lead' },
    ],
  })({ sectionAgencies: [{ id: 'library', role: 'support' }] })[0]
  expect(who?.items.map(({ text, detail }) => `${text} ${detail}`)).toEqual([
    'Council (leads)',
    'Library (for the whole section: supports)',
    'Library (is mentioned)',
  ])
})

test('many bodies of a section are counted, not listed', () => {
  const sectionAgencies = Array.from({ length: FEW + 1 }, () => ({ id: 'council', role: 'implementing' as const }))
  const who = slotsOfFirst({})({ sectionAgencies })[0]
  expect(who?.items).toEqual([{ text: '4 bodies', href: '#bodies', detail: '(for the whole section)' }])
})

test('the pillar says whether the heading or this site placed it; dates of cited documents are not “when”', () => {
  const slots = slotsOfFirst({
    kra: 'D.5',
    dates: [
      { when: '2016-01-25', what: 'cites' },
      { when: '2021-Q3', what: 'report' },
    ],
    figures: [{ value: '100%', vi: 'cán bộ', en: 'of officers' }],
  })()
  expect(slots[3]?.items.map(({ detail }) => detail)).toEqual(['(by its heading in the document)', '(placed by this site)'])
  expect(slots[4]?.items.map(({ text }) => text)).toEqual(['Q3 2021'])
  expect(slots[5]?.items.map(({ text }) => text)).toEqual(['100% of officers'])
})
