/**
 * More localities than there are, with texts of their own: a chain over pairs of neighbouring words of the real texts makes new ones.
 * Texts that are merely repeated would fold away in compression and in the index, and flatter the figures.
 */
import type { Catalogue, Plan, Provision } from '../../src/catalogue/build.ts'
import { LOCALES, type Locale } from '../../src/model/locale.ts'

/** Numbers that look random and are the same on every machine. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** Writes new texts in a language: each next word has followed the two before it somewhere. */
function chain(texts: readonly string[], roll: (sides: number) => number): (words: number) => string {
  const after = new Map<string, string[]>()
  const starts: [string, string][] = []
  for (const text of texts) {
    const words = text.split(/\s+/)
    if (words.length > 2) starts.push([words[0] as string, words[1] as string])
    for (let i = 2; i < words.length; i++) {
      const pair = `${words[i - 2]} ${words[i - 1]}`
      const next = after.get(pair)
      if (next) next.push(words[i] as string)
      else after.set(pair, [words[i] as string])
    }
  }
  return (length) => {
    const words = [...(starts[roll(starts.length)] as [string, string])]
    while (words.length < length) {
      const next = after.get(`${words.at(-2)} ${words.at(-1)}`)
      // Where a text ended another begins, in the middle of a list of words that have followed before.
      words.push(...(next ? [next[roll(next.length)] as string] : (starts[roll(starts.length)] as [string, string])))
    }
    return `${words
      .slice(0, length)
      .join(' ')
      .replace(/[.,;:]+$/, '')}.`
  }
}

/** A catalogue of so many plans with so many provisions each; tags and headings are those of provisions drawn from the real ones. */
export function inventedCatalogue(catalogue: Catalogue, plans: number, each = 60): Catalogue {
  const roll = dice(plans)
  const write = Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      chain(
        catalogue.provisions.map((p) => p[locale]),
        roll,
      ),
    ]),
  ) as Record<Locale, (words: number) => string>
  const invented = Array.from({ length: plans }, (_, n): Plan => {
    const model = catalogue.plans[n % catalogue.plans.length] as Plan
    const id = `place${n}-2021-2025`
    const provisions = Array.from({ length: each }, (_, i): Provision => {
      const drawn = catalogue.provisions[roll(catalogue.provisions.length)] as Provision
      const text = (locale: Locale) => write[locale](drawn[locale].split(/\s+/).length)
      return { ...drawn, id: `p${i}`, key: `${id}/p${i}`, planId: id, vi: text('vi'), en: text('en') }
    })
    return { ...model, id, locality: { ...model.locality, id: `place${n}`, name: `Place ${n}`, aliases: [] }, provisions }
  })
  const provisions = invented.flatMap((plan) => plan.provisions)
  return { ...catalogue, plans: invented, provisions, byKey: new Map(provisions.map((p) => [p.key, p])) }
}
