/**
 * `npm run build:twice`: builds this content twice, in folders of other names, time zones, languages and caches, and compares every byte.
 * It takes two builds, so it stands beside `npm test`, where tests/dist/traces.test.ts looks for what would make builds differ.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const SURROUNDINGS = [
  { folder: 'a', env: { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' } },
  { folder: 'một thư mục khác/b', env: { TZ: 'America/Los_Angeles', LANG: 'C' } },
]

/** The project's files in a folder of their own, with the packages and none of their caches. */
function copyProject(folder: string): void {
  for (const name of ['src', 'content', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(root, name), join(folder, name), { recursive: true })
  }
  mkdirSync(join(folder, 'node_modules'))
  const packages = readdirSync(join(root, 'node_modules')).filter((name) => !/^\.(astro|cache|vite)/.test(name))
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
}

/** The SHA-256 of each file by its path. */
function sumsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile())
  return new Map(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  )
}

const place = mkdtempSync(join(tmpdir(), 'build-twice-'))
try {
  const [first, second] = SURROUNDINGS.map(({ folder, env }) => {
    const project = join(place, folder)
    mkdirSync(project, { recursive: true })
    copyProject(project)
    console.log(`Building in ${project} (TZ=${env.TZ}).`)
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    })
    if (status !== 0) throw new Error(`The build failed:\n${(stdout + stderr).slice(-2000)}`)
    return sumsOf(join(project, 'dist'))
  }) as [Map<string, string>, Map<string, string>]
  const files = new Set([...first.keys(), ...second.keys()])
  const differing = [...files].filter((file) => first.get(file) !== second.get(file))
  console.log(`${files.size} files, ${differing.length} differ.`)
  for (const file of differing.slice(0, 20)) console.log(`  ${file}`)
  process.exitCode = differing.length > 0 ? 1 : 0
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  rmSync(place, { recursive: true })
}
