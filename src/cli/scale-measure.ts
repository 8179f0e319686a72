/**
 * Prints what a build costs as the site grows: npm run measure:scale [-- --localities 5,34,170] [-- --keep FOLDER]
 *   A project with invented localities beside the real ones, their texts distinct, is built in a folder of its own, search index included.
 *   Compressed copies are made afterwards, with a figure of their own; link previews are drawn only where SITE is set, so here they are not.
 * Processor seconds are user and system time of the build and of the processes it starts; memory is the most that they hold together.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inventLocalities } from '../../tests/support/localities.ts'
import { compressFolder } from '../build/compress.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bytes that a process and all that it started hold now; 0 where there is no /proc. */
function memoryOf(pid: number): number {
  const all = new Map<number, { parent: number; memory: number }>()
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
        all.set(Number(name), { parent: field('PPid'), memory: field('VmRSS') * 1024 })
      } catch {
        // It ended while the list was read.
      }
    }
  } catch {
    return 0
  }
  const family = new Set([pid])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const [id, { parent }] of all) if (family.has(parent)) family.add(id)
  }
  return [...family].reduce((sum, id) => sum + (all.get(id)?.memory ?? 0), 0)
}

/** What a build took. */
interface Cost {
  /** Seconds of the clock, and of the processors. */
  clock: number
  cpu: number
  /** Bytes held at most. */
  memory: number
}

/** Builds a project. @throws Error with the end of what the build said when it fails. */
function build(folder: string): Promise<Cost> {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(
      'sh',
      // `times` of the shell is the one portable clock that counts the processes which a build starts.
      ['-c', '"$0" "$@" && times', process.execPath, join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
      {
        cwd: folder,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', COMPRESS: '0', SITE: '', BASE_PATH: '/', NODE_ENV: 'production' },
      },
    )
    let said = ''
    let memory = 0
    const watch = setInterval(() => {
      memory = Math.max(memory, memoryOf(child.pid ?? 0))
    }, 250)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said = (said + data).slice(-20_000)
      })
    child.once('error', fail)
    child.once('close', (code) => {
      clearInterval(watch)
      if (code !== 0) return fail(new Error(`the build failed:\n${said}`))
      done({ clock: (performance.now() - start) / 1000, cpu: secondsIn(said), memory })
    })
  })
}

/** Seconds that the children of a shell used, by the last line of its `times`: `1m2.345s 0m3.210s`. */
function secondsIn(said: string): number {
  const [, ...parts] = /(\d+)m([\d.,]+)s (\d+)m([\d.,]+)s\s*$/.exec(said.trimEnd()) ?? []
  const [m1 = 0, s1 = 0, m2 = 0, s2 = 0] = parts.map((part) => Number(part.replace(',', '.')))
  return m1 * 60 + s1 + m2 * 60 + s2
}

const cell = (value: number | string, width: number) => `${value}`.padStart(width)

const { values } = parseArgs({
  options: { localities: { type: 'string', default: '5,34,170' }, keep: { type: 'string' } },
})
console.log('localities  provisions  pages   clock s  processor s  pages a processor second  memory MB  compressing: processor s')
for (const count of values.localities.split(',').map(Number)) {
  const folder = values.keep ? join(values.keep, `${count}`) : mkdtempSync(join(tmpdir(), 'scale-'))
  inventLocalities(folder, count, { pages: 'all', real: true })
  const { clock, cpu, memory } = await build(folder)
  const dist = join(folder, 'dist')
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length
  const provisions = (JSON.parse(readFileSync(join(dist, 'data', 'provisions.json'), 'utf8')) as unknown[]).length
  // Said at once: compressing a large site takes longer than building it.
  process.stdout.write(
    [
      cell(count, 10),
      cell(provisions, 12),
      cell(pages, 7),
      cell(clock.toFixed(1), 10),
      cell(cpu.toFixed(1), 13),
      cell((pages / cpu).toFixed(0), 26),
      cell((memory / 2 ** 20).toFixed(0), 11),
    ].join(''),
  )
  const before = process.cpuUsage()
  await compressFolder(dist)
  const { user, system } = process.cpuUsage(before)
  console.log(cell(((user + system) / 1e6).toFixed(1), 26))
  if (!values.keep) rmSync(folder, { recursive: true })
}
