import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type BuiltPage, builtPages, distFolder, summed, targetOf } from '../support/dist.ts'

/** What a browser loads by itself; a link to click is none of it, nor is a link to the same page in another language. */
const LOADED = [
  ['script', 'src'],
  ['img', 'src'],
  ['img', 'srcset'],
  ['source', 'src'],
  ['source', 'srcset'],
  ['iframe', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
  ['video', 'src'],
  ['video', 'poster'],
  ['audio', 'src'],
  ['track', 'src'],
  ['use', 'href'],
  ['image', 'href'],
  ['input', 'src'],
  ['form', 'action'],
  ['link:not([rel=canonical]):not([rel=alternate])', 'href'],
] as const

const policyOf = (page: BuiltPage): Map<string, string[]> => {
  const content = page.root.querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ?? ''
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/))
  return new Map(directives.flatMap(([name, ...values]): [string, string[]][] => (name ? [[name, values]] : [])))
}
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const isSearch = ({ path }: BuiltPage) => /^(vi|en)\/search\//.test(path)

test('no page loads anything from another host', () => {
  const foreign = builtPages().flatMap((page) =>
    LOADED.flatMap(([selector, name]) =>
      page.root
        .querySelectorAll(`${selector}[${name}]`)
        .map((element) => element.getAttribute(name) ?? '')
        .filter((address) => !address.startsWith('data:') && targetOf(page, address).path === undefined)
        .map((fault) => ({ path: page.path, fault })),
    ),
  )
  expect(summed(foreign)).toEqual([])
})

test('no style, script or data file calls another host', () => {
  const files = readdirSync(distFolder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(css|js|mjs)$/.test(file))
  const texts = [
    ...files.map((file) => ({ path: file, text: readFileSync(join(distFolder, file), 'utf8') })),
    ...builtPages().flatMap((page) =>
      page.root.querySelectorAll('style, script').map((element) => ({ path: page.path, text: element.text })),
    ),
  ]
  const foreign = texts.flatMap(({ path, text }) => {
    const withoutNamespaces = text.replaceAll(/http:\/\/www\.w3\.org\/[\w/]+/g, '')
    const calls =
      withoutNamespaces.match(
        /(@import\s+["']?|url\(\s*["']?|fetch\(\s*[`"']|import\(\s*[`"']|from\s*[`"'])(https?:)?\/\/[^\s"'`)]+/g,
      ) ?? []
    return calls.map((fault) => ({ path, fault }))
  })
  expect(summed(foreign)).toEqual([])
})

test('no element has a style attribute or an event handler', () => {
  const faults = builtPages().flatMap((page) =>
    page.root.querySelectorAll('*').flatMap((element) =>
      Object.keys(element.attributes)
        .filter((name) => name === 'style' || name.startsWith('on'))
        .map((name) => ({ path: page.path, fault: `${element.tagName.toLowerCase()} ${name}` })),
    ),
  )
  expect(summed(faults)).toEqual([])
})

test('no link runs a script', () => {
  const faults = builtPages().filter((page) => page.root.querySelector('[href^="javascript:"], [src^="javascript:"], [srcdoc]'))
  expect(faults.map(({ path }) => path)).toEqual([])
})

test('every page has a content security policy that allows nothing by default', () => {
  const without = builtPages().filter((page) => {
    const policy = policyOf(page)
    return policy.get('default-src')?.join() !== "'none'" || policy.get('base-uri')?.join() !== "'none'"
  })
  expect(without.map(({ path }) => path)).toEqual([])
})

test('no policy allows inline code, foreign hosts or evaluation; WebAssembly runs on the search pages alone', () => {
  const faults = builtPages().flatMap((page) =>
    [...policyOf(page)].flatMap(([directive, values]) =>
      values
        .filter((value) => {
          if (value === "'wasm-unsafe-eval'") return !(directive === 'script-src' && isSearch(page))
          if (directive === 'img-src' && value === 'data:') return false
          return !/^('none'|'self'|'sha(256|384|512)-[\w+/=]+'|'strict-dynamic')$/.test(value)
        })
        .map((value) => ({ path: page.path, fault: `${directive} ${value}` })),
    ),
  )
  expect(summed(faults)).toEqual([])
})

test('the policy of a page knows its inline scripts and styles, so that they run', () => {
  const unknown = builtPages().flatMap((page) => {
    const policy = policyOf(page)
    return page.root.querySelectorAll('style, script:not([src])').flatMap((element) => {
      if (element.getAttribute('type')?.includes('json')) return []
      const allowed = policy.get(element.tagName === 'STYLE' ? 'style-src' : 'script-src') ?? []
      return allowed.includes(hash(element.text))
        ? []
        : [{ path: page.path, fault: `${element.tagName} ${element.text.slice(0, 40)}` }]
    })
  })
  expect(summed(unknown)).toEqual([])
})
