import { expect, test } from '@playwright/test'
import { formatWhen, t } from '../../src/i18n/index.ts'
import { LOCALES, otherLocale } from '../../src/model/locale.ts'
import { whenSchema } from '../../src/model/provision.ts'
import type { Tally } from '../../src/model/tally.ts'

const dates: [when: string, vi: string, en: string][] = [
  ['2017', '2017', '2017'],
  ['2016-01-25', '25/01/2016', '25 January 2016'],
  ['2025-12-01', '01/12/2025', '1 December 2025'],
  ['2017-06-09', '09/6/2017', '9 June 2017'],
  ['2017-Q2', 'quý II/2017', 'Q2 2017'],
  ['2025-Q4', 'quý IV/2025', 'Q4 2025'],
  ['2021/2025', '2021–2025', '2021–2025'],
  ['yearly', 'hằng năm', 'each year'],
  ['--12-01', '01/12 hằng năm', '1 December each year'],
  ['--02-29', '29/02 hằng năm', '29 February each year'],
]
for (const [when, vi, en] of dates) {
  test(`the date ${when} is read as “${vi}” and “${en}”`, () => {
    expect(whenSchema.safeParse(when).success).toBe(true)
    expect([formatWhen(when, 'vi'), formatWhen(when, 'en')]).toEqual([vi, en])
  })
}

for (const when of [
  '2017-02-30',
  '2017-02-29',
  '--02-30',
  '2017-04-31',
  '2017-13-01',
  '2017-00-10',
  '2017-Q5',
  '17',
  '1/12',
  '2017-1-2',
  '',
]) {
  test(`“${when}” is no date`, () => expect(whenSchema.safeParse(when).success).toBe(false))
}

test('29 February is a date in a leap year', () => expect(whenSchema.safeParse('2016-02-29').success).toBe(true))

test('a date does not depend on the clock of the machine', () => {
  const before = process.env.TZ
  try {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env.TZ = zone
      expect([formatWhen('2016-01-25', 'vi'), formatWhen('2016-01-25', 'en')]).toEqual(['25/01/2016', '25 January 2016'])
    }
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})

const TALLY: Tally = {
  localities: ['A', 'B', 'C'],
  provinces: ['A', 'C'],
  cities: ['B'],
  plans: ['A', 'B', 'C'],
  full: ['A', 'B'],
  reports: ['C'],
}

const PERIOD = { printed: { vi: 'giai đoạn 2020–2022', en: '2020–2022' }, from: 2020, to: 2022 }

/** What functions of the dictionary are called with where two numbers will not do. */
const SAMPLES: Record<string, unknown[]> = {
  join: [['a', 'b']],
  'home.ended': [[2020, 2025], 2],
  'beads.order': [['A', 'B']],
  whose: ['A', { period: PERIOD, copy: 'news-report' }],
  years: [{ period: { ...PERIOD, from: 2019 } }],
  'plan.ended': [{ period: PERIOD }],
  listed: [['a', 'b']],
  'compare.silenceNote': [['A'], 3],
  ...Object.fromEntries(
    [
      'siteName',
      'siteShort',
      'searchBox.shortName',
      'home.plans',
      'compare.source',
      'data.notice',
      'preview.source',
      'front.line',
      'lesson.sourceLine',
      'quiz.mixedDescription',
    ].map((place) => [place, [TALLY]]),
  ),
}

/** Every text of the dictionary by its place in it; functions are called with a sample, lists are as long as a language likes. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const place = path ? `${path}.${key}` : key
    if (typeof value === 'string') return [[place, value]]
    if (Array.isArray(value)) return [[place, value.join(' | ')]]
    if (typeof value === 'function') return [[place, String(value(...(SAMPLES[place] ?? [3, 5])))]]
    return texts(value, place)
  })
}

test('each language has a text for everything, in Unicode form NFC', () => {
  for (const locale of LOCALES) {
    for (const [place, text] of texts(t(locale))) {
      expect(text.trim(), `${locale} ${place}`).not.toBe('')
      expect(text, `${locale} ${place}`).toBe(text.normalize('NFC'))
    }
  }
  expect(texts(t('vi')).map(([place]) => place)).toEqual(texts(t('en')).map(([place]) => place))
})

test('nothing was left in the other language', () => {
  const vietnamese = new Map(texts(t('vi')))
  // A single letter is no word.
  const same = texts(t('en')).filter(([place, text]) => text.length > 1 && vietnamese.get(place) === text)
  expect(same).toEqual([])
})

test('the interface speaks of localities, never of five provinces', () => {
  for (const locale of LOCALES) {
    for (const [, text] of texts(t(locale))) expect(text).not.toMatch(/five provinces|(?<!(hằng|mỗi) )năm tỉnh/i)
  }
})

test('one and many are told apart in English', () => {
  expect([t('en').provisions(0), t('en').provisions(1), t('en').provisions(2)]).toEqual([
    '0 provisions',
    '1 provision',
    '2 provisions',
  ])
})

test('a list is joined as each language does', () => {
  expect([t('vi').join([]), t('vi').join(['a']), t('vi').join(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b và c'])
  expect(t('en').join(['a', 'b', 'c'])).toBe('a, b and c')
})

test('the other language of each language is the other one', () => {
  expect(LOCALES.map(otherLocale)).toEqual(['en', 'vi'])
})
