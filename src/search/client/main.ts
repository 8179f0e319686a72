/** The search page: box, switches and address on one side, the search itself on the other. */
import type { Locale } from '../../model/locale.ts'
import type { PageData } from '../addresses.ts'
import type { Entry } from '../corpus.ts'
import { lexicon } from '../lexicon.ts'
import { type Library, type Outcome, search } from '../search.ts'
import { DEFAULTS } from '../weights.ts'
import { element } from './dom.ts'
import { facetsOf } from './facets.ts'
import { counts, passes } from './filter.ts'
import { bindKeys, linksIn } from './keys.ts'
import { libraries } from './library.ts'
import { PAGE, resultItem } from './list.ts'
import { namesOnPage } from './names.ts'
import { LONGEST, paramsOf, readState, type State } from './state.ts'
import { countLine, emptyAnswer, localityButtons, readingLines, type SummaryContext } from './summary.ts'

/** After this long without an answer the page says that search cannot run (milliseconds). */
const PATIENCE = 2500
const TYPING_PAUSE = 60
const ANNOUNCE_PAUSE = 700
/** Below this many results with every word, those with some of them follow. */
const FEW = 10

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const lang = document.documentElement.lang as Locale
const data = JSON.parse(byId('search-data').textContent ?? '{}') as PageData
const form = byId<HTMLFormElement>('search-form')
const box = byId<HTMLInputElement>('q')
const region = byId('results')
const summary = byId('search-summary')
const list = byId<HTMLOListElement>('search-list')
const more = byId<HTMLButtonElement>('search-more')
const status = byId('search-status')
const directory = byId<HTMLDetailsElement>('directory')
const examples = form.querySelector<HTMLElement>('.examples')
const names = namesOnPage(lang)
const load = libraries(lang, data)
let lexiconOfPage: ReturnType<typeof lexicon> | undefined
const facets = facetsOf(form, () => go({ filters: {} }))
let state: State = readState(facets.has)
let run = 0
let announcing = 0

/** Shows the state in the box and the switches. */
function showState(): void {
  if (box.value.trim() !== state.q.trim()) box.value = state.q
  facets.show(state)
  ;(form.elements.namedItem('sort') as HTMLSelectElement).value = state.sort
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name=match]')) radio.checked = radio.value === state.match
  if (examples) examples.hidden = state.q.trim() !== ''
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-switch]')) {
    link.href = data.pages[link.hreflang as Locale] + paramsOf({ ...state, literal: false })
  }
}

/** Changes the state, writes it into the address and searches. */
function go(change: Partial<State>, history: 'push' | 'replace' = 'push'): void {
  const before = paramsOf(state)
  state = { ...state, ...change }
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

/** Searches and shows what was found; an older search that comes late is dropped. */
async function show(): Promise<void> {
  const mine = ++run
  const late = window.setTimeout(() => mine === run && showError(), PATIENCE)
  if (!isIdle()) setState('loading')
  try {
    const library = await load(lang)
    const outcome = state.q.trim() ? await find() : null
    const shown = outcome && outcome.locale !== lang ? await load(outcome.locale) : library
    if (mine !== run) return
    if (isIdle()) showIdle(library)
    else showFound(outcome, shown)
  } catch (error) {
    // What went wrong is for whoever looks; the reader gets the sentence.
    console.warn('search:', error)
    if (mine === run) showError()
  } finally {
    clearTimeout(late)
  }
}

function find(): Promise<Outcome> {
  lexiconOfPage ??= lexicon(names)
  const weights = state.match === 'any' ? { ...DEFAULTS, evidence: 0.2 } : DEFAULTS
  return search(state.q, lang, lexiconOfPage, load, { weights, literal: state.literal })
}

function setState(name: 'idle' | 'loading' | 'done' | 'error'): void {
  region.dataset.searchState = name
  if (name !== 'loading') return
  say(data.words.loading)
  // What is shown stays until there is something better.
  if (!list.firstChild && !summary.querySelector('[data-search-empty]'))
    summary.replaceChildren(element('p', { class: 'text-muted' }, data.words.loading))
}

function say(text: string): void {
  clearTimeout(announcing)
  announcing = window.setTimeout(() => status.replaceChildren(text), ANNOUNCE_PAUSE)
}

function showIdle(library: Library): void {
  facets.count(library.corpus.entries, state)
  summary.replaceChildren()
  list.replaceChildren()
  more.hidden = true
  setState('idle')
  say('')
}

function showError(): void {
  const retry = element('button', { type: 'button', class: 'button' }, data.words.retry)
  retry.addEventListener('click', () => void show())
  const text = data.words.error
  summary.replaceChildren(element('p', { class: 'note' }, text), retry)
  list.replaceChildren()
  more.hidden = true
  directory.open = true
  setState('error')
  say(text)
}

function showFound(outcome: Outcome | null, { corpus }: Library): void {
  const answers = outcome?.answers ?? corpus.entries.map((entry) => ({ entry, all: true, score: 0 }))
  const whole = answers.filter(({ all, entry }) => all && passes(entry, state.filters))
  const withPart = state.match === 'any' || whole.length < FEW
  const kept = withPart ? answers : answers.filter(({ all }) => all)
  const passing = kept.filter(({ entry }) => passes(entry, state.filters))
  if (state.sort === 'document') passing.sort((a, b) => a.entry.index - b.entry.index)
  const entries = passing.map(({ entry }) => entry)
  const found = kept.map(({ entry }) => entry)
  facets.count(found, state)
  const context: SummaryContext = { data, lang, state, outcome, names, go }
  if (entries.length === 0) {
    summary.replaceChildren(emptyAnswer(context), ...readingLines(context))
    list.replaceChildren()
    more.hidden = true
    say(data.words.empty.replace('{text}', state.q.trim()))
  } else {
    // A locality that the query names narrows the search too.
    const narrowed = Boolean(state.filters.locality) || (outcome?.query.places.length ?? 0) > 0
    const line = countLine(entries, data, narrowed)
    const localities = localityButtons(counts(found, state.filters, 'locality'), context)
    summary.replaceChildren(element('p', { class: 'count' }, line), localities, ...readingLines(context))
    const query = outcome?.query ?? {
      typed: '',
      locale: lang,
      words: [],
      spans: [],
      dates: [],
      numbers: [],
      places: [],
      dropped: [],
      asksTasks: false,
    }
    const items = {
      data,
      lang,
      locale: outcome?.locale ?? lang,
      corpus,
      query,
      pillarName: (id: string) => facets.label('pillar', id),
    }
    const partFrom = state.sort === '' && outcome ? passing.findIndex(({ all }) => !all) : -1
    const render = (from: number, to: number) => {
      for (let i = from; i < Math.min(to, entries.length); i++) {
        if (i === partFrom) list.append(element('li', { class: 'divider' }, data.words.partial))
        list.append(resultItem(entries[i] as Entry, items))
      }
      more.hidden = to >= entries.length
    }
    list.replaceChildren()
    const shown = Number(window.history.state?.shown ?? PAGE)
    render(0, shown)
    let end = shown
    more.onclick = () => {
      const start = end
      end += PAGE
      render(start, end)
      window.history.replaceState({ ...window.history.state, shown: end }, '')
      linksIn(list)[start]?.focus()
    }
    say(line)
  }
  setState('done')
  restoreFocus()
}

/** Coming back from a provision, the reader finds the list where it was left. */
function restoreFocus(): void {
  const key = window.history.state?.focus as string | undefined
  if (!key || document.activeElement === box) return
  list.querySelector<HTMLAnchorElement>(`[data-provision="${CSS.escape(key)}"] a`)?.focus()
}

list.addEventListener('click', (event) => {
  const item = (event.target as Element).closest('a')?.closest<HTMLElement>('[data-provision]')
  if (item) window.history.replaceState({ ...window.history.state, focus: item.dataset.provision }, '')
})

let typing = 0
box.addEventListener('input', () => {
  clearTimeout(typing)
  if (box.value.trim()) region.dataset.searchState = 'loading'
  typing = window.setTimeout(() => {
    window.history.replaceState(null, '')
    go({ q: box.value.slice(0, LONGEST), literal: false }, 'replace')
  }, TYPING_PAUSE)
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(typing)
  go({ q: box.value.slice(0, LONGEST) })
})
form.addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement
  if (field === box) return
  if (field.name === 'match') go({ match: field.value === 'any' ? 'any' : 'all' })
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
form.addEventListener(
  'focusin',
  () =>
    void load(lang).then(
      (library) => isIdle() && facets.count(library.corpus.entries, state),
      () => {},
    ),
  { once: true },
)

bindKeys(box, list, () => {
  box.value = ''
  go({ q: '', literal: false }, 'replace')
})
window.addEventListener('popstate', () => {
  state = readState(facets.has)
  showState()
  void show()
})

showState()
if (!isIdle()) void show()
