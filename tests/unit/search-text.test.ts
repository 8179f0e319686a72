import { expect, test } from '@playwright/test'
import { compoundsWith, isBound } from '../../src/search/compounds.ts'
import { answersDate, datesIn, dateTags, tagsFor } from '../../src/search/dates.ts'
import { fromKeys } from '../../src/search/keystrokes.ts'
import { runsOf } from '../../src/search/runs.ts'
import { coverOf, runBeginning, runTerm } from '../../src/search/terms.ts'
import { compatible, fold, formOf, keyOf, oneSlip, plainLetters, stem, tokenize } from '../../src/search/text.ts'

const keys = (text: string, locale: 'vi' | 'en') => tokenize(text, locale).map(({ key }) => key)

test('letters of other scripts, compatibility forms and invisible characters become the letters of the texts', () => {
  expect(plainLetters('insur\u00ADance')).toBe('insurance')
  expect(plainLetters('cli\u200Dmate')).toBe('climate')
  expect(plainLetters('ＢＨＹＴ')).toBe('BHYT')
  expect(plainLetters('ОСОР')).toBe('OCOP')
  expect(fold(plainLetters('Ðồng Tháp'))).toBe('dong thap')
})
test('old and new tone placement, i and y at the end of a syllable are one spelling', () => {
  expect(formOf('hoà')).toBe(formOf('hòa'))
  expect(formOf('kĩ')).toBe(formOf('kỹ'))
  expect(keyOf('quí', 'vi')).toBe(keyOf('quý', 'vi'))
  expect(formOf('thuý')).not.toBe(formOf('thúi'))
  expect(keyOf('y', 'vi')).toBe('y')
})
test('typed marks count: đường is not dương', () => {
  expect(compatible(formOf('đường'), formOf('dương'))).toBe(0)
  expect(compatible(formOf('duong'), formOf('đường'))).toBe(1)
})
test('a percentage is one word however it is written; “số” and “No.” before a number are none', () => {
  for (const text of ['100%', '100 %', '100 phần trăm', '100 phan tram']) expect(keys(text, 'vi'), text).toEqual(['100pct'])
  for (const text of ['100%', '100 percent', '100 per cent']) expect(keys(text, 'en'), text).toEqual(['100pct'])
  expect(keys('Quyết định số 161', 'vi')).toEqual(['quyet', 'dinh', '161'])
  expect(keys('dưới 06 tuổi', 'vi')).toEqual(keys('dưới 6 tuổi', 'vi'))
})
test('Viet Nam is one word in English, articles are none', () => {
  expect(keys('the Viet Nam plan', 'en')).toEqual(keys('Vietnam plan', 'en'))
})
test('English endings are one word; minerals are not minorities, a party is not a part', () => {
  expect(stem('volunteering')).toBe(stem('volunteers'))
  expect(stem('paid')).toBe('pay')
  for (const [a, b] of [
    ['minerals', 'minorities'],
    ['party', 'part'],
    ['government', 'governance'],
    ['universal', 'university'],
  ] as const)
    expect(stem(a), a).not.toBe(stem(b))
})
test('raw Telex and VNI keys', () => {
  expect(formOf(fromKeys('ddooir') ?? '')).toBe(formOf('đổi'))
  expect(formOf(fromKeys('bien61') ?? '')).toBe(formOf('biến'))
  expect(oneSlip('nhan', 'nahn')).toBe(true)
  expect(oneSlip('nhan', 'nhan')).toBe(false)
})
test('dates are read part by part, with and without “ngày”', () => {
  expect(datesIn('1 thang 12')[0]).toMatchObject({ day: 1, month: 12 })
  expect(datesIn('truoc ngay 01/12')[0]).toMatchObject({ day: 1, month: 12 })
  expect(datesIn('quy iii/2025')[0]).toMatchObject({ quarter: 3, year: 2025 })
  expect(datesIn('161/qd-ttg')).toEqual([])
  expect(answersDate({ quarter: 3, year: 2025, from: 0, to: 1 }, '2025-Q4')).toBe(0)
})
test('a date is looked up by the tags of the records that it answers', () => {
  const asked = { day: 1, month: 12, from: 0, to: 1 }
  const holds = (when: string) => tagsFor(asked).some((tag) => dateTags([when], []).has(tag))
  expect(holds('--12-01')).toBe(true)
  expect(holds('2020-12-01')).toBe(true)
  expect(holds('2020-12-02')).toBe(false)
  expect(tagsFor({ ...asked, year: 2019 }).some((tag) => dateTags(['--12-01'], []).has(tag))).toBe(true)
  expect(tagsFor({ ...asked, year: 2019 }).some((tag) => dateTags(['2020-12-01'], []).has(tag))).toBe(false)
})
test('a run is one term; its beginning is that of all its spellings, and of no longer run', () => {
  const [rung = { key: '', form: '' }, ngap = rung] = tokenize('rừng ngập', 'vi')
  expect(runTerm([rung, ngap], 'vi').startsWith(runBeginning([rung, ngap], 'vi'))).toBe(true)
  expect(runTerm([rung, ngap], 'vi').startsWith(runBeginning([rung], 'vi'))).toBe(false)
  expect(runTerm(tokenize('rưng ngập', 'vi'), 'vi')).not.toBe(runTerm([rung, ngap], 'vi'))
  expect(/^[\p{L}\p{N}]+$/u.test(runTerm([rung, ngap], 'vi'))).toBe(true)
})
test('runs do not cross sentences, and a syllable bound in a compound is no word', () => {
  const runs = runsOf(tokenize('Bảo vệ môi trường. Trường học mở.', 'vi'), 'vi')
  const term = (text: string) => runTerm(tokenize(text, 'vi'), 'vi')
  expect(runs.has(term('môi trường'))).toBe(true)
  expect(runs.has(term('trường trường'))).toBe(false)
  expect(runs.has(term('môi'))).toBe(false)
  expect(runs.has(term('trường'))).toBe(true)
  expect(runsOf(tokenize('Bảo vệ môi trường.', 'vi'), 'vi').has(term('trường'))).toBe(false)
})
test('a syllable is bound where it is part of a word in which it means something else, and only there', () => {
  const free = (text: string) => {
    const tokens = tokenize(text, 'vi')
    return tokens.flatMap((token, i) => (isBound(tokens, i) ? [] : [text.slice(token.from, token.to)]))
  }
  expect(free('thị xã')).toEqual([])
  expect(free('chính trị - xã hội')).toEqual([])
  expect(free('Văn hóa - Xã hội')).toEqual([])
  expect(free('Chăm sóc')).toEqual([])
  expect(free('đồng bào Chăm')).toEqual(['Chăm'])
  expect(free('các xã, thị xã')).toEqual(['các', 'xã'])
  for (const text of ['trồng rừng', 'trẻ em', 'hội chợ', 'nghề mới', 'xã. Hội chợ'])
    expect(free(text), text).toHaveLength(text.split(' ').length)
  expect(compoundsWith(new Set([formOf('chăm')]))).toContain('chăm sóc')
  expect(compoundsWith(new Set([formOf('châm')]))).not.toContain('chăm sóc')
})
test('runs cover a phrase with an overlap, so that its words cannot stand apart', () => {
  expect(coverOf(4, 'vi')).toEqual([[0, 4]])
  expect(coverOf(6, 'vi')).toEqual([
    [0, 4],
    [2, 6],
  ])
  for (let length = 1; length < 24; length++) {
    const cover = coverOf(length, 'en')
    expect(cover.at(0)?.[0]).toBe(0)
    expect(cover.at(-1)?.[1]).toBe(length)
    for (const [i, [from]] of cover.entries()) if (i > 0) expect(from, `${length}`).toBeLessThan(cover[i - 1]?.[1] ?? 0)
  }
})
