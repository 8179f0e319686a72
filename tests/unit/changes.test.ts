import { expect, test } from '@playwright/test'
import { concernOf } from '../../src/catalogue/changes.ts'
import { uuidOf } from '../../src/i18n/atom.ts'
import { changeSchema } from '../../src/model/change.ts'
import { realCatalogue } from '../support/localities.ts'

const sound = {
  id: 'a',
  date: '2026-11-21',
  kind: 'correction',
  about: ['plans/tra-vinh-2021-2025'],
  title: { vi: 'a', en: 'a' },
  text: { vi: 'b', en: 'b' },
}

const slips: [what: string, fields: object][] = [
  ['a day that does not exist', { date: '2026-02-30' }],
  ['a year without a day', { date: '2026' }],
  ['a kind that is none', { kind: 'news' }],
  ['nothing that it concerns', { about: [] }],
  ['something of a kind without a page', { about: ['documents/x'] }],
  ['no English text', { text: { vi: 'b' } }],
]
for (const [what, fields] of slips) {
  test(`a change with ${what} is refused`, () => {
    expect(changeSchema.safeParse(sound).success).toBe(true)
    expect(changeSchema.safeParse({ ...sound, ...fields }).success).toBe(false)
  })
}

test('what a change concerns is named as its page is, and what has moved is followed', () => {
  const catalogue = realCatalogue()
  expect(concernOf(catalogue, 'provisions/tra-vinh-2021-2025/iii-5-a-1').name?.en).toMatch(/health insurance \(Trà Vinh\)$/)
  expect(concernOf(catalogue, 'topics/health-insurance').name).toEqual({ vi: 'Bảo hiểm y tế', en: 'Health insurance' })
  expect(concernOf(catalogue, 'pages/compare')).toEqual({ kind: 'pages', id: 'compare', name: null })
  const moved = { ...catalogue, ledger: { ...catalogue.ledger, moved: { 'topics/old': 'topics/health-insurance' } } }
  expect(concernOf(moved, 'topics/old').id).toBe('health-insurance')
  expect(() => concernOf(catalogue, 'topics/old')).toThrow('topics/old does not exist')
})

test('the same entry has the same identity everywhere: a name-based UUID (RFC 9562)', () => {
  // python3 -c "import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, 'corrections/vi'))"
  expect(uuidOf('corrections/vi')).toBe('85d324f8-5c0d-5853-91f1-626b94c6f494')
  expect(uuidOf('corrections/en')).not.toBe(uuidOf('corrections/vi'))
})
