import { expect, test } from '@playwright/test'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { fillText, tallyOf } from '../../src/catalogue/prose.ts'
import type { Content } from '../../src/catalogue/read.ts'
import { t } from '../../src/i18n/index.ts'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { counted, listed, named, numberInWords, provincesAndCities, theCounted } from '../../src/model/tally.ts'
import { at, tinyContent } from '../support/tiny.ts'

const WORDS: Record<Locale, string> = {
  vi: 'không một hai ba bốn năm sáu bảy tám chín mười mười_một mười_hai mười_ba mười_bốn mười_lăm mười_sáu mười_bảy mười_tám mười_chín hai_mươi 21 63 1.234',
  en: 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty 21 63 1,234',
}
for (const locale of LOCALES) {
  test(`numbers in words, in ${locale}`, () => {
    const numbers = [...Array.from({ length: 22 }, (_, n) => n), 63, 1234]
    expect(numbers.map((n) => numberInWords(n, locale))).toEqual(
      WORDS[locale].split(' ').map((word) => word.replaceAll('_', ' ')),
    )
  })
}

/** A content of `count` localities in their official order: every third of them a city, every second plan known from a report. */
function contentOf(count: number): Content {
  return tinyContent((content) => {
    const place = at(content.localities, 0)
    const plan = at(content.plans, 0)
    content.localities = Array.from({ length: count }, (_, index) => ({
      ...place,
      id: `place-${index + 1}`,
      name: `Place ${index + 1}`,
      code: String(10 + index),
      type: index % 3 === 2 ? ('city' as const) : ('province' as const),
    }))
    content.plans = content.localities
      .map(({ id }, index) => ({
        ...plan,
        id: `${id}-2020`,
        facts: { ...plan.facts, locality: id, copy: index % 2 === 1 ? ('news-report' as const) : ('full-text' as const) },
      }))
      .toReversed()
    content.readings = content.plans.map(({ id }) => ({ id }))
  })
}

const SAYS: [count: number, written: string, vi: string, en: string][] = [
  [1, '[[Localities]]', 'Một địa phương', 'One locality'],
  [6, '[[Localities]]', 'Sáu địa phương', 'Six localities'],
  [34, '[[Localities]]', '34 địa phương', '34 localities'],
  [63, '[[localities: Vietnamese]]', '63 Vietnamese địa phương', '63 Vietnamese localities'],
  [1, '[[provinces and cities]]', 'một tỉnh', 'one province'],
  [6, '[[provinces and cities]]', 'bốn tỉnh và hai thành phố', 'four provinces and two cities'],
  [34, '[[provinces and cities]]', '23 tỉnh và mười một thành phố', '23 provinces and eleven cities'],
  [1, '[[the plans]]', 'kế hoạch', 'the plan'],
  [6, '[[the plans]]', 'sáu kế hoạch', 'the six plans'],
  [1, '[[names localities]]', 'Place 1', 'Place 1'],
  [6, '[[names reports]]', 'Place 2, Place 4 và Place 6', 'Place 2, Place 4 and Place 6'],
  [34, '[[names reports]]', 'mười bảy trong 34 địa phương', 'seventeen of the 34 localities'],
  [34, '[[names localities]]', '34 địa phương', 'the 34 localities'],
  [63, '[[n full]]', '32', '32'],
  [1, 'A.[[reports? One is known.|[[N reports]] are known.|]]', 'A.', 'A.'],
  [2, 'A. [[reports? One is known.|[[N reports]] are known.|]]', 'A. One is known.', 'A. One is known.'],
  [6, '[[reports? One is known.|[[N reports]] are known.|]]', 'Ba are known.', 'Three are known.'],
  [6, 'Read. [[read]] So. [[check none topic:x]]', 'Read. So.', 'Read. So.'],
  [6, '[[villages]] and [[plans]]', '[[villages]] and sáu kế hoạch', '[[villages]] and six plans'],
]
for (const [count, written, vi, en] of SAYS) {
  test(`with ${count} localities “${written}” is “${vi}” and “${en}”`, () => {
    const tally = tallyOf(contentOf(count))
    expect([fillText(written, 'vi', tally), fillText(written, 'en', tally)]).toEqual([vi, en])
  })
}

test('the catalogue writes computed words out, in front matter, text and registers; the content keeps them', () => {
  const content = contentOf(6)
  const [page, topic] = [at(content.pages, 0), at(content.topics, 0)]
  page.story.en.title = 'Of [[localities]]'
  page.story.vi.body = 'Ở [[localities]]. [[read]]'
  topic.summary.en = 'In [[plans]]'
  const { pages, topics, tally } = buildCatalogue(content)
  expect([at(pages, 0).story.en.title, at(pages, 0).story.vi.body, at(topics, 0).summary.en]).toEqual([
    'Of six localities',
    'Ở sáu địa phương.',
    'In six plans',
  ])
  expect(page.story.en.title).toBe('Of [[localities]]')
  expect(tally.localities).toEqual(['Place 1', 'Place 2', 'Place 3', 'Place 4', 'Place 5', 'Place 6'])
})

test('the second plan of a locality is told from the first by its period', () => {
  const content = contentOf(2)
  const plan = at(content.plans, 0)
  content.plans.push({ ...plan, id: 'later', facts: { ...plan.facts, period: { ...plan.facts.period, from: 2023, to: 2025 } } })
  const tally = tallyOf(content)
  expect(tally.localities).toHaveLength(2)
  expect(tally.plans).toEqual(['Place 1', 'Place 2 (2020–2022)', 'Place 2 (2023–2025)'])
})

test('the name of the site follows the number of localities', () => {
  expect([1, 6, 34].map((count) => t('en').siteName(tallyOf(contentOf(count))))).toEqual([
    'One locality in the ASEAN Community',
    'Six localities in the ASEAN Community',
    '34 localities in the ASEAN Community',
  ])
  for (const count of [1, 6, 17, 34, 63]) {
    for (const locale of LOCALES) expect(t(locale).searchBox.shortName(tallyOf(contentOf(count))).length).toBeLessThanOrEqual(16)
  }
})

test('what an empty cell means is said of those reports that are compared, and of none where there is none', () => {
  const note = (count: number, locale: Locale) => {
    const { reports, plans } = tallyOf(contentOf(count))
    return t(locale).compare.silenceNote(reports, plans.length)
  }
  expect(note(1, 'en')).toBe('“Nothing found” means not found in the full text.')
  expect(note(6, 'en')).toContain('Of Place 2, Place 4 and Place 6 only news reports are known, so an empty cell')
  expect(note(34, 'en')).toContain('Seventeen of the 34 plans are known only from news reports, so an empty cell')
  expect(note(34, 'vi')).toContain('Với mười bảy trong 34 kế hoạch, chúng tôi chỉ có bản tin')
  expect(t('en').compare.silenceNote(['A'], 1)).toBe(
    'Of A only a news report is known, so an empty cell there reads “the published report does not say”.',
  )
})

test('one and many, a list of many names, and what stands before the noun', () => {
  expect([counted('en', 1, 'copies'), counted('en', 3, 'copies'), counted('vi', 3, 'plans', 'bản')]).toEqual([
    'one copy',
    'three copies',
    'ba bản kế hoạch',
  ])
  expect([theCounted('vi', 1, 'plans', 'bản'), theCounted('en', 1, 'plans', 'old')]).toEqual(['bản kế hoạch', 'the old plan'])
  const { localities } = tallyOf(contentOf(12))
  expect(listed('en', localities)).toMatch(/^Place 1, .*, Place 8 and 4 more$/)
  expect(listed('vi', localities.slice(0, 2))).toBe('Place 1 và Place 2')
  expect(named('en', tallyOf(contentOf(8)), 'localities')).toContain('Place 7 and Place 8')
  const cities = { ...tallyOf(contentOf(6)), provinces: [] }
  expect([provincesAndCities('en', cities, 'old'), provincesAndCities('vi', cities)]).toEqual(['two old cities', 'hai thành phố'])
})
