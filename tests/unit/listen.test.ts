import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openCatalogue } from '../../src/catalogue/build.ts'
import { sentences } from '../../src/listen/sentences.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { contentFolder } from '../support/faulty.ts'

const cut = (text: string) => sentences(text).map(([from, to]) => text.slice(from, to))

for (const [what, text, parts] of [
  ['two sentences', 'Một. Hai!  Ba?', ['Một.', 'Hai!', 'Ba?']],
  ['a number with a full stop', 'Có 1.500 người. Năm 2016.', ['Có 1.500 người.', 'Năm 2016.']],
  ['a section number', 'Theo mục III.5 của kế hoạch.', ['Theo mục III.5 của kế hoạch.']],
  ['quotation marks behind the stop', 'Ông nói “được.” Rồi đi.', ['Ông nói “được.”', 'Rồi đi.']],
  ['a sentence that begins with one', 'Xong. “Không ma túy” là tên.', ['Xong.', '“Không ma túy” là tên.']],
  ['a short form', 'Ở TP. Hải Phòng có. No. 5 is it.', ['Ở TP. Hải Phòng có.', 'No. 5 is it.']],
  ['no stop at the end', 'Khuyến khích người dân', ['Khuyến khích người dân']],
  ['spaces and line ends alone', ' \n ', []],
  ['nothing', '', []],
] as const) {
  test(`sentences: ${what}`, () => expect(cut(text)).toEqual(parts))
}

test('a long list is cut where it breathes, and nowhere else', () => {
  const text = `Các nhóm: ${'một nhóm người rất dài tên; '.repeat(12)}hết.`
  expect(cut(text).length).toBeGreaterThan(10)
  expect(cut(text).join(' ')).toBe(text)
})

test('every text of the plans is cut into whole words, none of them lost', () => {
  for (const provision of openCatalogue(join(contentFolder)).provisions) {
    for (const locale of LOCALES) {
      const text = provision[locale]
      expect(cut(text).join(' ')).toBe(text.trim().replace(/\s+/g, ' '))
      for (const part of cut(text)) expect(part, provision.key).toMatch(/[\p{L}\p{N}]/u)
    }
  }
})
