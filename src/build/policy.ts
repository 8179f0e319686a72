/**
 * What is done to a page when it is built: it keeps the styles it needs, and its Content-Security-Policy names the inline styles and
 * scripts of that page alone. Astro writes the hashes of the whole site into every page: more than a tenth of a page over a slow line,
 * and more allowed than is needed.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { heldByProcess, remembering } from '../model/held.ts'
import { withOwnStyles, wordsOfScript } from './styles.ts'

const INLINE = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g
const META = /<meta[^>]*http-equiv="content-security-policy"[^>]*>/i
const HASH = /'sha256-[^']+'/g

/** The hash of an inline style or script as a policy names it. */
const hashOf = remembering((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`, 300)

/**
 * A page whose policy names its own inline styles, and of its inline scripts those that Astro allowed: a script that came in otherwise
 * stays forbidden.
 */
export function ownPolicy(html: string): string {
  const own = { style: new Set<string>(), script: new Set<string>() }
  for (const [, kind, body = ''] of html.matchAll(INLINE)) if (body) own[kind as 'style' | 'script'].add(hashOf(body))
  return html.replace(META, (meta) =>
    meta
      .replace(/script-src[^;"]*/, (directive) =>
        directive
          .replace(HASH, (hash) => (own.script.has(hash) ? hash : ''))
          .replace(/ {2,}/g, ' ')
          .trimEnd(),
      )
      .replace(/style-src[^;"]*/, (directive) =>
        [directive.replace(HASH, '').trim().replace(/\s+/g, ' '), ...own.style].join(' '),
      ),
  )
}

/** Where the scripts of a build lie, and their words, read when the first page is made: by then all scripts are there. */
const scripts = heldByProcess<{ folder: string; words: ReadonlySet<string> | undefined }>('page-policies', () => ({
  folder: '',
  words: undefined,
}))

/** A page as it is published. Only in a build: before it, styles and scripts stand in files of their own. */
export function finishedPage(html: string): string {
  scripts.words ??= new Set(
    (existsSync(scripts.folder) ? readdirSync(scripts.folder) : [])
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => wordsOfScript(readFileSync(join(scripts.folder, name), 'utf8'))),
  )
  return ownPolicy(withOwnStyles(html, scripts.words))
}

/** Tells `finishedPage` where this build writes its scripts. */
export function pagePolicies(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:config:done': ({ config }) => {
        scripts.folder = join(fileURLToPath(config.outDir), config.build.assets)
        scripts.words = undefined
      },
    },
  }
}
