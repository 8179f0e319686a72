import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import {
  readBasePath,
  readCompress,
  readContact,
  readPort,
  readRepository,
  readSite,
  readSkipBuild,
  SETTINGS,
  settingFaults,
} from '../../src/model/settings.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

for (const [name, read] of Object.entries(SETTINGS)) {
  test(`an empty ${name} is an unset one`, () => {
    for (const empty of ['', '  ']) expect(read(empty)).toEqual(read(undefined))
  })
}

test('each setting has one form, however it was written', () => {
  for (const site of ['https://example.org', 'https://example.org/', ' https://example.org ']) {
    expect(readSite(site)).toBe('https://example.org')
  }
  expect(readSite('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080')
  expect(['', '/', 'x', '/x', 'x/y/', '//x//', '/a.b/'].map(readBasePath)).toEqual([
    '/',
    '/',
    '/x/',
    '/x/',
    '/x/y/',
    '/x/',
    '/a.b/',
  ])
  expect([readPort(undefined), readPort(' 80 '), readPort('0')]).toEqual([4321, 80, 0])
  expect([readCompress(''), readCompress('0'), readCompress('1')]).toEqual([true, false, true])
  expect([readSkipBuild(''), readSkipBuild('0'), readSkipBuild('1')]).toEqual([false, false, true])
  expect(readRepository('https://example.org/source')).toBe('https://example.org/source')
})

test('an e-mail address, a web address and words are told apart', () => {
  expect(readContact('errors@example.org')).toEqual({ kind: 'mail', address: 'errors@example.org' })
  expect(readContact('mailto:errors@example.org')).toEqual({ kind: 'mail', address: 'errors@example.org' })
  expect(readContact('https://example.org/issues?p={page}')).toEqual({
    kind: 'web',
    address: 'https://example.org/issues?p={page}',
  })
  expect(readContact('Thư viện xã Hòa Bình')).toEqual({ kind: 'text', address: 'Thư viện xã Hòa Bình' })
})

const wrong: [name: string, values: string[], remedy: string][] = [
  [
    'SITE',
    ['example.org', 'www.example.org/x', 'ftp://example.org', 'https://', 'https://example.org/?a=1', '4321'],
    'write the address with its scheme, as SITE=https://example.org, or leave it unset',
  ],
  ['SITE', ['https://example.org/x/'], 'SITE=https://example.org, and the path as BASE_PATH=/x/'],
  [
    'BASE_PATH',
    ['https://example.org/x/', 'C:/Program Files/Git/x/', '/x y/', '/../x/', '/x/?a', '/trà-vinh/', '/x\\y/', '/a%20b/'],
    'as BASE_PATH=/x/, or leave it unset',
  ],
  [
    'CONTACT_ADDRESS',
    [
      'example.org/report',
      'errors@',
      '@example.org',
      'errors@example',
      'javascript:alert(1)',
      'mailto:a b',
      'http:/example.org/x',
    ],
    'as CONTACT_ADDRESS=name@example.org',
  ],
  [
    'REPOSITORY_ADDRESS',
    ['git@example.org:a/b.git', 'example.org/source', 'https://exa mple.org', 'ssh://example.org'],
    'as REPOSITORY_ADDRESS=https://example.org/project',
  ],
  ['PORT', ['http', '-1', '65536', '80.5', '1e3', '0x50', '4321 x'], 'write a number from 0 to 65535, as PORT=4321'],
  ['COMPRESS', ['no', 'false', '2'], 'write COMPRESS=1 or COMPRESS=0'],
  ['SKIP_BUILD', ['yes', 'true'], 'write SKIP_BUILD=1 or SKIP_BUILD=0'],
]
for (const [name, values, remedy] of wrong) {
  for (const value of values) {
    test(`${name}=${value} is refused by name, with what to write`, () => {
      const faults = settingFaults({ [name]: value })
      expect(faults).toEqual([expect.stringContaining(`${name} is “${value}”: `)])
      expect(faults[0]).toContain(remedy)
    })
  }
}

test('all wrong settings are told at once, by each command that reads them, without a trace', () => {
  const env = { ...process.env, SITE: 'example.org', PORT: 'http', COMPRESS: 'no' }
  const said = (args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env })
    return { status, lines: (stdout + stderr).trim().split('\n') }
  }
  const faults = settingFaults(env)
  expect(faults).toHaveLength(3)
  const build = said([join(root, 'node_modules/astro/bin/astro.mjs'), 'build'])
  expect([build.status, build.lines]).toEqual([1, faults])
  const tests = said(['src/cli/test.ts'])
  expect([tests.status, tests.lines]).toEqual([1, [...faults, '', '0 passed, 1 failed']])
  const serve = said(['src/cli/serve.ts'])
  expect([serve.status, serve.lines]).toEqual([1, [faults.find((fault) => fault.startsWith('PORT'))]])
})
