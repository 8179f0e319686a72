import type { Locale } from '../model/locale.ts'
import type { Term } from '../model/reference.ts'

/** A piece of running text; `term` is the glossary id that its words link to. */
export interface TextPart {
  text: string
  term?: string
}

/** Finds glossary terms in running text, each at its first use only. */
export type TermLinker = (text: string) => TextPart[]

/** What finds the terms of a glossary in one language: the pattern of their forms, null where there are none, and the term of each form. */
interface Finder {
  pattern: RegExp | null
  terms: ReadonlyMap<string, string | undefined>
}

const finders = new WeakMap<readonly Term[], Partial<Record<Locale, Finder>>>()

/** Made once for all pages: longer terms win over shorter ones inside them; a term must stand between non-letters. */
function finderOf(terms: readonly Term[], locale: Locale): Finder {
  const known = finders.get(terms)?.[locale]
  if (known) return known
  const forms = new Map<string, string | undefined>()
  for (const term of terms) {
    if (!term.link) continue
    for (const form of [term.term[locale], ...term.abbr[locale]].map((each) => each.toLowerCase())) {
      forms.set(form, forms.has(form) && forms.get(form) !== term.id ? undefined : term.id)
    }
  }
  const alternatives = [...forms.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern =
    alternatives.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu') : null
  const made = { pattern, terms: forms }
  finders.set(terms, { ...finders.get(terms), [locale]: made })
  return made
}

/**
 * A linker for one page: it remembers which terms it has linked, so that each links once a page. An abbreviation that two terms
 * share (LĐTBXH: a ministry and a department) links to neither.
 */
export function termLinker(glossary: readonly Term[], locale: Locale): TermLinker {
  const { pattern, terms } = finderOf(glossary, locale)
  if (!pattern) return (text) => [{ text }]
  const linked = new Set<string>()
  return (text) => {
    const parts: TextPart[] = []
    let from = 0
    for (const match of text.matchAll(pattern)) {
      const term = terms.get(match[0].toLowerCase())
      if (!term || linked.has(term)) continue
      linked.add(term)
      if (match.index > from) parts.push({ text: text.slice(from, match.index) })
      parts.push({ text: match[0], term })
      from = match.index + match[0].length
    }
    if (from < text.length) parts.push({ text: text.slice(from) })
    return parts
  }
}
