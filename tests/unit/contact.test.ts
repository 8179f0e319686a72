import { expect, test } from '@playwright/test'
import { reportHref } from '../../src/i18n/contact.ts'
import { nameOf, type Route } from '../../src/i18n/routes.ts'

const provision: Route = { page: 'provision', plan: 'tra-vinh-2021-2025', id: 'iii-5-a-1' }
const NAME = 'plans/tra-vinh-2021-2025/iii-5-a-1'

test('a page has one name in both languages', () => {
  expect(nameOf(provision)).toBe(NAME)
  expect(nameOf({ page: 'home' })).toBe('home')
  expect(nameOf({ page: 'compare-area', id: 'D.5' })).toBe('compare/d5')
})

test('a letter has the name of the page in its subject and its text, in the language of the reader', () => {
  const letter = new URL(reportHref('vi', provision, { kind: 'mail', address: 'errors@example.org' }))
  expect(letter.pathname).toBe('errors@example.org')
  expect(letter.searchParams.get('subject')).toBe(`Báo lỗi: ${NAME}`)
  expect(letter.searchParams.get('body')).toContain(NAME)
  const other = new URL(reportHref('en', provision, { kind: 'mail', address: 'errors@example.org' }))
  expect(other.searchParams.get('subject')).toBe(`Error: ${NAME}`)
})

test('a web address takes the name where it has a place for it', () => {
  const to = (address: string) => reportHref('en', provision, { kind: 'web', address })
  expect(to('https://example.org/new?title={page}')).toBe(`https://example.org/new?title=${encodeURIComponent(NAME)}`)
  expect(to('https://example.org/issues')).toBe('https://example.org/issues')
})

test('where no address is set, the page of corrections says where to write and is told the page', () => {
  expect(reportHref('en', provision, { kind: 'text', address: 'the library' })).toBe(
    `/en/corrections/?about=${encodeURIComponent(NAME)}#report`,
  )
})
