/** The search page: box, switches and address on one side, the search itself on the other. */
import type { Locale } from '../../model/locale.ts'
import type { PageData } from '../addresses.ts'
import { type Lexicon, lexicon } from '../lexicon.ts'
import type { Library } from '../lookup.ts'
import { search } from '../search.ts'
import { facetsOf, passing } from './facets.ts'
import { faultOf } from './files.ts'
import { bindKeys } from './keys.ts'
import { libraries } from './library.ts'
import { namesOnPage } from './names.ts'
import { cutTo, paramsOf, readState, type State } from './state.ts'
import { pageView } from './view.ts'

/** After this long without an answer the page says that it is still loading; after that long, that it cannot (milliseconds). */
const SLOW = 2500
const TOO_LONG = 30_000
const TYPING_PAUSE = 60

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const lang = document.documentElement.lang as Locale
const data = JSON.parse(byId('search-data').textContent ?? '{}') as PageData
const form = byId<HTMLFormElement>('search-form')
const box = byId<HTMLInputElement>('q')
const names = namesOnPage(lang)
const { load, restart } = libraries(data)
const facets = facetsOf(form, data, () => go({ filters: {} }))
const view = pageView({ data, lang, names, facets, go, retry })
let lexiconOfPage: Lexicon | undefined
let { state, unread } = readState(facets.has)
let run = 0

/** Shows the state in the box and the switches. */
function showState(): void {
  if (box.value.trim() !== state.q.trim()) box.value = state.q
  facets.show(state)
  ;(form.elements.namedItem('sort') as HTMLSelectElement).value = state.sort
  ;(form.elements.namedItem('exact') as HTMLInputElement).checked = state.exact
  const examples = form.querySelector<HTMLElement>('.examples')
  if (examples) examples.hidden = !isIdle()
  document.documentElement.toggleAttribute('data-asked', !isIdle())
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-switch]')) {
    link.href = data.pages[link.hreflang as Locale] + paramsOf({ ...state, literal: false })
  }
}

/** Changes the state, writes it into the address and searches. */
function go(change: Partial<State>, history: 'push' | 'replace' = 'push'): void {
  const before = paramsOf(state)
  state = { ...state, ...change }
  unread = { filters: [], cut: false, undecodable: false }
  const address = location.pathname + paramsOf(state)
  try {
    if (history === 'push' && paramsOf(state) !== before) window.history.pushState(null, '', address)
    else window.history.replaceState(window.history.state, '', address)
  } catch {
    // Browsers refuse many changes of address in a short time; the search goes on without.
  }
  showState()
  void show()
}

const isIdle = () => !state.q.trim() && !Object.values(state.filters).some(Boolean)

/** Leaves what hangs behind and starts anew. */
function retry(): void {
  restart()
  void show()
}

/** Searches and shows what was found; an older search that comes late is dropped. */
async function show(): Promise<void> {
  const mine = ++run
  const current = () => mine === run
  const slow = window.setTimeout(() => current() && view.slow(), SLOW)
  const late = window.setTimeout(() => current() && view.fault(null), TOO_LONG)
  if (!isIdle()) view.loading()
  try {
    if (isIdle()) {
      view.idle(unread)
      return
    }
    const { q, exact, literal } = state
    const library = await load(lang)
    const keep = await passing(state, library, data)
    const outcome = q.trim() ? await search(q, lang, lexiconOf(library), load, { exact, literal, keep }) : null
    const shown = outcome && outcome.locale !== lang ? await load(outcome.locale) : library
    if (current()) await view.found({ outcome, state, unread, library: shown, current })
  } catch (error) {
    // What went wrong is for whoever looks; the reader gets the sentence.
    console.warn('search:', error)
    if (current() && !reloadedFor(error)) view.fault(faultOf(error))
  } finally {
    clearTimeout(slow)
    clearTimeout(late)
  }
}

const lexiconOf = ({ corpus }: Library): Lexicon => {
  lexiconOfPage ??= lexicon(
    [...names, ...corpus.head.synonyms],
    Object.entries(data.plans).map(([plan, one]) => ({ plan, names: one.names, today: one.today })),
  )
  return lexiconOfPage
}

/** A page kept from before a new build asks for files that are gone: once, the page is fetched anew. */
function reloadedFor(error: unknown): boolean {
  const fault = faultOf(error)
  if (fault?.why !== 'missing' || !fault.file.endsWith('head.json')) return false
  try {
    if (sessionStorage.getItem('search-reloaded') === data.folders[lang]) return false
    sessionStorage.setItem('search-reloaded', data.folders[lang])
  } catch {
    return false
  }
  location.reload()
  return true
}

let typing = 0
const search_ = (history: 'push' | 'replace') => {
  clearTimeout(typing)
  const typed = box.value
  go({ q: cutTo(typed), literal: false }, history)
  unread.cut = [...typed].length > [...state.q].length
}
box.addEventListener('input', (event) => {
  clearTimeout(typing)
  // Letters that an input method still composes are no query yet.
  if ((event as InputEvent).isComposing) return
  typing = window.setTimeout(() => {
    window.history.replaceState(null, '')
    search_('replace')
  }, TYPING_PAUSE)
})
box.addEventListener('compositionend', () => {
  clearTimeout(typing)
  typing = window.setTimeout(() => search_('replace'), TYPING_PAUSE)
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  search_('push')
})
form.addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement
  if (field === box) return
  if (field.name === 'exact') go({ exact: field.checked })
  else if (field.name === 'sort') go({ sort: field.value === 'document' ? 'document' : '' })
  else if (field.name) go({ filters: { ...state.filters, [field.name]: field.value } })
})
for (const link of form.querySelectorAll<HTMLAnchorElement>('a[data-example]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    go({ q: link.dataset.example ?? '', literal: false })
    box.focus()
  })
}
// Nothing is fetched before somebody turns to the search.
form.addEventListener('focusin', () => void load(lang).catch(() => {}), { once: true })

bindKeys(box, byId('results'), () => {
  box.value = ''
  go({ q: '', literal: false }, 'replace')
})
window.addEventListener('popstate', () => {
  ;({ state, unread } = readState(facets.has))
  showState()
  void show()
})

document.documentElement.dataset.search = 'started'
showState()
void show()
