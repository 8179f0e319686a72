import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { missing, runsTypeScript } from '../../src/cli/ready.mjs'
import { importsOf } from '../support/imports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>

/** A folder with the package.json of this project and empty packages by name. */
function installed(names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'install-'))
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  for (const name of names) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true })
    writeFileSync(join(folder, 'node_modules', name, 'package.json'), '{}')
  }
  return folder
}

const needed = Object.keys(project.dependencies)
const all = [...needed, ...Object.keys(project.devDependencies)]
const cases: [install: string, names: string[], version: string, dev: boolean, env: Record<string, string>, says?: string][] = [
  ['a whole install', all, '24.21.0', true, {}],
  ['an install without development packages, for a command that needs none', needed, '24.21.0', false, {}],
  ['no install', [], '24.21.0', false, {}, 'are not installed: run `npm ci`'],
  ['an install that broke off', ['astro'], '24.21.0', false, {}, 'Packages are missing (@astrojs/mdx, @astrojs/sitemap,'],
  ['an install without scripts on Node 20', all, '20.20.2', false, {}, 'This is Node 20.20.2; this project needs 22.18 or later'],
  ['an install without scripts on Node 18', all, '18.20.4', true, {}, 'run `npm ci --ignore-scripts=false`'],
  ['`npm ci --omit=dev` before a command that needs the rest', needed, '24.21.0', true, {}, 'run `npm ci --include=dev`.'],
  [
    '`NODE_ENV=production npm ci` before such a command',
    needed,
    '24.21.0',
    true,
    { NODE_ENV: 'production' },
    'run `npm ci --include=dev` (NODE_ENV is “production”',
  ],
]
for (const [install, names, version, dev, env, says] of cases) {
  test(`${install}: ${says ? 'a sentence says what to do' : 'nothing is missing'}`, () => {
    const folder = installed(names)
    const sentence = missing({ root: folder, version, dev, env })
    if (says) expect(sentence).toContain(says)
    else expect(sentence).toBeUndefined()
    rmSync(folder, { recursive: true })
  })
}

test('Node runs TypeScript from 22.18 and 23.6 on', () => {
  const versions = ['18.20.4', '20.20.2', '21.9.9', '22.12.0', '22.17.9', '22.18.0', '23.5.0', '23.6.0', '24.0.0', '26.1.0']
  expect(versions.filter(runsTypeScript)).toEqual(['22.18.0', '23.6.0', '24.0.0', '26.1.0'])
})

test('a command that lacks something prints the sentence alone and fails', () => {
  const folder = installed([])
  mkdirSync(join(folder, 'src/cli'), { recursive: true })
  cpSync(join(root, 'src/cli/ready.mjs'), join(folder, 'src/cli/ready.mjs'))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/ready.mjs'], { cwd: folder, encoding: 'utf8' })
  expect([status, stdout, stderr]).toEqual([1, '', 'The packages of this project are not installed: run `npm ci`.\n'])
  rmSync(folder, { recursive: true })
})

test('every command asks first whether it can run', () => {
  const unasked = Object.entries(project.scripts).filter(
    ([, line]) => !/^(node src\/cli\/ready\.mjs( --dev)? && |npm run )/.test(line),
  )
  expect(unasked).toEqual([])
})

test('what a build imports is among the dependencies, not the packages that `npm ci --omit=dev` leaves out', () => {
  const commands = Object.values(project.scripts).filter((line) => line.includes('--dev'))
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|mjs|astro)$/.test(file),
  )
  // The commands that ask for the development packages with the folders of their parts, and the module that finds them a browser.
  const isOf = (file: string) => (line: string) => [`src/${file}`, `src/${dirname(file)}.ts`].some((path) => line.includes(path))
  const built = files.filter((file) => file !== 'cli/chromium.ts' && !commands.some(isOf(file)))
  const imported = [...built.map((file) => `src/${file}`), 'astro.config.mjs'].flatMap((file) =>
    importsOf(readFileSync(join(root, file), 'utf8'))
      .filter(
        ({ specifier, typeOnly }) =>
          !typeOnly && Object.keys(project.devDependencies).some((name) => `${specifier}/`.startsWith(`${name}/`)),
      )
      .map(({ specifier }) => `${file}: ${specifier}`),
  )
  expect(imported).toEqual([])
})
