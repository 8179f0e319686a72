/**
 * Each page's Content-Security-Policy names the inline styles and scripts of that page alone. Astro writes the hashes of the whole
 * site into every page: more than a tenth of a page over a slow line, and more allowed than is needed.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

const INLINE = /<(?:style|script)\b[^>]*>([\s\S]*?)<\/(?:style|script)>/g
const META = /<meta[^>]*http-equiv="content-security-policy"[^>]*>/i

/** A page whose policy has lost the hashes that nothing on it needs. */
export function trimPolicy(html: string): string {
  const used = new Set(
    [...html.matchAll(INLINE)].map(([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`),
  )
  return html.replace(META, (meta) => meta.replace(/ ?'sha256-[^']+'/g, (hash) => (used.has(hash.trim()) ? hash : '')))
}

/** Trims the policy of every page after a build. */
export function pagePolicies(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir)
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue
          const path = join(folder, file)
          writeFileSync(path, trimPolicy(readFileSync(path, 'utf8')))
        }
      },
    },
  }
}
