import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from '@playwright/test'
import { ownPolicy } from '../../src/build/policy.ts'
import { withOwnStyles } from '../../src/build/styles.ts'
import { gluer } from '../../src/i18n/glue.ts'
import { footRule } from '../../src/i18n/paper.ts'

const css = `p{margin:0}.a{color:red}.b,.a .c{top:0}.a:not(.z){left:0}:is(.y,.a){right:0}@media print{.b{display:none}}@media (width>1px){.gap-1\\.5{gap:1px}}.x[data-astro-cid-q1]{order:1}@keyframes k{from{top:0}to{top:1px}}`
/** The rules that a page with these classes and marks keeps. */
const of = (...names: string[]) => {
  const isMark = (name: string) => name.startsWith('data-')
  const page = `<style>${css}</style><p class="${names.filter((name) => !isMark(name)).join(' ')}" ${names.filter(isMark).join(' ')}>…</p>`
  return /<style>(.*)<\/style>/.exec(withOwnStyles(page, new Set()))?.[1]
}

test('a rule stays where the page has its classes, and goes where it has not', () => {
  expect(of('a')).toBe('p{margin:0}.a{color:red}.a:not(.z){left:0}:is(.y,.a){right:0}@keyframes k{from{top:0}to{top:1px}}')
  expect(of('b')).toContain('.b{top:0}')
  expect(of('b')).toContain('@media print{.b{display:none}}')
  expect(of('a', 'c')).toContain('.a .c{top:0}')
  expect(of('gap-1.5')).toContain('@media (width>1px){.gap-1\\.5{gap:1px}}')
  expect(of('x')).not.toContain('order')
  expect(of('x', 'data-astro-cid-q1')).toContain('.x[data-astro-cid-q1]{order:1}')
})

test('a class that a script adds keeps its rule, whether the script is on the page or fetched later', () => {
  const page = (script: string) => `<style>.on{top:0}.off{top:1px}</style><p class=k>…</p><script>${script}</script>`
  expect(withOwnStyles(page("e.classList.add('on')"), new Set())).toContain('<style>.on{top:0}</style>')
  expect(withOwnStyles(page(''), new Set(['off']))).toContain('<style>.off{top:1px}</style>')
  expect(withOwnStyles(page(''), new Set())).not.toContain('<style>')
})

test('the foot of a printed sheet, which names nothing, stays as it is', () => {
  const foot = `<style>${footRule('Kế hoạch {1}: “a.b”')}</style>`
  expect(withOwnStyles(`${foot}<p>…</p>`, new Set())).toContain(foot)
})

test('what a page says to machines keeps no rule', () => {
  const page = `<style>.on{top:0}</style><p>…</p><script type="application/ld+json">{"on":1}</script>`
  expect(withOwnStyles(page, new Set())).not.toContain('<style>')
})

test('a policy names the styles of its page, and no script that was not allowed before', () => {
  const html = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-old='; style-src 'self' 'sha256-older=';"><style>p{margin:0}</style><script>bad()</script>`
  expect(ownPolicy(html)).toContain(`content="default-src 'none'; script-src 'self'; style-src 'self' 'sha256-`)
  expect(ownPolicy(html)).not.toMatch(/sha256-old/)
})

test('a page that is finished is not kept: a cache that holds a piece of it would hold all of it', () => {
  setFlagsFromString('--expose-gc')
  const tidy = runInNewContext('gc') as () => void
  const glue = gluer(null)
  const finish = (n: number) => {
    const words = Array.from({ length: 6000 }, (_, i) => (i * n) % 9973).join(' ')
    const page = `<style>${footRule(`Trang ${n}`)}</style><style>.a${n % 7}{top:0}</style><p class="a${n % 7}">Mục III.${n}</p><pre>${words}</pre>`
    return ownPolicy(withOwnStyles(glue(page), new Set())).length
  }
  finish(0)
  tidy()
  const before = process.memoryUsage().heapUsed
  let bytes = 0
  for (let n = 1; n <= 2000; n += 1) bytes += finish(n)
  tidy()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(bytes / 4)
})
