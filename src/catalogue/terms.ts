import type { Locale } from '../model/locale.ts'
import type { Term } from '../model/reference.ts'

/** A piece of running text; `term` is the glossary id that its words link to. */
export interface TextPart {
  text: string
  term?: string
}

/** Finds glossary terms in running text, each at its first use only. */
export type TermLinker = (text: string) => TextPart[]

/**
 * A linker for one page: it remembers which terms it has linked, so that each links once a page.
 * Longer terms win over shorter ones inside them; a term must stand between non-letters; an abbreviation that two terms
 * share (LĐTBXH: a ministry and a department) links to neither.
 */
export function termLinker(terms: readonly Term[], locale: Locale): TermLinker {
  const linked = new Set<string>()
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
  if (alternatives.length === 0) return (text) => [{ text }]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => {
    const parts: TextPart[] = []
    let from = 0
    for (const match of text.matchAll(pattern)) {
      const term = forms.get(match[0].toLowerCase())
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
