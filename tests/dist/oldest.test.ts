/** What the oldest browsers of the README (Chromium 109, Firefox ESR 115, Safari 15.6) do not know must not be sent to them, or must fall away by itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { builtPages, distFolder, summed } from '../support/dist.ts'

/** Functions that came after Chromium 109, and with what they were first seen. */
const NEWER =
  /\.(?:toSorted|toReversed|toSpliced|isWellFormed)\(|\b(?:Object|Map)\.groupBy\b|\.withResolvers\b|\bArray\.fromAsync\b/g
/** Safari before 16.4 refuses a whole script with a lookbehind; the README says so of the search. */
const LOOKBEHIND = /\(\?<[=!]/
const SEARCH = 'index.astro_astro_type_script'

const newerIn = (code: string): string[] => [...new Set(code.match(NEWER) ?? [])]

/** Selector lists of which some need `:has()` and some do not: a browser without it drops the whole rule. */
function mixedIn(css: string): string[] {
  return [...css.matchAll(/([^{}@;]+)\{/g)].flatMap(([, list = '']) => {
    let depth = 0
    const parts = [...list].reduce<string[]>(
      (all, letter) => {
        if (letter === '(') depth += 1
        if (letter === ')') depth -= 1
        if (letter === ',' && depth === 0) all.push('')
        else all.push(`${all.pop() ?? ''}${letter}`)
        return all
      },
      [''],
    )
    const with_ = parts.filter((part) => part.includes(':has('))
    return with_.length > 0 && with_.length < parts.length ? [list.slice(0, 80)] : []
  })
}

test('no script uses functions that Chromium 109 lacks; only the search needs a newer Safari', () => {
  const files = readdirSync(distFolder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?js$/.test(file))
  expect(files.length).toBeGreaterThan(3)
  const linked = files.map((file) => ({ path: file, code: readFileSync(join(distFolder, file), 'utf8') }))
  const inline = builtPages().flatMap(({ path, root }) =>
    root.querySelectorAll('script:not([src]):not([type*=json])').map((element) => ({ path, code: element.text })),
  )
  const all = [...linked, ...inline]
  expect(summed(all.flatMap(({ path, code }) => newerIn(code).map((fault) => ({ path, fault }))))).toEqual([])
  expect(linked.filter(({ path, code }) => LOOKBEHIND.test(code) && !path.includes(SEARCH)).map(({ path }) => path)).toEqual([])
})

test('a rule that needs `:has()` takes no other rule with it', () => {
  const styles = new Map(builtPages().flatMap(({ path, root }) => root.querySelectorAll('style').map(({ text }) => [text, path])))
  expect([...styles].flatMap(([css, path]) => mixedIn(css).map((fault) => `${path}: ${fault}`))).toEqual([])
})

test('both kinds would be found', () => {
  expect(newerIn('a.toSorted();Map.groupBy(x,y);a.sort()')).toEqual(['.toSorted(', 'Map.groupBy'])
  expect(mixedIn('a,b:has(c){}')).toEqual(['a,b:has(c)'])
  expect(mixedIn('a:has(b),c:has(:is(d,e)){}f,g{}')).toEqual([])
})
