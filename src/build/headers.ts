/**
 * What a host says with each file, written down once: the built `_headers` (Netlify, Cloudflare Pages), the settings that
 * `npm run host` prints (nginx, Caddy) and our own server take it from here. A page's Content-Security-Policy is in the page itself,
 * since it names the hashes of that page; only what a page cannot say of itself stands here.
 */

/** Said with every file. */
export const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // A page's own policy, in its <meta>, may not say who may frame it.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Said with every file where the site stands on https; our own server speaks http to this machine alone. */
export const SECURE_HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
}

/** Folders of files whose own name, or whose folder's name, is made of their content: they never change under their name. */
export const LASTING_FOLDERS = ['_astro', 'search'] as const
export const LASTING = 'public, max-age=31536000, immutable'
/** Every other file is asked for again, so that a correction is seen at once. */
export const FRESH = 'no-cache'

/** Types that hosts tend not to know or to send without their encoding. */
export const TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  cff: 'text/yaml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
}

/** The `Cache-Control` of a file. @param path below the root of the built site, as `/vi/index.html` */
export const cacheOf = (path: string): string =>
  LASTING_FOLDERS.some((folder) => path.startsWith(`/${folder}/`)) ? LASTING : FRESH
