import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { checkContent } from '../../src/catalogue/build.ts'
import { textOf } from '../../src/catalogue/decode.ts'
import { readContent } from '../../src/catalogue/read.ts'
import { contentFolder, faultsAfter } from '../support/faulty.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const wrongIn = (...parts: (string | number[])[]) =>
  textOf(new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))))).bad.map(
    ({ line, what }) => `${line}: ${what}`,
  )

test('a byte order mark and the line ends of any system are read as if they were not there', () => {
  const text = 'tên: Hải Phòng\nhai: 2\n'
  for (const saved of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n'), `\ufeff${text.replaceAll('\n', '\r')}`]) {
    expect(textOf(bytes(saved))).toEqual({ text, bad: [] })
  }
})

test('what is no UTF-8 text is told with its line', () => {
  expect(wrongIn('a\nb\nH', [0xc7], 'i\n')).toEqual([
    '3: has bytes that are not UTF-8: open it in a text editor and save it with the encoding UTF-8',
  ])
  expect(wrongIn('a\n', [0xe1, 0xba])).toEqual([expect.stringContaining('2: has bytes that are not UTF-8')])
  expect(wrongIn([0xff, 0xfe], 'a')).toEqual([expect.stringContaining('1: is saved as UTF-16')])
  expect(wrongIn([0xfe, 0xff], 'a')).toEqual([expect.stringContaining('1: is saved as UTF-16')])
  expect(wrongIn('a\nH\ufffdi\n')).toEqual([
    '2: has the mark � (U+FFFD), which stands where a letter was lost: write the letter again',
  ])
  expect(wrongIn('a\n\nb', [0])).toEqual(['3: has a character that cannot be seen (U+0000): take it out'])
  expect(wrongIn('a\nHa\u0309i\n')).toEqual([expect.stringContaining('2: is not in Unicode form NFC')])
})

test('every file of the content may be saved with a byte order mark and the line ends of Windows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'windows-'))
  cpSync(contentFolder, folder, { recursive: true })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(yaml|mdx)$/.test(file))
  for (const file of files) {
    const path = join(folder, file)
    writeFileSync(path, `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`)
  }
  expect(checkContent(folder).faults).toEqual([])
  expect(readContent(folder).content).toEqual(readContent(contentFolder).content)
  rmSync(folder, { recursive: true })
})

test('bytes that are not UTF-8 are told with file and line, in YAML and in a story, and nothing that follows from it', () => {
  for (const [file, line] of [
    ['topics.yaml', 5],
    ['plans/hai-phong-2015-2025/provisions.yaml', 12],
    ['pages/about/vi.mdx', 9],
    ['lessons/inclusive/facts.yaml', 7],
  ] as const) {
    const faults = faultsAfter(({ folder }) => {
      const path = join(folder, file)
      const lines = readFileSync(path, 'utf8').split('\n')
      const [before, after] = [lines.slice(0, line - 1), lines.slice(line - 1)].map((part) => Buffer.from(part.join('\n')))
      writeFileSync(path, Buffer.concat([before ?? Buffer.of(), Buffer.from([0x0a, 0xd0]), after ?? Buffer.of()]))
    })
    expect(faults).toEqual([{ file: `content/${file}`, where: `line ${line}`, what: expect.stringContaining('not UTF-8') }])
  }
})

test('“npm run ledger” gives no number anew where the ledger cannot be read', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  mkdirSync(join(folder, 'src'))
  for (const name of ['catalogue', 'model', 'cli'])
    cpSync(join(root, 'src', name), join(folder, 'src', name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  cpSync(contentFolder, join(folder, 'content'), { recursive: true })
  const ledger = join(folder, 'content/ledger.yaml')
  const broken = `${readFileSync(ledger, 'utf8')}\n\t- x\n`
  writeFileSync(ledger, broken)
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/ledger.ts'], { cwd: folder, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/content\/ledger\.yaml › line \d+: is not valid YAML: a tab/)
  expect(readFileSync(ledger, 'utf8')).toBe(broken)
  rmSync(folder, { recursive: true })
})
