import { expect, test } from '@playwright/test'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { searcher } from '../../src/cli/search.ts'
import { agencySchema, localitySchema, peopleSchema, termSchema } from '../../src/model/reference.ts'
import { at, provision, tinyContent } from '../support/tiny.ts'

const none = { vi: [], en: [] }
const TEXTS: [id: string, vi: string, en: string, more?: object][] = [
  ['ocop', 'Huyện bán hàng OCOP ở chợ.', 'The district sold OCOP goods at the market.'],
  ['oda', 'Tỉnh xin vốn ODA cho cầu.', 'The province asked for ODA loans for bridges.'],
  ['done', 'Việc này do xã làm, đờn ca cũng vậy.', 'This was done by the commune; it was also a party of fun.'],
  ['gas', 'Giảm khí nhà kính.', 'Cutting greenhouse gases.'],
  ['apart', 'Nhà máy bán khí đốt, thêm kính cho nhà.', 'The plant sold gas, and glass for the house.'],
  ['people', 'Giữ gìn bản sắc dân tộc.', 'Keeping the identity of the nation.'],
  ['minority', 'Giúp đồng bào dân tộc học chữ.', 'Helping ethnic minorities learn to read.'],
  ['addict', 'Giúp người nghiện.', 'Helping addicts.'],
  ['study', 'Xã nghiên cứu giống lúa.', 'The commune studied rice.'],
  ['soil', 'Bảo vệ môi trường đất.', 'Protecting the soil.'],
  ['target', 'Cho 100% học trò đọc sách.', 'Books for 100% of pupils.', { figures: [{ value: '100', vi: '100%', en: '100%' }] }],
  ['hundred', 'Trồng 100 cây.', 'Plant 100 trees.'],
  [
    'due',
    'Báo cáo trước ngày 01/12 hằng năm.',
    'Report before 1 December each year.',
    { kind: 'reporting', dates: [{ when: '--12-01', what: 'report' }] },
  ],
  ['health', 'Người dân mua bảo hiểm y tế.', 'People buy health insurance.'],
  [
    'word',
    'Đưa việc này vào mọi kế hoạch.',
    'Build this into every plan.',
    { terms: { vi: ['lồng ghép'], en: ['mainstreaming'] } },
  ],
]
const content = tinyContent((c) => {
  c.localities = [
    localitySchema.parse({
      id: 'hill',
      name: 'Đồi Cao',
      code: '20',
      type: 'province',
      aliases: [],
      now: 'Đồi Cao',
      today: { vi: 'Như cũ', en: 'As before' },
      sources: ['S1'],
    }),
    localitySchema.parse({
      id: 'coast',
      name: 'Biển Xanh',
      code: '31',
      now: 'Bến Mới',
      type: 'city',
      today: { vi: 'Như cũ', en: 'As before' },
      sources: ['S1'],
    }),
  ]
  const coast = at(c.plans, 0)
  coast.facts.locality = 'coast'
  coast.facts.sections.push({ id: 'own', parent: 'top', title: { vi: 'Thư từ', en: 'Letters' }, topics: [], ours: true })
  coast.facts.sections.push({
    id: 'said',
    parent: 'top',
    title: { vi: 'Rừng ngập mặn', en: 'Mangroves' },
    ours: false,
    topics: [],
  })
  coast.provisions = [
    ...TEXTS.map(([id, vi, en, more]) => provision({ id, vi, en, section: 'open', topics: [], ...more })),
    provision({ id: 'ours', section: 'own', topics: [] }),
    provision({ id: 'theirs', section: 'said', topics: [] }),
  ]
  at(c.plans, 1).facts.locality = 'hill'
  c.people.push(
    peopleSchema.parse({
      id: 'ethnic-minorities',
      name: { vi: 'Đồng bào dân tộc thiểu số', en: 'Ethnic minority people' },
      summary: { vi: 'a', en: 'a' },
    }),
  )
  c.glossary.push(
    termSchema.parse({
      id: 'health-insurance',
      term: { vi: 'bảo hiểm y tế', en: 'health insurance' },
      abbr: { vi: ['BHYT'], en: [] },
      aliases: { vi: ['thẻ khám bệnh'], en: ['medical card'] },
      meaning: { vi: 'a', en: 'a' },
    }),
    termSchema.parse({
      id: 'information-technology',
      term: { vi: 'công nghệ thông tin', en: 'information technology' },
      abbr: { vi: ['CNTT'], en: ['IT'] },
      aliases: none,
      meaning: { vi: 'a', en: 'a' },
    }),
  )
  c.agencies.push(
    agencySchema.parse({
      id: 'health',
      level: 'province',
      name: { vi: 'Sở Y tế', en: 'Department of Health' },
      fate: { vi: 'a', en: 'a', confidence: 'unknown' },
    }),
  )
})
const find = searcher(buildCatalogue(content))
const named = async (typed: string, locale: 'vi' | 'en' = 'vi', options = {}) =>
  (await find(typed, locale, options)).namedKeys.map((key) => key.replace(/^.*\//, ''))

const CLAIMS: [typed: string, locale: 'vi' | 'en', rows: string[]][] = [
  ['OCOP', 'vi', ['ocop']],
  ['ocop', 'en', ['ocop']],
  ['ODA', 'en', ['oda']],
  ['ODA', 'vi', ['oda']],
  ['khí nhà kính', 'vi', ['gas']],
  ['khi nha kinh', 'vi', ['gas']],
  ['greenhouse gas', 'en', ['gas']],
  ['dân tộc thiểu số', 'vi', ['minority']],
  ['minorities', 'en', ['minority']],
  ['nghiên cứu', 'vi', ['study']],
  ['nghiện', 'vi', ['addict']],
  ['trường', 'vi', []],
  ['IT', 'en', []],
  ['100%', 'vi', ['target']],
  ['chỉ tiêu 100%', 'vi', ['target']],
  ['100 percent', 'en', ['target']],
  ['100% target', 'en', ['target']],
  ['trước ngày 01/12', 'vi', ['due']],
  ['1 tháng 12', 'vi', ['due']],
  ['1 December', 'en', ['due']],
  ['1/12', 'en', ['due']],
  ['bảo hiểm y tế', 'vi', ['health']],
  ['BHYT', 'en', ['health']],
  ['bảo hiểm y tế'.normalize('NFD'), 'vi', ['health']],
  ['bao\u00a0hiem y\u202fte', 'vi', ['health']],
  ['bảo hiểm\u00AD y tế', 'vi', ['health']],
  ['thẻ khám bệnh', 'vi', []],
  ['lồng ghép', 'vi', ['word']],
  ['rừng ngập mặn', 'vi', ['theirs']],
  ['thư từ', 'vi', []],
  ['health insurence', 'en', ['health']],
]
for (const [typed, locale, rows] of CLAIMS)
  test(`${locale}: «${typed}» is named by ${rows.join(', ') || 'none'}`, async () =>
    expect((await named(typed, locale)).sort()).toEqual(rows))

test('an alias leads to near results, never into a claim; a slip of the pen is claimed for what was meant', async () => {
  expect((await find('thẻ khám bệnh', 'vi')).nearKeys).toContain('coast-2020/health')
  const slip = await find('health insurence', 'en')
  expect(slip.correction).toMatchObject({ applied: true })
  expect(slip.searched).toEqual(['health insurance'])
  expect((await find('health insurence', 'en', { literal: true })).namedKeys).toEqual([])
})
test('the beginning of a word is near, and claims no silence', async () => {
  const typing = await find('bảo hiể', 'vi')
  expect(typing.namedKeys).toEqual([])
  expect(typing.nearKeys).toContain('coast-2020/health')
  expect(typing.silence).toBe(false)
})
test('a question leaves its own words aside, says so, and claims no silence', async () => {
  const asked = await find('ai mua bảo hiểm y tế ở Đồi Cao?', 'vi')
  expect(asked.searched).toEqual(['mua bảo hiểm y tế'])
  expect(asked.query.dropped).toContain('ai')
  expect(asked.query.places.map(({ plan }) => plan)).toEqual(['hill-2020'])
  expect(asked.silence).toBe(false)
  expect(asked.localities).toEqual({ 'coast-2020': 1 })
})
test('a question about the plan as a whole is answered by its kind of provision', async () => {
  expect(await named('khi nào phải nộp báo cáo?')).toEqual(['due'])
  expect(await named('when are the reports due?', 'en')).toEqual(['due'])
})
test('a locality is known joined, apart and without marks', async () => {
  for (const typed of ['OCOP Biển Xanh', 'ocop bien xanh', 'OCOP bienxanh'])
    expect(
      (await find(typed, 'vi')).query.places.map(({ plan }) => plan),
      typed,
    ).toEqual(['coast-2020'])
})
test('today’s name of a place asks about its plan, with and without its unit, in the marks that were typed', async () => {
  for (const typed of ['OCOP Bến Mới', 'ocop ben moi', 'OCOP tỉnh Bến Mới']) {
    const asked = await find(typed, 'vi')
    expect(
      asked.query.places.map(({ plan, today }) => [plan, today]),
      typed,
    ).toEqual([['coast-2020', true]])
    expect(
      asked.searched.map((part) => part.toLowerCase()),
      typed,
    ).toEqual(['ocop'])
    expect(asked.localities, typed).toEqual({ 'coast-2020': 1 })
  }
  expect((await find('OCOP province Ben Moi province', 'en')).query.places).toHaveLength(1)
  for (const typed of ['OCOP bến mỏi', 'OCOP bến', 'OCOP Đồi Cao'])
    expect(
      (await find(typed, 'vi')).query.places.some(({ today }) => today),
      typed,
    ).toBe(false)
})
test('the plan of a place that was asked for stands first', async () => {
  const real = searcher()
  for (const [typed, lang, locality] of [
    ['giáo dục vĩnh long', 'vi', 'tra-vinh'],
    ['giáo dục kiên giang', 'vi', 'an-giang'],
    ['tourism Dong Thap', 'en', 'tien-giang'],
    ['tourism Tien Giang', 'en', 'tien-giang'],
  ] as const) {
    const { namedKeys, localities } = await real(typed, lang)
    const own = namedKeys.slice(0, localities[locality])
    expect(own.length, typed).toBeGreaterThan(0)
    expect(
      own.every((key) => key.startsWith(locality)),
      typed,
    ).toBe(true)
  }
})
test('a syllable that stands only within other words is no silence, and those words are named', async () => {
  for (const typed of ['trường', 'truong'])
    expect(await find(typed, 'vi'), typed).toMatchObject({ namedKeys: [], silence: false, compounds: ['môi trường'] })
  expect((await find('rừng', 'vi')).compounds).toEqual([])
  expect(await find('cúp', 'vi')).toMatchObject({ silence: true, compounds: [] })
})
test('the exact phrase takes no synonym', async () => {
  expect(await named('BHYT', 'vi', { exact: true })).toEqual([])
  expect(await named('bảo hiểm y tế', 'vi', { exact: true })).toEqual(['health'])
  expect(await named('"hiểm y tế"')).toEqual(['health'])
})
test('what no text says is silence, and says which words are unknown', async () => {
  const outcome = await find('lịch cúp điện', 'vi')
  expect(outcome).toMatchObject({ namedKeys: [], nearKeys: [], silence: true })
  for (const typed of ['???', '', '"', '\u0000']) expect((await find(typed, 'vi')).namedKeys, typed).toEqual([])
})
test('raw Telex keys are read', async () => {
  expect(await named('baor hieemr y tees')).toEqual(['health'])
})
