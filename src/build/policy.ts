/**
 * What is done to a page when it is built: it keeps the styles it needs, and its Content-Security-Policy names the inline styles and
 * scripts of that page alone. Astro writes the hashes of the whole site into every page: more than a tenth of a page over a slow line,
 * and more allowed than is needed.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { withOwnStyles, wordsOfScript } from './styles.ts'

const INLINE = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g
const META = /<meta[^>]*http-equiv="content-security-policy"[^>]*>/i
const HASH = /'sha256-[^']+'/g

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * A page whose policy names its own inline styles, and of its inline scripts those that Astro allowed: a script that came in otherwise
 * stays forbidden.
 */
export function ownPolicy(html: string): string {
  const hashes = { style: new Set<string>(), script: new Set<string>() }
  for (const [, kind, body = ''] of html.matchAll(INLINE)) if (body) hashes[kind as 'style' | 'script'].add(hashOf(body))
  return html.replace(META, (meta) =>
    meta
      .replace(/script-src[^;"]*/, (directive) =>
        directive
          .replace(HASH, (hash) => (hashes.script.has(hash) ? hash : ''))
          .replace(/ {2,}/g, ' ')
          .trimEnd(),
      )
      .replace(/style-src[^;"]*/, (directive) =>
        [directive.replace(HASH, '').trim().replace(/\s+/g, ' '), ...hashes.style].join(' '),
      ),
  )
}

/** Finishes every page after a build. */
export function pagePolicies(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir)
        const scripts = join(folder, '_astro')
        const later = new Set(
          (existsSync(scripts) ? readdirSync(scripts) : [])
            .filter((name) => name.endsWith('.js'))
            .flatMap((name) => wordsOfScript(readFileSync(join(scripts, name), 'utf8'))),
        )
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue
          const path = join(folder, file)
          writeFileSync(path, ownPolicy(withOwnStyles(readFileSync(path, 'utf8'), later)))
        }
      },
    },
  }
}
