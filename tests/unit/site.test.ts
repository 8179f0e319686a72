import { expect, test } from '@playwright/test'
import { absolute, short } from '../../src/i18n/site.ts'

test('a path becomes a whole address only where the site knows its own', () => {
  expect(absolute('/vi/plans/', 'https://example.org')).toBe('https://example.org/vi/plans/')
  expect(absolute('/vi/plans/', undefined)).toBeNull()
})

test('on paper an address goes without its scheme', () => {
  expect(short('https://example.org/vi/')).toBe('example.org/vi/')
  expect(short('')).toBe('')
})
