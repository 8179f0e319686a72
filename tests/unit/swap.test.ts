import { type ChildProcess, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { recover } from '../../src/build/swap.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A site of one page with the real swap, and `stop`: what an integration before it does when the files are there. */
function smallSite(stop: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'swap-'))
  mkdirSync(join(folder, 'src/pages'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'src/pages/index.astro'), '<p>new</p>')
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import { swapped } from ${JSON.stringify(join(root, 'src/build/swap.ts'))}
export default {
  compressHTML: false,
  integrations: [{ name: 'stop', hooks: { 'astro:build:done': async () => { ${stop} } } }, swapped()],
}`,
  )
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/index.html'), 'old')
  return folder
}

const build = (folder: string): ChildProcess =>
  spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('close', done))
const served = (folder: string) =>
  readFileSync(join(folder, 'dist/index.html'), 'utf8')
    .replace(/\s*<!.*?>\s*/, '')
    .trim()
const folders = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('dist'))

test.describe.configure({ mode: 'default' })
test.setTimeout(120_000)

test('a whole build takes the place of the old one and leaves nothing beside it', async () => {
  const folder = smallSite('')
  expect(await ended(build(folder))).toBe(0)
  expect([served(folder), folders(folder)]).toEqual(['<p>new</p>', ['dist']])
  rmSync(folder, { recursive: true })
})

test('a build that fails when nearly all is written leaves the site as it was', async () => {
  const folder = smallSite("throw new Error('no search index')")
  expect(await ended(build(folder))).toBe(1)
  expect(served(folder)).toBe('old')
  expect(readdirSync(join(folder, 'dist'))).toEqual(['index.html'])
  rmSync(folder, { recursive: true })
})

test('a build that is killed leaves the site as it was, and the next one starts afresh', async () => {
  const folder = smallSite("console.log('all written'); await new Promise((done) => setTimeout(done, 60_000))")
  const child = build(folder)
  await new Promise<void>((done) => child.stdout?.on('data', (chunk: Buffer) => String(chunk).includes('all written') && done()))
  child.kill('SIGKILL')
  await ended(child)
  expect([served(folder), folders(folder)]).toEqual(['old', ['dist', 'dist.next']])
  writeFileSync(join(folder, 'dist.next/left.html'), 'left by the one before')
  const config = join(folder, 'astro.config.mjs')
  writeFileSync(config, readFileSync(config, 'utf8').replace(/console\.log.*?60_000\)\)/, ''))
  expect(await ended(build(folder))).toBe(0)
  expect([served(folder), folders(folder), existsSync(join(folder, 'dist/left.html'))]).toEqual(['<p>new</p>', ['dist'], false])
  rmSync(folder, { recursive: true })
})

test('a swap that was cut between its two steps is undone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'swap-'))
  const dist = join(folder, 'dist')
  mkdirSync(`${dist}.next`)
  mkdirSync(dist)
  writeFileSync(join(dist, 'index.html'), 'old')
  renameSync(dist, `${dist}.last`)
  recover(dist)
  expect([served(folder), folders(folder)]).toEqual(['old', ['dist']])
  rmSync(folder, { recursive: true })
})

test('the swap is the last that a build does', () => {
  const list = /integrations: \[([\s\S]*?)\n {2}\]/.exec(readFileSync(join(root, 'astro.config.mjs'), 'utf8'))?.[1] ?? ''
  expect(list.trim().split('\n').at(-1)?.trim()).toBe('swapped(),')
})
