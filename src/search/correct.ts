/** “Did you mean”: slips of one letter, wrong marks, raw Telex or VNI keys. Pure. */
import type { Corpus } from './corpus.ts'
import { fromKeys } from './keystrokes.ts'
import type { Query, Word } from './query.ts'
import { compatible, fold, formOf, isMarked, oneSlip } from './text.ts'

/** Which keys stand next to each other somewhere in the texts, and how often. */
export type Neighbours = Map<string, number>

/** Reads the file of neighbours: two numbers of forms and how often they stand together, again and again. */
export function readNeighbours(pairs: readonly number[]): Neighbours {
  const found: Neighbours = new Map()
  for (let i = 0; i < pairs.length; i += 3) found.set(`${pairs[i]} ${pairs[i + 1]}`, pairs[i + 2] as number)
  return found
}

interface Choice {
  form: number
  text: string
  cost: number
  /** What was changed: a letter, or marks that were typed. */
  slip?: 'letter' | 'marks'
}

/** Shorter words have too many neighbours of one letter. */
const SHORTEST_SLIP = { vi: 3, en: 5 }
/** The pull of neighbours that were seen together twice or more. */
const SURE = 1.2
const SLIP_COST = { keys: 0.2, marks: 1.2, letter: 2 }

/** The query with its slips mended, or null where nothing better is known. */
export function correction(query: Query, corpus: Corpus, neighbours: Neighbours): string | null {
  const words = query.words
  if (words.length === 0) return null
  const choices = words.map((word, i) =>
    choicesFor(
      word,
      corpus,
      query.spans.some((span) => span.from <= i && i < span.to && span.how === 'abbr'),
    ),
  )
  // The cheapest way through, where words that are known neighbours pull together.
  let paths: { cost: number; chosen: Choice[] }[] = [{ cost: 0, chosen: [] }]
  for (const list of choices) {
    paths = list
      .map((choice) => {
        const ways = paths.map((path) => {
          const before = path.chosen.at(-1)
          return { cost: path.cost + choice.cost - pull(before, choice, neighbours), chosen: [...path.chosen, choice] }
        })
        return ways.reduce((best, way) => (way.cost < best.cost ? way : best))
      })
      .sort((a, b) => a.cost - b.cost)
      .slice(0, 12)
  }
  const best = paths[0]?.chosen
  if (!best?.some((choice) => choice.cost > 0 && choice.form >= 0)) return null
  const slips = best.flatMap((choice, i) => (choice.slip ? [i] : []))
  const letters = slips.filter((i) => best[i]?.slip === 'letter').length
  if (letters > (words.length < 6 ? 1 : 2) || slips.length > 2) return null
  // A change is believed only beside a neighbour that is sure; alone only in a long word.
  const believed = slips.every((i) => {
    const beside = [i - 1, i + 1].some(
      (j) => best[j] && !best[j].slip && pull(best[Math.min(i, j)], best[Math.max(i, j)] as Choice, neighbours) > SURE,
    )
    return beside || (corpus.locale === 'en' && (words[i]?.text.length ?? 0) > 4)
  })
  if (!believed) return null
  // Where no marks were typed, a mended word has none either: beside it the others would be taken as they are.
  const text = best
    .map((choice) => (query.marked ? choice.text : choice.slip === 'letter' ? fold(choice.text) : choice.text))
    .join(' ')
  return text === words.map((word) => word.text).join(' ') ? null : text
}

/** How strongly two forms belong side by side. */
function pull(before: Choice | undefined, after: Choice, neighbours: Neighbours): number {
  const times = before ? (neighbours.get(`${before.form} ${after.form}`) ?? 0) : 0
  return Math.min(2.5, Math.log2(1 + times) * 0.8)
}

function choicesFor(word: Word, corpus: Corpus, abbreviation: boolean): Choice[] {
  const keep = [...word.forms]
    .filter(([n]) => corpus.keys[n] === word.key)
    .sort((a, b) => b[1] - a[1])
    .map(([form]): Choice => ({ form, text: word.text, cost: 0 }))
  if (keep.length === 0) keep.push({ form: -1, text: word.text, cost: word.number || abbreviation ? 0 : 3 })
  if (word.number || abbreviation) return keep.slice(0, 8)
  const found = new Map<number, Choice>()
  const offer = (form: number, cost: number, slip?: Choice['slip']) => {
    const text = (corpus.forms[form] ?? '').normalize('NFC')
    const known = found.get(form)
    if (!word.forms.has(form) && (!known || known.cost > cost))
      found.set(form, { form, text: placeTone(text), cost, ...(slip && { slip }) })
  }
  const keys = fromKeys(word.text)
  if (keys && corpus.locale === 'vi') {
    const wanted = formOf(keys)
    for (const [n, form] of corpus.forms.entries()) {
      const fit = compatible(wanted, form)
      if (fit === 2 || (fit === 1 && !word.known)) offer(n, SLIP_COST.keys + (fit === 1 ? 0.4 : 0))
    }
  }
  if (corpus.locale === 'vi' && isMarked(word.form))
    for (const n of corpus.byKey.get(word.key) ?? []) offer(n, SLIP_COST.marks, 'marks')
  const typed = fold(word.form)
  const decoded = keys && corpus.locale === 'vi' && !word.known ? fold(keys) : typed
  if (typed.length >= SHORTEST_SLIP[corpus.locale] && !/\d/.test(typed) && word.weight === 1) {
    const penalty = word.known ? 1.5 : 0
    for (const [n, form] of corpus.forms.entries()) {
      const whole = corpus.folded[n] ?? ''
      if (/\d/.test(whole) || !(oneSlip(typed, whole) || oneSlip(decoded, whole))) continue
      // Whoever types marks has thought about the word: its first letter is meant.
      if (isMarked(word.form) && whole[0] !== typed[0]) continue
      offer(n, SLIP_COST.letter + penalty + (whole[0] === typed[0] ? 0 : 0.5) + distance(word.form, form) * 0.2, 'letter')
    }
  }
  return [...keep.slice(0, 8), ...[...found.values()].sort((a, b) => a.cost - b.cost).slice(0, 24)]
}

/** Marks that two forms do not share, so that the nearest spelling is offered first. */
function distance(a: string, b: string): number {
  const marks = (form: string) => form.normalize('NFD').replace(/[a-z]/g, '')
  return marks(a) === marks(b) ? 0 : 1
}

/** A form has its tone at its end; readers expect it on the vowel: `hoa\u0300` is “hòa”. */
export function placeTone(form: string): string {
  const apart = form.normalize('NFD')
  const tone = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0]
  if (!tone) return form.normalize('NFC')
  const letters = [...apart.replace(tone, '').normalize('NFC')]
  const vowels = letters.flatMap((letter, i) =>
    /[aeiouyăâêôơư]/.test(letter) &&
    !(i === 1 && /^(qu|gi)/.test(letters.join('')) && letters.length > 2 && /[aeiouyăâêôơư]/.test(letters[2] ?? ''))
      ? [i]
      : [],
  )
  const special = vowels.findLast((i) => /[ăâêôơư]/.test(letters[i] ?? ''))
  const last = vowels.at(-1) ?? 0
  const closed = last < letters.length - 1
  const at = special ?? (vowels.length === 1 || closed ? last : vowels.length === 3 ? (vowels[1] ?? last) : (vowels[0] ?? last))
  letters[at] += tone
  return letters.join('').normalize('NFC')
}
