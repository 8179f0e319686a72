/** Where the words of a query stand in a record, and how well: words, and neighbours. */
import type { Corpus, Entry, Field } from './corpus.ts'
import type { Sequence } from './rank.ts'
import type { Weights } from './weights.ts'

/** What a record holds. */
export interface Found {
  /** By sequence: for each word and each neighbouring pair, the best worth over the fields. */
  words: (Float32Array | undefined)[]
  pairs: (Float32Array | undefined)[]
}

/** Which words of which sequences a form of the texts stands for. */
export type Slots = Map<number, [sequence: number, slot: number, worth: number][]>

/** The forms to look for. */
export function slotsOf(sequences: Sequence[]): Slots {
  const slots: Slots = new Map()
  for (const [s, { words }] of sequences.entries()) {
    for (const [slot, word] of words.entries()) {
      for (const [form, worth] of word.forms) {
        const list = slots.get(form)
        if (list) list.push([s, slot, worth])
        else slots.set(form, [[s, slot, worth]])
      }
    }
  }
  return slots
}

/** What a record holds of each sequence: the best over its fields. `seen` keeps headings, which many records share. */
export function look(
  entry: Entry,
  sequences: Sequence[],
  slots: Slots,
  locale: Corpus['locale'],
  weights: Weights,
  seen: Map<Field, Found | null>,
): Found {
  const best: Found = { words: [], pairs: [] }
  for (const field of entry.fields) {
    let found = seen.get(field)
    if (found === undefined) {
      found = lookInField(field, sequences, slots, locale, weights)
      seen.set(field, found)
    }
    if (!found) continue
    for (const part of ['words', 'pairs'] as const) {
      for (const [s, values] of found[part].entries()) {
        if (!values) continue
        const kept = best[part][s]
        if (!kept) best[part][s] = Float32Array.from(values)
        else for (let i = 0; i < kept.length; i++) kept[i] = Math.max(kept[i] as number, values[i] as number)
      }
    }
  }
  return best
}

function lookInField(
  field: Field,
  sequences: Sequence[],
  slots: Slots,
  locale: Corpus['locale'],
  weights: Weights,
): Found | null {
  /** By sequence and slot: where it stands, and how well. */
  const places: [at: number, worth: number][][][] = []
  let any = false
  for (let t = 0; t < field.forms.length; t++) {
    const list = slots.get(field.forms[t] as number)
    if (!list) continue
    for (const [s, slot, worth] of list) {
      any = true
      places[s] ??= []
      const inSequence = places[s] as [number, number][][]
      inSequence[slot] ??= []
      inSequence[slot]?.push([field.places[t] as number, worth])
    }
  }
  if (!any) return null
  const found: Found = { words: [], pairs: [] }
  for (const [s, bySlot] of places.entries()) {
    if (!bySlot) continue
    const length = sequences[s]?.words.length ?? 0
    const words = new Float32Array(length)
    const pairs = new Float32Array(Math.max(0, length - 1))
    for (const [slot, here] of bySlot.entries()) {
      if (!here) continue
      const worth = here.reduce((max, [, one]) => Math.max(max, one), 0)
      words[slot] = field.weight * worth * more(here.length, weights)
      const next = bySlot[slot + 1]
      if (next) pairs[slot] = field.weight * pairWorth(here, next, locale, weights)
    }
    found.words[s] = words
    found.pairs[s] = pairs
  }
  return found
}

const more = (times: number, weights: Weights) => 1 + weights.repeat * Math.min(3, Math.max(0, times - 1))

/** How well two words stand side by side: neighbours, or near each other, in order rather than not. */
function pairWorth(here: [number, number][], next: [number, number][], locale: Corpus['locale'], weights: Weights): number {
  const reach = locale === 'en' ? 4 : 3
  let pair = 0
  let times = 0
  for (const [at, worth] of here) {
    for (const [after, worthAfter] of next) {
      const gap = after - at
      if (gap > reach || gap < -3 || gap === 0) continue
      if (gap === 1) times++
      pair = Math.max(pair, (gap === 1 ? 1 : gap > 1 ? weights.near : weights.near * 0.7) * Math.min(worth, worthAfter))
    }
  }
  return pair * more(times, weights)
}
