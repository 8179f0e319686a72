import { expect, test } from '@playwright/test'
import { gluer, glueText, namePattern } from '../../src/i18n/glue.ts'

const NBSP = '\u00A0'
const names = namePattern(['Trà Vinh', 'Hải Phòng', 'Huế', 'Trà'])
const shown = (text: string) => glueText(text, names).replaceAll(NBSP, '_')

test('names of places hold together, single words need nothing', () => {
  expect(shown('Kế hoạch của Trà Vinh và Hải Phòng')).toBe('Kế hoạch của Trà_Vinh và Hải_Phòng')
  expect(namePattern(['Huế'])).toBeNull()
})

test('citations, quarters, dates and numbers hold together in both languages', () => {
  expect(shown('mục III.5, ý 1, quý III/2025')).toBe('mục_III.5, ý_1, quý_III/2025')
  expect(shown('section III.5, item 1, 1 December 2020, Q3 2025')).toBe('section_III.5, item_1, 1_December_2020, Q3_2025')
  expect(shown('297 điều, 12 %')).toBe('297_điều, 12_%')
})

test('no line begins with a dash', () => {
  expect(shown('Văn hóa - Xã hội')).toBe('Văn hóa_- Xã hội')
})

test('other words stay apart', () => {
  expect(shown('các mục tiêu và ý kiến của dân')).toBe('các mục tiêu và ý kiến của dân')
  expect(shown('section by section')).toBe('section by section')
})

test('a document number may not break', () => {
  expect(gluer(null)('<p>Quyết định 161/QĐ-TTg</p>')).toContain('<span class="n">161/QĐ-TTg</span>')
})

test('attributes, scripts, styles and titles are left alone', () => {
  for (const html of [
    '<a title="mục III.5" href="/Trà Vinh/">x</a>',
    '<script>const a = "mục 1 Trà Vinh 161/QĐ-TTg"</script>',
    '<style>/* mục 1 Trà Vinh */</style>',
    '<title>Trà Vinh, mục III.5, 161/QĐ-TTg</title>',
    '<textarea>mục 1</textarea>',
    '<option>Trà Vinh</option>',
  ])
    expect(gluer(names)(html)).toBe(html)
})

test('text behind a closed part is glued again', () => {
  expect(gluer(names)('<script>mục 1</script><p>mục 1</p>')).toBe(`<script>mục 1</script><p>mục${NBSP}1</p>`)
})
