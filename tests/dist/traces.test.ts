import { readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { distFolder } from '../support/dist.ts'
import { contentFolder } from '../support/faulty.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isText = (file: string) => /\.(html|css|js|json|csv|txt|xml|svg|md|webmanifest|cff|ris|bib)$|\/_headers$/.test(file)
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((path) => isText(path) && statSync(path).isFile())

/** `npm run build:twice` proves that builds are alike; here is looked for what would make them differ: place, machine and time. */
test('nothing that is built tells where, when or by whom', () => {
  const built = statSync(join(distFolder, 'index.html')).mtime
  const content = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|mdx)$/.test(file))
    .map((file) => readFileSync(join(contentFolder, file), 'utf8'))
    .join('\n')
  const day = built.toISOString().slice(0, 10)
  const names = [userInfo().username, hostname()].filter((name) => name.length > 6)
  const traces = [root.replace(/[/\\]$/, ''), homedir(), tmpdir(), ...names.map((name) => `/${name}/`)].filter(
    (trace) => trace.length > 3,
  )
  // The day of the build is told by nothing; where a date of the content is the same day, it may stand.
  const days = content.includes(day) ? [] : [day, built.toUTCString().slice(0, 16)]
  const found = filesOf(distFolder).flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    return [...traces, ...days]
      .filter((trace) => text.includes(trace))
      .map((trace) => `${path.slice(distFolder.length)}: ${trace}`)
  })
  expect(found).toEqual([])
  // A time of the clock; the dates of the content have none, and stand at a full hour in the feeds.
  const clock = filesOf(distFolder).filter((path) => /\b20\d\d-\d\d-\d\dT\d\d:(?!00:00)\d\d/.test(readFileSync(path, 'utf8')))
  expect(clock).toEqual([])
})
