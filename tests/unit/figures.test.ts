import { expect, test } from '@playwright/test'
import { figuresIn } from '../../src/catalogue/language.ts'

const stated = (text: string, locale: 'vi' | 'en') => [...figuresIn(text, locale).stated].sort((a, b) => a - b)

const readings: [locale: 'vi' | 'en', text: string, figures: number[]][] = [
  ['vi', 'Kế hoạch 702/KH-UBND ngày 25/01/2016.', [1, 25, 702, 2016]],
  ['vi', 'Trước ngày 01/12 hằng năm.', [1, 12]],
  ['vi', 'Vào quý III/2025, rồi quý IV/2025.', [3, 4, 2025]],
  ['vi', 'Đại hội Đảng khóa XII', [12]],
  ['vi', 'Giai đoạn 2017–2020, đạt 95%.', [95, 2017, 2020]],
  ['vi', 'Mục IV không phải là một con số.', []],
  ['en', 'before 1 December each year', [1, 12]],
  ['en', 'on 19 May 2016, and in June', [5, 6, 19, 2016]],
  ['en', 'The province may act.', []],
  ['en', 'in the third quarter of 2025', [3, 2025]],
  ['en', 'in quarter IV of 2025, at the 12th Congress', [4, 12, 2025]],
  ['en', 'nothing to count', []],
]
for (const [locale, text, figures] of readings) {
  test(`the figures of “${text}” are ${figures.join(', ') || 'none'}`, () => expect(stated(text, locale)).toEqual(figures))
}

test('the same date in both languages gives the same figures', () => {
  expect(stated('ngày 25/01/2016', 'vi')).toEqual(stated('on 25 January 2016', 'en'))
  expect(stated('quý II/2017', 'vi')).toEqual(stated('in the second quarter of 2017', 'en'))
})

test('an English number word may stand for a figure and is never demanded', () => {
  const { stated, worded } = figuresIn('two plans of the five, and fifteen more', 'en')
  expect([...stated]).toEqual([])
  expect([...worded].sort()).toEqual([2, 5])
})

test('a text in decomposed Unicode has the same figures', () => {
  expect(stated('quý III/2025'.normalize('NFD'), 'vi')).toEqual([3, 2025])
})
