/** The import table of the project: which folder of src/ may import which, and what each keeps away from. */
import { posix } from 'node:path'

export interface Import {
  specifier: string
  /** Erased before the code runs: `import type …`, or only `type` names between the braces. */
  typeOnly: boolean
}

interface Rule {
  /** Folders of src/ whose values and types may be imported. */
  values: string[]
  /** Folders of src/ of which only types may be imported. */
  types?: string[]
}

/**
 * A folder stands in its own list where its files may import each other; pages do not.
 * The search client is a script of a component, so components and pages may import search;
 * it writes links, words and citations, so it may import i18n and cite. A page may be a picture (the icon, the marks of the plans).
 */
const TABLE: Record<string, Rule> = {
  model: { values: ['model'] },
  i18n: { values: ['i18n', 'model'] },
  catalogue: { values: ['catalogue', 'model'] },
  picture: { values: ['picture', 'model'] },
  // The citation: made when the site is built and in the reader's browser, so it knows words and addresses, and no page.
  cite: { values: ['cite', 'i18n', 'model', 'sheet'], types: ['catalogue'] },
  // The files of the open data carry addresses and words of the interface.
  'open-data': { values: ['open-data', 'catalogue', 'i18n', 'model'] },
  segment: { values: ['segment', 'model'] },
  // A command of the editor: it reads the content and writes drafts, and no page knows it.
  import: { values: ['import', 'catalogue', 'segment', 'model'] },
  search: { values: ['search', 'model'], types: ['catalogue'] },
  // The sheet: made like the citation, and it cites.
  sheet: { values: ['sheet', 'cite', 'i18n', 'model'], types: ['catalogue'] },
  listen: { values: ['listen'] },
  // Works without a network: written after the pages, so it knows addresses and no page.
  offline: { values: ['offline', 'i18n', 'model'] },
  components: {
    values: ['components', 'cite', 'i18n', 'listen', 'model', 'offline', 'picture', 'search', 'segment', 'sheet', 'styles'],
    types: ['catalogue', 'open-data'],
  },
  layouts: { values: ['layouts', 'components', 'i18n', 'model', 'styles'] },
  pages: {
    values: [
      'catalogue',
      'cite',
      'layouts',
      'components',
      'i18n',
      'model',
      'open-data',
      'picture',
      'preview',
      'search',
      'sheet',
      'styles',
    ],
  },
  styles: { values: ['styles'] },
  // Drawn at build from the catalogue, outside the pages.
  preview: { values: ['preview', 'catalogue', 'i18n', 'model', 'picture'] },
  build: { values: ['build', 'model'] },
}

const CONTENT_MODULE = 'astro:content'
const USERS_OF_CONTENT = ['catalogue/load.ts', 'content.config.ts']

/** The imports that a source file states: import and export lines, dynamic imports, and the patterns of `import.meta.glob`. */
export function importsOf(source: string): Import[] {
  const found: Import[] = []
  const statement =
    /^[^\S\n]*(?:<script[^>]*>\s*)?(?:import\s*(?:([\w$*{},\s]+?)\s*\bfrom\s*)?|export\s*([\w$*{},\s]+?)\s*\bfrom\s*)(['"])([^'"\n]+)\3/gm
  for (const [, imported, exported, , specifier = ''] of source.matchAll(statement)) {
    found.push({ specifier, typeOnly: isTypeOnly((imported ?? exported ?? '').trim()) })
  }
  for (const [, , specifier = ''] of source.matchAll(/\bimport\s*\(\s*(['"`])([^'"`]+)\1/g))
    found.push({ specifier, typeOnly: false })
  for (const [, patterns = ''] of source.matchAll(/\bimport\.meta\.glob(?:<[^(]*>)?\(([^)]*)\)/g)) {
    for (const [, , specifier = ''] of patterns.matchAll(/(['"`])([^'"`]+)\1/g)) found.push({ specifier, typeOnly: false })
  }
  return found
}

function isTypeOnly(clause: string): boolean {
  if (/^type\b(?!\s*(,|from\b))/.test(clause)) return true
  const names = /^\{([\s\S]*)\}$/.exec(clause)?.[1]
  const each = names?.split(',').filter((name) => name.trim())
  return each !== undefined && each.length > 0 && each.every((name) => /^\s*type\s+\S/.test(name))
}

/**
 * What a file imports against the table, one sentence a fault.
 * @param file path below src/, with forward slashes, as `catalogue/load.ts`
 */
export function importFaults(file: string, source: string): string[] {
  return importsOf(source).flatMap((imported) => {
    const fault = faultOf(file, imported)
    return fault ? [`src/${file}: ${fault}`] : []
  })
}

function faultOf(file: string, { specifier, typeOnly }: Import): string | undefined {
  const folder = file.includes('/') ? (file.split('/')[0] ?? '') : ''
  if (folder === 'cli') return undefined
  if (specifier === CONTENT_MODULE) {
    return USERS_OF_CONTENT.includes(file) ? undefined : `imports ${CONTENT_MODULE}: only ${USERS_OF_CONTENT.join(' and ')} may`
  }
  if (!/^[./]/.test(specifier)) {
    if (folder !== 'model' || ['astro/zod', 'zod'].includes(specifier)) return undefined
    return `imports ${specifier}: model may import zod alone`
  }
  const target = posix.normalize(posix.join(posix.dirname(file), specifier))
  if (specifier.startsWith('/') || target.startsWith('../'))
    return `imports ${specifier}, which is not in src/: content is read by the catalogue`
  if (file === 'middleware.ts') {
    return /^(build|catalogue|i18n|model)\//.test(target)
      ? undefined
      : `imports ${specifier}: it may import build, catalogue, i18n and model alone`
  }
  // Types of Astro's own, with the shape of what every page is given.
  if (file === 'env.d.ts') return undefined
  if (file === 'content.config.ts') {
    return target === 'catalogue/read.ts' ? undefined : `imports ${specifier}: it may import catalogue/read.ts alone`
  }
  const rule = TABLE[folder]
  if (!rule) return `is in no folder of the import table: add ${folder || file} to tests/support/imports.ts`
  const targetFolder = target.split('/')[0] ?? ''
  if (rule.values.includes(targetFolder)) return undefined
  // Links and words of the interface; query understanding and ranking stay pure.
  if (['i18n', 'cite'].includes(targetFolder) && /^search\/(client\/|records\.ts|page-data\.ts)/.test(file)) return undefined
  // The index is written at build time, outside Astro's pages, so it reads the catalogue itself.
  if (targetFolder === 'catalogue' && file === 'search/integration.ts') return undefined
  if (rule.types?.includes(targetFolder)) {
    return typeOnly ? undefined : `imports values of ${targetFolder} (${specifier}): ${folder} may import its types alone`
  }
  return `imports ${specifier}: ${folder} may not import ${folder === targetFolder ? `other ${folder}` : targetFolder}`
}

/** The import and export lines of an MDX text, its code blocks left out. */
export function mdxImports(source: string): string[] {
  const prose = source.replace(/^(```+|~~~+)[\s\S]*?^\1[^\S\n]*$/gm, '')
  return prose.match(/^(?:import|export)\s+[\w*{'"][^\n]*(?:['"]|=)[^\n]*$/gm) ?? []
}
