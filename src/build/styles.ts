/**
 * Each page carries its styles in itself, and Astro gives it every utility class that any page uses: nearly a third of the styles of a
 * page, which grows with the site. Here a page keeps the rules whose classes it has. The parser is a library's; a purging library
 * reads styles and page anew for each page, which would take longer than building the site.
 */
import { type CssNode, generate, parse, walk } from 'css-tree'
import { remembering } from '../model/held.ts'

/** A piece of a stylesheet, in order: text that stays, or a rule with what each of its selectors needs. */
type Piece = string | { selectors: { text: string; needs: string[] }[]; body: string }

/** The classes and scope attributes that a selector needs on the page; what stands inside `:is()`, `:not()` and the like is not counted. */
function needsOf(selector: CssNode): string[] {
  const needs: string[] = []
  walk(selector, (node) => {
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') return walk.skip
    if (node.type === 'ClassSelector') needs.push(node.name.replace(/\\/g, ''))
    if (node.type === 'AttributeSelector' && node.name.name.startsWith('data-astro-cid-')) needs.push(node.name.name)
    return undefined
  })
  return needs
}

/** Cuts a stylesheet into its pieces. */
function piecesOf(css: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  walk(parse(css, { positions: true, parseValue: false, parseCustomProperty: false }), {
    visit: 'Rule',
    enter(node) {
      if (node.prelude.type !== 'SelectorList' || !node.loc || !node.block.loc) return
      // A rule inside a rule is judged with the outer one; the steps of an animation have no classes.
      if (node.loc.start.offset < end) return
      const selectors = node.prelude.children
        .toArray()
        .map((selector) => ({ text: generate(selector), needs: needsOf(selector) }))
      pieces.push(css.slice(end, node.loc.start.offset))
      pieces.push({ selectors, body: css.slice(node.block.loc.start.offset, node.loc.end.offset) })
      end = node.loc.end.offset
    },
  })
  pieces.push(css.slice(end))
  return pieces
}

/** Conditions that hold no rule any more. */
const EMPTY = /@(?:media|supports|layer|container)[^{};]*\{\s*\}/g

/** A stylesheet without the rules that nothing with these names needs. @param names classes and scope attributes */
function rulesFor(pieces: readonly Piece[], names: ReadonlySet<string>): string {
  let kept = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') kept += piece
    else {
      const used = piece.selectors.filter(({ needs }) => needs.every((name) => names.has(name)))
      if (used.length > 0) kept += used.map(({ text }) => text).join(',') + piece.body
    }
  }
  for (let before = ''; before !== kept; ) {
    before = kept
    kept = kept.replace(EMPTY, '')
  }
  return kept
}

const STYLE = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g
/** What names a rule that a page needs: its own scripts (what it says to machines is none), the classes of its elements, the marks of its components. */
const NAMING =
  /<script\b(?![^>]*\bld\+json)[^>]*>([\s\S]*?)<\/script>|\sclass=(?:"([^"]*)"|([^\s">]+))|\s(data-astro-cid-[a-z0-9]+)/g
/** Rules for paper alone, as the foot that each page has of its own: they name nothing, and none is like another. */
const PAPER_ALONE = /^@media print\{@page\{(?:[^{}]|\{[^{}]*\})*\}\}$/

/** Every word that a script holds: a class that it may add. */
export const wordsOfScript = (code: string): string[] => code.match(/[\w-]+/g) ?? []

const classesIn = remembering(
  (value) => value.split(/\s+/).map((name) => name.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&gt;', '>')),
  5000,
)

/** The classes and scope attributes of a page, with the words of its own scripts. */
function namesOf(html: string): Set<string> {
  const names = new Set<string>()
  const values = new Set<string>()
  for (const [, script, quoted, bare, mark] of html.matchAll(NAMING)) {
    if (mark) names.add(mark)
    else if (script !== undefined) for (const word of wordsOfScript(script)) names.add(word)
    else values.add(quoted ?? bare ?? '')
  }
  for (const value of values) for (const name of classesIn(value)) names.add(name)
  return names
}

/** A stylesheet as pages ask for it: the names that tell which rules a page keeps, and the rules by these names, joined by spaces. */
interface Asked {
  telling: readonly string[]
  rules: (names: string) => string
}

/** Bounded, though a site has some hundred stylesheets: one that is new on each page would fill the memory. */
const askedOf = remembering((css): Asked => {
  const pieces = piecesOf(css)
  const needs = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.selectors.flatMap((each) => each.needs)))
  return {
    telling: [...new Set(needs)],
    // Pages of one kind mostly keep the same rules.
    rules: remembering((names) => rulesFor(pieces, new Set(names.split(' '))), 300),
  }
}, 1000)

/** A page with the styles it needs. @param later words of the scripts that it may fetch */
export function withOwnStyles(html: string, later: ReadonlySet<string>): string {
  const names = namesOf(html)
  return html.replace(STYLE, (whole, open: string, css: string, close: string) => {
    if (PAPER_ALONE.test(css)) return whole
    const { telling, rules } = askedOf(css)
    const own = rules(telling.filter((name) => names.has(name) || later.has(name)).join(' '))
    return own.trim() ? open + own + close : ''
  })
}
