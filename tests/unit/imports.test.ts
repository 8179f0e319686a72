import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { importFaults, importsOf, mdxImports } from '../support/imports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The files below a folder whose name ends so, as paths below it with forward slashes. */
const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => ending.test(file))

test('every file of src imports only what its folder may', () => {
  const files = filesBelow('src', /\.(ts|astro|mjs)$/)
  expect(files).toContain('catalogue/load.ts')
  expect(files.flatMap((file) => importFaults(file, readFileSync(join(root, 'src', file), 'utf8')))).toEqual([])
})

test('an MDX text imports nothing', () => {
  const faults = filesBelow('content', /\.mdx$/).flatMap((file) =>
    mdxImports(readFileSync(join(root, 'content', file), 'utf8')).map((line) => `content/${file}: ${line}`),
  )
  expect(faults).toEqual([])
})

test('an import line in MDX is found, a sentence and a code block are not', () => {
  const text = "import Box from './Box.astro'\n\nimport goods from ASEAN\n\n```ts\nimport a from 'a'\n```\nexport const a = 1\n"
  expect(mdxImports(text)).toEqual(["import Box from './Box.astro'", 'export const a = 1'])
})

const forbidden: [file: string, source: string][] = [
  ['model/plan.ts', "import { t } from '../i18n/index.ts'"],
  ['model/plan.ts', "import { readFileSync } from 'node:fs'"],
  ['i18n/index.ts', "import type { Plan } from '../catalogue/index.ts'"],
  ['catalogue/build.ts', "import { getCollection } from 'astro:content'"],
  ['catalogue/build.ts', "export { t } from '../i18n/index.ts'"],
  ['search/query.ts', "import { getCatalogue } from '../catalogue/index.ts'"],
  ['segment/cut.ts', "import { getCatalogue } from '../catalogue/index.ts'"],
  ['segment/facts.ts', "import { t } from '../i18n/index.ts'"],
  ['search/query.ts', "import { t } from '../i18n/index.ts'"],
  ['search/client.ts', "const box = await import('../components/search/Box.astro')"],
  ['components/plan/Card.astro', "---\nimport { type Plan, getCatalogue } from '../../catalogue/index.ts'\n---"],
  ['components/plan/Card.astro', "---\nimport type { CollectionEntry } from 'astro:content'\n---"],
  ['components/plan/Card.astro', "---\nimport Page from '../../layouts/Page.astro'\n---"],
  ['components/plan/Card.astro', "<p></p>\n<script>import '../../pages/index.astro'</script>"],
  ['layouts/Page.astro', "---\nimport type { Plan } from '../catalogue/index.ts'\n---"],
  ['pages/[lang]/plans.astro', "---\nimport { paths } from './topics.astro'\n---"],
  ['pages/[lang]/plans.astro', "---\nconst all = import.meta.glob('../../../content/**/*.mdx')\n---"],
  ['content.config.ts', "import { getCatalogue } from './catalogue/index.ts'"],
  ['helpers/dates.ts', "import { LOCALES } from '../model/locale.ts'"],
]
for (const [file, source] of forbidden) {
  test(`refused: ${file} with ${source.replaceAll('\n', ' ')}`, () => {
    expect(importFaults(file, source)).toEqual([expect.stringContaining(`src/${file}: `)])
  })
}

const allowed: [file: string, source: string][] = [
  ['model/plan.ts', "import { z } from 'astro/zod'\nimport { LOCALES } from './locale.ts'"],
  ['catalogue/load.ts', "import { getCollection } from 'astro:content'"],
  ['search/index.ts', "import type { Catalogue } from '../catalogue/index.ts'"],
  ['search/client/main.ts', "import { t } from '../../i18n/index.ts'"],
  ['components/plan/Card.astro', "---\nimport { type Plan, type Provision } from '../../catalogue/index.ts'\n---"],
  ['pages/[lang]/plans.astro', "---\nimport { getCatalogue } from '../../catalogue/index.ts'\n---"],
  ['content.config.ts', "import { storySchema } from './catalogue/read.ts'\nimport { defineCollection } from 'astro:content'"],
  ['cli/search.ts', "import { getCatalogue } from '../catalogue/index.ts'"],
]
for (const [file, source] of allowed) {
  test(`allowed: ${file} with ${source.replaceAll('\n', ' ')}`, () => expect(importFaults(file, source)).toEqual([]))
}

test('imports over several lines and without names are read, comments and ordinary code are not', () => {
  const source = [
    'import {',
    '  type A,',
    '  b,',
    "} from './several.ts'",
    "import './effect.css'",
    "export * from './all.ts'",
    "import type { C, D } from './types.ts'",
    "// import e from './comment.ts'",
    "export const text = 'not/an/import'",
    "export type Kind = 'a' | 'b'",
    "export interface F { kind: 'c' }",
    "export function f(a = 'x') {}",
  ].join('\n')
  expect(importsOf(source)).toEqual([
    { specifier: './several.ts', typeOnly: false },
    { specifier: './effect.css', typeOnly: false },
    { specifier: './all.ts', typeOnly: false },
    { specifier: './types.ts', typeOnly: true },
  ])
})
