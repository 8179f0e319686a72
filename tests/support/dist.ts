/** Reads the built site without a browser: its pages as parsed HTML, and what an address leads to. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants as zlib } from 'node:zlib'
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { readBasePath } from '../../src/model/settings.ts'

/** The built site that is tested. */
export const distFolder = fileURLToPath(new URL('../../dist', import.meta.url))
/** The base path that it was built for, with a slash on both ends. */
export const base = readBasePath(process.env.BASE_PATH)

export interface BuiltPage {
  /** Address below the base path, as `vi/plans/`; `` is the front door, `404.html` the page of missing ones. */
  path: string
  /** The language of its folder; undefined for the two pages that serve both. */
  locale: Locale | undefined
  html: string
  root: HTMLElement
}

let pages: BuiltPage[] | undefined

/** Every page of dist/, read once a worker. @throws Error when nothing was built. */
export function builtPages(): BuiltPage[] {
  pages ??= readPages(distFolder)
  return pages
}

/** The pages that are in a language: all but the front door and the page of missing ones. */
export const localePages = () => builtPages().filter((page): page is BuiltPage & { locale: Locale } => page.locale !== undefined)

/** Every page of a built site. @throws Error when the folder holds none. */
export function readPages(folder: string): BuiltPage[] {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const found = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8')
      const path = file.replace(/(^|\/)index\.html$/, '$1')
      const locale = LOCALES.find((each) => path.startsWith(`${each}/`))
      // Spaces that hold words together on a line (src/i18n/glue.ts) are spaces to who reads the words.
      return { path, locale, html, root: parse(html.replaceAll('\u00A0', ' ')) }
    })
  if (found.length === 0) throw new Error(`There is no built site in ${folder}: run \`npm run build\` first.`)
  return found
}

/** Bytes that Brotli makes of a file, at its best quality unless said otherwise: the best is never larger than a cheaper one. */
export const brotliBytes = (body: Buffer, quality = 11): number =>
  brotliCompressSync(body, {
    params: { [zlib.BROTLI_PARAM_QUALITY]: quality, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length },
  }).length

/** The page at an address below the base path. @throws Error when it was not built. */
export function pageAt(path: string): BuiltPage {
  const page = builtPages().find((each) => each.path === path)
  if (!page) throw new Error(`dist/ has no page ${path}`)
  return page
}

/** An attribute of every element that has it, as `[element, value]`. */
export const attributes = (root: HTMLElement, name: string): [element: HTMLElement, value: string][] =>
  root.querySelectorAll(`[${name}]`).map((element) => [element, element.getAttribute(name) ?? ''])

/** Whether an address leads to this site and, there, to which file of dist/ and which element. */
export interface Target {
  /** Path below the base path, without query and hash; undefined for another site. */
  path: string | undefined
  hash: string
}

/** Where an address on a page leads. The site's own origin is that of its canonical links. */
export function targetOf(page: BuiltPage, address: string): Target {
  const url = new URL(address, new URL(base + page.path, originOf(page)))
  if (url.origin !== originOf(page)) return { path: undefined, hash: '' }
  // An address outside the base path keeps its slash, so that no file is found for it.
  const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname
  return { path: decodeURIComponent(path), hash: decodeURIComponent(url.hash.slice(1)) }
}

/** Where a site stands that was built without SITE: its links are relative then. */
const LOCAL = 'http://127.0.0.1:4321/'

const origins = new WeakMap<BuiltPage, string>()
function originOf(page: BuiltPage): string {
  let origin = origins.get(page)
  if (!origin) {
    origin = new URL(page.root.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '/', LOCAL).origin
    origins.set(page, origin)
  }
  return origin
}

/** The file that the server sends for a path below the base path; undefined where that is the 404 page. */
export function fileOf(path: string): string | undefined {
  const file = join(distFolder, path)
  const isFile = (name: string) => statSync(name, { throwIfNoEntry: false })?.isFile()
  if (path === '' || path.endsWith('/')) return isFile(join(file, 'index.html')) ? join(file, 'index.html') : undefined
  return isFile(file) && !path.startsWith('/') ? file : undefined
}

/** A text of a page with the language that a screen reader reads it in. */
export interface SpokenText {
  text: string
  lang: string
  element: HTMLElement
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE

/** The texts of a page outside scripts and styles, in order. */
export function textsOf(page: BuiltPage): SpokenText[] {
  const found: SpokenText[] = []
  const walk = (element: HTMLElement, inherited: string) => {
    if (['SCRIPT', 'STYLE'].includes(element.tagName)) return
    const lang = element.getAttribute('lang') ?? inherited
    for (const node of element.childNodes) {
      if (isElement(node)) walk(node, lang)
      else if (node.nodeType === NodeType.TEXT_NODE && node.text.trim()) found.push({ text: node.text.trim(), lang, element })
    }
  }
  const html = page.root.querySelector('html')
  if (html) walk(html, '')
  return found
}

/** The language that a screen reader reads an element in. */
export function langOf(element: HTMLElement): string | undefined {
  for (let each: HTMLElement | null = element; each; each = each.parentNode) {
    const lang = each.getAttribute('lang')
    if (lang) return lang
  }
  return undefined
}

/** A list with one line a group, for messages about many pages: the fault, how many pages have it, and one of them. */
export function summed(faults: { path: string; fault: string }[]): string[] {
  const groups = Map.groupBy(faults, ({ fault }) => fault)
  return [...groups].map(([fault, each]) => `${fault} (${each.length}×, as on ${each[0]?.path || 'the front door'})`)
}
