/** The runs of neighbouring words in a text, as the build puts them into the index (terms.ts says how they are written). */
import type { Locale } from '../model/locale.ts'
import { isBound } from './compounds.ts'
import { LONGEST_RUN, runTerm } from './terms.ts'
import type { Token } from './text.ts'

/** The runs of a text, each once. */
export function runsOf(tokens: readonly Token[], locale: Locale): Set<string> {
  const found = new Set<string>()
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_RUN[locale]); to++) {
      if (to > from + 1 && (tokens[to - 1] as Token).at - (tokens[to - 2] as Token).at !== 1) break
      if (to > from + 1 || locale === 'en' || !isBound(tokens, from)) found.add(runTerm(tokens.slice(from, to), locale))
    }
  }
  return found
}
