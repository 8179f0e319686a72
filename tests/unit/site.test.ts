import { expect, test } from '@playwright/test'
import { absolute, readSite, short } from '../../src/i18n/site.ts'

test('an empty SITE is an unset one', () => {
  expect(readSite(undefined)).toBeUndefined()
  expect(readSite('')).toBeUndefined()
  expect(readSite('  ')).toBeUndefined()
})

test('a whole address is SITE, with or without a slash at its end', () => {
  expect(readSite('https://example.org')).toBe('https://example.org')
  expect(readSite('https://example.org/')).toBe('https://example.org')
  expect(readSite('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080')
})

for (const wrong of ['example.org', 'www.example.org/x', 'ftp://example.org', 'https://', 'https://example.org/?a=1', '4321']) {
  test(`SITE=${wrong} is refused by name, with what to write`, () => {
    expect(() => readSite(wrong)).toThrow(`SITE is “${wrong}”: write the address with its scheme, as SITE=https://example.org`)
  })
}

test('SITE with a path is refused: the path has a variable of its own', () => {
  expect(() => readSite('https://example.org/x/')).toThrow('SITE=https://example.org, and the path as BASE_PATH=/x/')
})

test('a path becomes a whole address only where the site knows its own', () => {
  expect(absolute('/vi/plans/', 'https://example.org')).toBe('https://example.org/vi/plans/')
  expect(absolute('/vi/plans/', undefined)).toBeNull()
})

test('on paper an address goes without its scheme', () => {
  expect(short('https://example.org/vi/')).toBe('example.org/vi/')
  expect(short('')).toBe('')
})
