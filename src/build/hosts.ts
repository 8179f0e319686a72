/** The settings of the hosts that people use, from the one list in `headers.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { FRESH, HEADERS, LASTING, LASTING_FOLDERS, SECURE_HEADERS, TYPES } from './headers.ts'

const said = { ...HEADERS, ...SECURE_HEADERS }
const list = (headers: Readonly<Record<string, string>>, line: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => line(name, value))

/** `_headers` of Netlify and Cloudflare Pages. @param base the path that the site stands under, `/` or `/x/` */
export function headersFile(base: string): string {
  const block = (path: string, headers: Readonly<Record<string, string>>) => [
    path,
    ...list(headers, (name, value) => `  ${name}: ${value}`),
  ]
  return `${[
    ...block(`${base}*`, said),
    ...LASTING_FOLDERS.flatMap((folder) => block(`${base}${folder}/*`, { 'Cache-Control': LASTING })),
    ...Object.entries(TYPES)
      .filter(([ending]) => ending !== 'html')
      .flatMap(([ending, type]) => block(`${base}*.${ending}`, { 'Content-Type': type })),
  ].join('\n')}\n`
}

/** Where a host's settings are to be put. */
export interface Place {
  /** The folder of the built site, as `/srv/site`. */
  root: string
  /** The path that the site stands under, `/` or `/x/`. */
  base: string
  /** What the server listens on, as `80` or `127.0.0.1:8080`. */
  listen: string
  /** The name of the site, as `example.org`; `_` for any. */
  name: string
}

/** A server block of nginx: compressed copies as they are built, caching, 404 in the page's language. */
export function nginx({ root, base, listen, name }: Place): string {
  const add = (cache: string) =>
    list({ ...said, 'Cache-Control': cache }, (header, value) => `    add_header ${header} "${value}" always;`)
  // nginx takes no header from outside a block that adds one of its own: each block says them all.
  const block = (match: string, cache: string, more: string[] = []) => [
    `  location ${match} {`,
    ...add(cache),
    ...more.map((line) => `    ${line}`),
    '  }',
  ]
  const alias = base === '/' ? [] : [`  rewrite ^${base.slice(0, -1)}$ ${base} redirect;`]
  const at = base === '/' ? [`root ${root};`] : [`alias ${root}/;`]
  return `${[
    'server {',
    `  listen ${listen};`,
    `  server_name ${name};`,
    '  charset utf-8;',
    '  charset_types text/html text/css text/csv text/plain text/javascript application/json application/xml image/svg+xml;',
    '  include mime.types;',
    '  types {',
    ...Object.entries(TYPES).map(([ending, type]) => `    ${type.split(';')[0]} ${ending};`),
    '  }',
    '  gzip_static on;',
    '  # With the Brotli module (libnginx-mod-http-brotli-static): brotli_static on;',
    '  absolute_redirect off;',
    '  etag on;',
    `  error_page 404 ${base}404.html;`,
    ...alias,
    ...LASTING_FOLDERS.flatMap((folder) =>
      block(`^~ ${base}${folder}/`, LASTING, base === '/' ? at : [`alias ${root}/${folder}/;`]),
    ),
    ...block(base, FRESH, [...at, 'index index.html;']),
    '}',
  ].join('\n')}\n`
}

/** A site block of Caddy. */
export function caddy({ root, base, listen, name }: Place): string {
  const path = base === '/' ? '' : base.slice(0, -1)
  return `${[
    `${name === '_' ? `:${listen}` : name} {`,
    `  root * ${root}`,
    ...(path ? [`  redir ${path} ${base}`, `  uri strip_prefix ${path}`] : []),
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '  header {',
    ...list(said, (header, value) => `    ${header} "${value}"`),
    `    Cache-Control "${FRESH}"`,
    '  }',
    ...LASTING_FOLDERS.map((folder) => `  header /${folder}/* Cache-Control "${LASTING}"`),
    '  handle_errors {',
    '    rewrite * /404.html',
    '    file_server',
    '  }',
    '}',
  ].join('\n')}\n`
}

/** Writes `_headers` into every build. */
export function hostHeaders(base: string): AstroIntegration {
  return {
    name: 'host-headers',
    hooks: {
      'astro:build:done': ({ dir }) => writeFileSync(join(fileURLToPath(dir), '_headers'), headersFile(base)),
    },
  }
}
