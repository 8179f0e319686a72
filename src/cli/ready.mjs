/**
 * Stands before every command of package.json: says in one sentence what is missing, instead of a trace from where it was missed.
 * Plain JavaScript, since it has to run on what is too old for the rest. `--dev`: the command needs the development packages too.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** From here on Node runs TypeScript as it is; Astro needs less. */
const TYPESCRIPT = { 22: 18, 23: 6 }

/** @param {string} version as `24.21.0` */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 24 || minor >= (TYPESCRIPT[major] ?? Number.POSITIVE_INFINITY)
}

/**
 * What keeps a command from running, and what to do; undefined where nothing does.
 * @param {{ root: string, version: string, dev: boolean, env: Record<string, string | undefined> }} machine `root` is the project's folder
 * @returns {string | undefined}
 */
export function missing({ root, version, dev, env }) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const lacks = (names) => names.filter((name) => !existsSync(join(root, 'node_modules', name, 'package.json')))
  if (!existsSync(join(root, 'node_modules'))) return 'The packages of this project are not installed: run `npm ci`.'
  const needed = lacks(Object.keys(dependencies))
  if (needed.length > 0) return `Packages are missing (${list(needed)}): run \`npm ci\`.`
  if (!runsTypeScript(version)) {
    return (
      `This is Node ${version}; this project needs 22.18 or later. Its own Node 24 comes with the package “node”, ` +
      'but was not unpacked: run `npm ci --ignore-scripts=false`, or install a newer Node.'
    )
  }
  const development = dev ? lacks(Object.keys(devDependencies)) : []
  if (development.length === 0) return undefined
  const why = env.NODE_ENV === 'production' ? ' (NODE_ENV is “production”, which leaves them out)' : ''
  return `This command needs the development packages (missing: ${list(development)}): run \`npm ci --include=dev\`${why}.`
}

/** @param {string[]} names */
const list = (names) => names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '')

// `import.meta.main` is younger than what this has to run on.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
  const dev = process.argv.includes('--dev')
  const sentence = missing({ root, version: process.versions.node, dev, env: process.env })
  if (sentence) {
    console.error(sentence)
    process.exitCode = 1
  }
}
