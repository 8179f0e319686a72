/** The list of what a language keeps on a device: written by the build, read by the worker. Pure. */
import { LOCALES, type Locale } from '../model/languages.ts'

/** How much of a language a device keeps: `visit` after a first visit, `all` when the reader saves it. */
export type Depth = 'visit' | 'all'

/** What a first visit keeps, in parts, the most needed first: each is kept whole or not at all. */
export const PARTS = ['start', 'plans', 'lessons', 'compare', 'search'] as const
export type Part = (typeof PARTS)[number]

/** A file: its address below the base path (a page's ends with a slash), its content's hash, bytes as sent with Brotli, bytes unpacked. */
export type Listed = readonly [path: string, hash: string, wire: number, bytes: number]

/** What `offline/<language>-<hash>.json` holds. */
export interface FileList {
  /** What comes with a first visit, and what saving adds to it. */
  visit: Listed[]
  all: Listed[]
  /** Pages that are shown at another place while they are not to be had: a provision in its plan, a topic in the comparison of its pillar. */
  instead: Record<string, string>
}

/** How much some files are: their number, the pages among them, bytes as sent and unpacked. */
export interface Amount {
  files: number
  pages: number
  wire: number
  bytes: number
}

/** What the worker of a build is told; all addresses are below the base path. */
export interface Build {
  /** Made of the content of all lists. */
  version: string
  /** Kept by every device: the pages that answer for those that are not there. */
  core: Listed[]
  languages: Record<Locale, OfflineLanguage>
}

/** A language in a build: the address of its list, of the page for what is not there, what a first visit keeps and how much, and saving. */
export interface OfflineLanguage {
  list: string
  missing: string
  parts: readonly Part[]
  visit: Amount
  all: Amount
}

/** The files that a depth keeps. */
export const filesOf = (list: FileList, depth: Depth): Listed[] => (depth === 'all' ? [...list.visit, ...list.all] : list.visit)

/** Whether an address below the base path is a page. */
export const isPage = (path: string): boolean => path === '' || path.endsWith('/')

/** The language of an address below the base path: of a page, or of a file in a folder of its language. */
export const languageOf = (path: string): Locale | undefined =>
  LOCALES.find((locale) => path.startsWith(`${locale}/`) || new RegExp(`^(cite|search/[^/]+)/${locale}/`).test(path))

/** Adds up files. */
export const amountOf = (files: readonly Listed[]): Amount => ({
  files: files.length,
  pages: files.filter(([path]) => isPage(path)).length,
  wire: files.reduce((sum, [, , wire]) => sum + wire, 0),
  bytes: files.reduce((sum, [, , , bytes]) => sum + bytes, 0),
})

/** How the worker treats a file that is no page: `lasting` ones never change under their name, `part`s belong to pages, `other`s are downloads. */
export function kindOf(path: string): 'lasting' | 'part' | 'other' {
  if (/^(_astro|search)\//.test(path)) return 'lasting'
  if (/^(icons|swatches|cite\/\w+)\/|^icon\.svg$|^\w+\/((sheet\/files|verify|offline)\/[^/]+\.json|app\.webmanifest)$/.test(path))
    return 'part'
  return 'other'
}
