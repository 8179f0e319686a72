import { expect, test } from '@playwright/test'
import { type Concept, readCorpus, type SearchFile } from '../../src/search/corpus.ts'
import { answersDate, datesIn } from '../../src/search/dates.ts'
import { lexicon } from '../../src/search/lexicon.ts'
import { retrieveFrom } from '../../src/search/retrieve.ts'
import { search } from '../../src/search/search.ts'
import { compatible, formOf, fromKeys, oneSlip, stem } from '../../src/search/text.ts'

const texts = {
  vi: [
    'Người dân tham gia bảo hiểm y tế, tiến tới bảo hiểm y tế toàn dân.',
    'Tỉnh sửa đường và trồng rừng để chống cháy rừng.',
    'Ánh dương lên, lễ hội bắt đầu; sức khỏe tâm thần được chăm sóc.',
    'Kế hoạch thực hiện Quyết định số 161/QĐ-TTg, trước ngày 01/12 hằng năm.',
    'Sở Y tế khám bệnh. Bảo vệ rừng, hiểm họa và y học cũng được nhắc đến, tế bào thì không.',
    'Văn hóa kinh doanh và hoà bình; thủy lợi.',
  ],
  en: [
    'People were to join health insurance, on the way to universal health insurance.',
    'The province planned to mend roads and plant forests against forest fires.',
    'The festival began; mental health was cared for, and volunteers were encouraged.',
    'The plan carries out Decision 161/QĐ-TTg, before 1 December each year.',
    'The Department of Health was to examine patients and protect forests.',
    'Business culture, peace and irrigation.',
  ],
}
const concepts: Concept[] = [
  {
    type: 'term',
    id: 'hi',
    name: { vi: 'bảo hiểm y tế', en: 'health insurance' },
    abbr: { vi: ['BHYT'], en: [] },
    aliases: { vi: [], en: [] },
  },
  {
    type: 'agency',
    id: 'doh',
    name: { vi: 'Sở Y tế', en: 'Department of Health' },
    abbr: { vi: [], en: ['DOH'] },
    aliases: { vi: [], en: [] },
  },
]
const file = (locale: 'vi' | 'en'): SearchFile => ({
  locale,
  plans: ['ha-moi-2020-2025'],
  periods: ['2020-2025'],
  kinds: [['task', '']],
  pillars: [],
  topics: [],
  agencies: ['doh'],
  people: [],
  sections: [['', -1]],
  rows: texts[locale].map((text, i) => [
    0,
    `r${i}`,
    0,
    0,
    -1,
    `${i}`,
    text,
    [],
    i === 4 ? [0] : [],
    [],
    i === 3 ? '--12-01' : '',
    '',
  ]),
  hashes: '',
  cap: 99,
})
const libraries = { vi: readCorpus(file('vi')), en: readCorpus(file('en')) }
const names = lexicon(concepts)
const find = async (typed: string, locale: 'vi' | 'en' = 'vi') => {
  const outcome = await search(typed, locale, names, async (l) => ({
    corpus: libraries[l],
    retrieve: retrieveFrom(libraries[l]),
  }))
  return { ...outcome, ids: outcome.answers.map(({ entry }) => Number(entry.key.split('/r')[1])) }
}

for (const typed of [
  'bảo hiểm y tế',
  'bao hiem y te',
  'BẢO HIỂM Y TẾ',
  'bảo hiểm y tế'.normalize('NFD'),
  'bảo\u00a0hiểm y\u202fte',
  'BHYT',
  'bhyt',
  '"bao hiem y te"',
  'bao hiem y t',
]) {
  test(`finds health insurance as «${typed}»`, async () => expect((await find(typed)).ids[0]).toBe(0))
}
test('old and new tone placement are one', async () => {
  expect((await find('hòa bình')).ids).toEqual([5])
  expect((await find('thuỷ lợi')).ids).toEqual([5])
  expect(formOf('hoà')).toBe(formOf('hòa'))
})
test('typed marks count: đường is not dương', async () => {
  expect((await find('đường')).ids).toEqual([1])
  expect((await find('dương')).ids[0]).toBe(2)
  expect((await find('duong')).ids.sort()).toEqual([1, 2])
  expect(compatible(formOf('đường'), formOf('dương'))).toBe(0)
})
test('document numbers and dates in any usual form', async () => {
  for (const typed of ['161/QD-TTg', '161', 'Quyết định 161', '01/12', 'ngày 1 tháng 12'])
    expect((await find(typed)).ids, typed).toEqual([3])
  expect((await find('1 December', 'en')).ids).toEqual([3])
  expect((await find('61/QĐ-TTg')).ids).toEqual([])
})
test('dates are read part by part', () => {
  expect(datesIn('quy iii/2025')[0]).toMatchObject({ quarter: 3, year: 2025 })
  expect(datesIn('q3 2025')[0]).toMatchObject({ quarter: 3, year: 2025 })
  expect(datesIn('ngay 25/01/2016')[0]).toMatchObject({ day: 25, month: 1, year: 2016 })
  expect(datesIn('161/qd-ttg')).toEqual([])
  expect(answersDate({ quarter: 3, year: 2025, from: 0, to: 1 }, '2025-Q3')).toBe(1)
  expect(answersDate({ quarter: 3, year: 2025, from: 0, to: 1 }, '2025-Q4')).toBe(0)
})
test('the last word may be unfinished', async () => expect((await find('cháy rừ')).ids[0]).toBe(1))
test('raw Telex and VNI keys are read, and said', async () => {
  const telex = await find('suwcs khoer taam thaanf')
  expect(telex.ids).toEqual([2])
  expect(telex.correction).toMatchObject({ text: 'sức khỏe tâm thần', applied: true })
  expect((await find('suc71 khoe3 tam6 than62')).ids).toEqual([2])
  expect(formOf(fromKeys('ddooir') ?? '')).toBe(formOf('đổi'))
  expect(formOf(fromKeys('bien61') ?? '')).toBe(formOf('biến'))
})
test('a slip of one letter is mended where nothing else is found', async () => {
  expect((await find('voluntiers', 'en')).ids).toEqual([2])
  expect(oneSlip('nhan', 'nahn')).toBe(true)
  expect(oneSlip('nhan', 'nhan')).toBe(false)
})
test('question words are left aside', async () => {
  const outcome = await find('Sở Y tế làm gì?')
  expect(outcome.ids[0]).toBe(4)
  expect(outcome.query.asksTasks).toBe(true)
  expect(outcome.query.dropped).toContain('gì')
})
test('words of the other language are found through names, else in its texts', async () => {
  expect(await find('health insurance', 'vi')).toMatchObject({ locale: 'vi', ids: expect.arrayContaining([0]) })
  expect(await find('volunteers', 'vi')).toMatchObject({ locale: 'en', ids: [2] })
})
test('an exact phrase must stand word for word', async () => {
  expect((await find('"cháy rừng"')).ids).toEqual([1])
  expect((await find('"rừng cháy"')).ids).toEqual([])
})
test('what no text treats is not found: syllables alone do not make the word', async () => {
  for (const typed of ['lịch cúp điện', 'họa học', '???', '']) expect((await find(typed)).ids, typed).toEqual([])
})
test('English endings are one word, others not', () => {
  expect(stem('volunteering')).toBe(stem('volunteers'))
  expect(stem('preservation')).toBe(stem('preserving'))
  expect(stem('paid')).toBe('pay')
  expect(stem('police')).toBe(stem('policies'))
})
