/** The citation in its forms, read back by parsers that others wrote. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { expect, test } from '@playwright/test'
import { parse } from 'node-html-parser'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { readContent } from '../../src/catalogue/read.ts'
import { FORMATS, formatted } from '../../src/cite/formats.ts'
import { type Cited, citedOf } from '../../src/cite/record.ts'
import { recordIn, shardOf, shardsOf } from '../../src/cite/shards.ts'
import { type Citation, citationText, reference } from '../../src/cite/text.ts'
import { citeWords } from '../../src/cite/words.ts'
import { today } from '../../src/i18n/dates.ts'
import { t } from '../../src/i18n/index.ts'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { contentFolder } from '../support/faulty.ts'

const catalogue = buildCatalogue(readContent(contentFolder).content)
const ADDRESS = 'https://example.org/x_y/'
const plans = new Map(catalogue.plans.map((plan) => [plan.id, plan]))
const all = (lang: Locale): Cited[] =>
  catalogue.provisions.flatMap((provision) => {
    const plan = plans.get(provision.planId)
    return plan ? [citedOf(plan, provision, lang)] : []
  })
const citationOf = (cited: Cited): Citation => ({
  cited,
  words: citeWords(cited.lang, catalogue.tally),
  address: ADDRESS,
  accessed: '2026-11-26',
})
const of = (key: string, lang: Locale, change: Partial<Cited> = {}): Citation => {
  const cited = all(lang).find((each) => each.key === key)
  if (!cited) throw new Error(`there is no provision ${key}`)
  return citationOf({ ...cited, ...change })
}

interface Item {
  id: string
  author: { family?: string; literal?: string }[]
  title: string
  URL: string
  note: string
  abstract: string
  accessed: { 'date-parts': number[][] }
  issued?: { 'date-parts': number[][] }
  number?: string
  issue?: string
  section?: string
}
const read = (text: string): Item => {
  const { data } = new Cite(text)
  expect(data).toHaveLength(1)
  return data[0] as Item
}

test('a provision of a full text: document, number, date, issuer, place, restated, address, day of access', () => {
  expect(citationText(of('tra-vinh-2021-2025/iii-5-a-1', 'vi', { text: 'Câu.' }))).toBe(
    'Câu.\nỦy ban nhân dân tỉnh Trà Vinh, Kế hoạch thực hiện Đề án 161 giai đoạn 2021-2025 trên địa bàn tỉnh Trà Vinh ' +
      '(số 1436/QĐ-UBND, ngày 22/7/2021), mục III.5 (bảo hiểm), ý 1; diễn đạt lại, không phải nguyên văn. ' +
      `${t('vi').siteName(catalogue.tally)}, https://example.org/x_y/, truy cập ngày 26/11/2026.`,
  )
})

test('what a copy does not give is said: no number and date, or no date alone', () => {
  expect(citationText(of('hai-phong-2015-2025/i-1', 'en'))).toContain('to 2025 (the copy has no number or date), ')
  expect(citationText(of('lang-son-2017-2020/muc-tieu-1', 'vi'))).toContain('(số 72/KH-UBND, không ghi ngày ban hành)')
})

test('a provision of a news report names the item, its portal and its day, or that it has none', () => {
  expect(citationText(of('an-giang-2021-2025/nv-4-5', 'vi'))).toContain(
    'theo bản tin “An Giang: Triển khai thực hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN đến năm 2025” ' +
      '(Cổng thông tin điện tử tỉnh An Giang, 24/11/2021), ',
  )
  expect(citationText(of('an-giang-2021-2025/nv-4-5', 'en'))).toMatch(
    /as reported in “An Giang: [^”]+” \(An Giang’s provincial portal, 24 November 2021\)/,
  )
  expect(citationText(of('lang-son-2017-2020/muc-tieu-1', 'en'))).toContain('(an item marked Cinet, undated)')
  expect(citationText(of('tra-vinh-2021-2025/iii-5-a-1', 'en'))).not.toContain('reported')
})

test('a doubtful reading stands between the words and the reference; a sure one has none', () => {
  const [text, note, source, ...rest] = citationText(of('hai-phong-2015-2025/ii-6-1-1-2', 'en')).split('\n')
  expect([text, source].every(Boolean) && rest.length === 0).toBe(true)
  expect(note).toMatch(/^Uncertain: /)
  expect(citationText(of('hai-phong-2015-2025/i-1', 'en')).split('\n')).toHaveLength(2)
})

test('without a day of access the reader has room for it', () => {
  const { cited, words } = of('tra-vinh-2021-2025/iii-5-a-1', 'vi')
  expect(reference(cited, words, '').after).toBe(', truy cập ngày …/…/…….')
})

test('the day of access is the reader’s own', () => {
  expect(today(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05')
  expect(today(new Date(2026, 11, 31, 23, 30))).toBe('2026-12-31')
})

for (const lang of LOCALES) {
  for (const format of ['bibtex', 'ris', 'csl'] as const) {
    test(`${lang}: every provision is read back from ${format} as it was`, () => {
      const records = all(lang)
      const forms = records.map((cited) => formatted[format](citationOf(cited)))
      // Read in one go, as a reader imports a whole list.
      const file = format === 'csl' ? JSON.stringify(forms.flatMap((form) => JSON.parse(form))) : forms.join('\n')
      const items = new Cite(file).data as Item[]
      expect(items.map(({ id }) => id)).toEqual(records.map(({ key }) => key.replace('/', '-')))
      for (const [index, cited] of records.entries()) {
        const item = items[index] as Item
        const due = { title: cited.plan.title, URL: ADDRESS, abstract: cited.text, accessed: { 'date-parts': [[2026, 11, 26]] } }
        expect(item, cited.key).toMatchObject(due)
        expect([item.author[0]?.family, item.author[0]?.literal], cited.key).toContain(cited.plan.issuer)
        expect(item.note).toContain(cited.place)
        expect(item.note).toContain(t(lang).cite.restated)
        if (cited.plan.report) expect(item.note).toContain(cited.plan.report.title)
        if (cited.note) expect(item.note).toContain(cited.note.replace(/\.$/, ''))
        const year = cited.plan.issued ? Number(cited.plan.issued.slice(0, 4)) : undefined
        expect(item.issued?.['date-parts'][0]?.[0]).toBe(year)
      }
    })
  }
}

test('the number of a document is kept, and where there is none no field stands for it', () => {
  const [bibtex, ris, csl] = (['bibtex', 'ris', 'csl'] as const).map((format) =>
    formatted[format](of('an-giang-2021-2025/nv-4-5', 'vi')),
  )
  expect(bibtex).toContain('  number = {702/KH-UBND},\n')
  expect(read(ris ?? '').issue).toBe('702/KH-UBND')
  expect(read(csl ?? '').number).toBe('702/KH-UBND')
  for (const format of ['bibtex', 'ris', 'csl'] as const) {
    expect(formatted[format](of('hai-phong-2015-2025/i-1', 'vi'))).not.toMatch(/number"? ?[=:]|^M1|not-stated|undefined/m)
  }
})

/** Signs that a format has a use for, in every field. */
const HARD = String.raw`100% {of} \textbf A_B & C # $5 ~x^2 <b> "q" *s* [l](m) | — Đặng “ế”`

test('signs that a form has a use for come back as they were', () => {
  const citation = of('tra-vinh-2021-2025/iii-5-a-1', 'vi', { text: HARD, place: HARD })
  for (const format of ['bibtex', 'ris', 'csl'] as const) {
    const item = read(formatted[format](citation))
    expect(item.abstract, format).toBe(HARD)
    expect(item.note, format).toContain(HARD)
  }
  const root = parse(formatted.html(citation))
  expect(root.querySelector('blockquote p')?.text).toBe(HARD)
  expect(root.querySelector('b')).toBeNull()
  expect(root.querySelector('a')?.getAttribute('href')).toBe(ADDRESS)
  // A reader of Markdown takes the sign after each backslash for itself: nothing else is left that has a use.
  const markdown = formatted.markdown(citation)
  expect(markdown.replace(/\\(.)/g, '$1')).toContain(`> ${HARD}\n`)
  expect(markdown.replace(ADDRESS, '').replace(/\\./g, '')).not.toMatch(/[[\]_`|#]|\*s\*/)
})

test('a line of RIS holds one field and ends as the format asks', () => {
  const lines = formatted.ris(of('an-giang-2021-2025/nv-4-5', 'vi')).split('\r\n')
  expect(lines.pop()).toBe('')
  expect(lines.pop()).toBe('ER  - ')
  expect(lines[0]).toBe('TY  - GOVDOC')
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S.*$/)
})

test('every form names the address and keeps Vietnamese letters composed', () => {
  for (const format of FORMATS) {
    const text = formatted[format](of('an-giang-2021-2025/nv-4-5', 'vi'))
    expect(text, format).toContain(ADDRESS)
    expect(text, format).toBe(text.normalize('NFC'))
    expect(text, format).not.toContain('\u00A0')
  }
})

test('the records of all numbers are found in their files, and no other', () => {
  for (const lang of LOCALES) {
    const records = all(lang)
    const shards = shardsOf(records, citeWords(lang, catalogue.tally), '')
    for (const cited of records) {
      const shard = shards.get(shardOf(cited.number))
      expect(shard && recordIn(shard, cited.number, lang)).toEqual(cited)
      expect(shard && recordIn(shard, 100_000, lang)).toBeUndefined()
    }
  }
})
