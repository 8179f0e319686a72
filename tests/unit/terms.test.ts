import { expect, test } from '@playwright/test'
import { termLinker } from '../../src/catalogue/terms.ts'
import type { Locale } from '../../src/model/locale.ts'
import { type Term, termSchema } from '../../src/model/reference.ts'

const term = (id: string, vi: string, en: string, fields: Partial<Term> = {}) =>
  termSchema.parse({ id, term: { vi, en }, meaning: { vi: 'Nghĩa', en: 'Meaning' }, ...fields })

/** The linked words of a text, as `words→term`. */
const links = (terms: Term[], locale: Locale, ...texts: string[]) => {
  const linker = termLinker(terms, locale)
  return texts.map((text) => {
    const parts = linker(text)
    expect(parts.map((part) => part.text).join('')).toBe(text)
    return parts.flatMap((part) => (part.term ? [`${part.text}→${part.term}`] : []))
  })
}

const insurance = term('insurance', 'bảo hiểm', 'insurance')
const health = term('health', 'bảo hiểm y tế', 'health insurance', { abbr: { vi: ['BHYT'], en: ['HI'] } })

test('the longest term wins, in whatever order the terms stand', () => {
  expect(links([insurance, health], 'vi', 'Người dân tham gia bảo hiểm y tế.')).toEqual([['bảo hiểm y tế→health']])
  expect(links([health, insurance], 'en', 'Residents took out health insurance.')).toEqual([['health insurance→health']])
})

test('the shorter term still links where it stands alone', () => {
  expect(links([insurance, health], 'vi', 'Bảo hiểm y tế và bảo hiểm.')).toEqual([['Bảo hiểm y tế→health', 'bảo hiểm→insurance']])
})

test('a term links at its first use on the page only, also by another of its forms', () => {
  expect(links([health], 'vi', 'BHYT và BHYT', 'bảo hiểm y tế')).toEqual([['BHYT→health'], []])
})

test('each page starts anew', () => {
  expect(links([health], 'vi', 'BHYT')).toEqual([['BHYT→health']])
  expect(links([health], 'vi', 'BHYT')).toEqual([['BHYT→health']])
})

test('a term inside a longer word is none, Vietnamese letters and digits included', () => {
  const an = term('an', 'an', 'art')
  expect(links([an], 'vi', 'lan, ang, ấn, đan, an2, ban–an')).toEqual([['an→an']])
  expect(links([an], 'vi', 'đan ẩn an')).toEqual([['an→an']])
  expect(links([an], 'vi', 'ản anế')).toEqual([[]])
  expect(links([an], 'en', 'start, arts, part art')).toEqual([['art→an']])
})

test('a capital first letter and punctuation do not hide a term', () => {
  expect(links([health], 'vi', '(Bảo hiểm y tế)')).toEqual([['Bảo hiểm y tế→health']])
})

test('a text of one language does not link the words of the other', () => {
  expect(links([health], 'en', 'bảo hiểm y tế, BHYT, HI')).toEqual([['HI→health']])
})

test('an abbreviation that several terms share links to none of them', () => {
  const abbr = { vi: ['LĐTBXH'], en: [] }
  const bodies = ['bộ', 'sở', 'phòng'].map((vi, index) => term(`body-${index}`, `${vi} lao động`, `${vi} labour`, { abbr }))
  expect(links(bodies, 'vi', 'Ngành LĐTBXH và sở lao động')).toEqual([['sở lao động→body-1']])
})

test('a term that is not to be linked is not', () => {
  expect(links([term('silent', 'tỉnh', 'province', { link: false })], 'vi', 'Tỉnh này')).toEqual([[]])
})

test('signs of regular expressions in a term are plain signs', () => {
  const odd = term('odd', 'LĐ-TB&XH (cũ)', 'a.c')
  expect(links([odd], 'en', 'abc a.c')).toEqual([['a.c→odd']])
  expect(links([odd], 'vi', 'Sở LĐ-TB&XH (cũ) lo')).toEqual([['LĐ-TB&XH (cũ)→odd']])
})

test('without terms a text stays as it is', () => {
  expect(termLinker([], 'vi')('Một câu.')).toEqual([{ text: 'Một câu.' }])
})
