/** What the search page shows in each of its states. */
import type { Locale } from '../../model/locale.ts'
import type { PageData } from '../addresses.ts'
import { planAt } from '../corpus.ts'
import type { Library } from '../lookup.ts'
import type { Outcome } from '../search.ts'
import { cardsFor } from './cards.ts'
import { element, linkButton } from './dom.ts'
import { type Facets, passing } from './facets.ts'
import type { SearchFault } from './files.ts'
import { linksIn } from './keys.ts'
import { type ListContext, PAGE, resultItem } from './list.ts'
import { loneSlots } from './marks.ts'
import type { Named } from './names.ts'
import type { State, Unread } from './state.ts'
import {
  asksOnlyToday,
  cardsOf,
  countLine,
  emptyAnswer,
  localityButtons,
  otherLink,
  placeAnswer,
  readingLines,
  type SummaryContext,
  spellingLine,
  unreadLines,
} from './summary.ts'

const ANNOUNCE_PAUSE = 700
const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T

interface Page {
  data: PageData
  lang: Locale
  names: readonly Named[]
  facets: Facets
  go: (change: Partial<State>) => void
  retry: () => void
}

/** A search that was answered. */
interface Found {
  outcome: Outcome | null
  state: State
  unread: Unread
  library: Library
  /** Whether it is still the newest. */
  current: () => boolean
}

/** The view of the page. */
export function pageView({ data, lang, names, facets, go, retry }: Page) {
  const { words } = data
  const region = byId('results')
  const summary = byId('search-summary')
  const lists = { named: byId<HTMLOListElement>('search-list'), near: byId<HTMLOListElement>('search-near') }
  const more = { named: byId<HTMLButtonElement>('search-more'), near: byId<HTMLButtonElement>('search-near-more') }
  const nearHeading = byId('search-near-heading')
  const other = byId('search-other')
  const status = byId('search-status')
  const directory = byId<HTMLDetailsElement>('directory')
  let announcing = 0
  let opened = false

  const say = (text: string) => {
    clearTimeout(announcing)
    announcing = window.setTimeout(() => status.replaceChildren(text), ANNOUNCE_PAUSE)
  }
  const setState = (name: 'idle' | 'loading' | 'done' | 'error') => {
    region.dataset.searchState = name
    // What was opened because the search did not come is closed when it has come.
    if (name === 'done' && opened) {
      directory.open = false
      opened = false
    }
  }
  const clear = () => {
    for (const key of ['named', 'near'] as const) {
      lists[key].replaceChildren()
      more[key].hidden = true
    }
    nearHeading.hidden = true
    other.replaceChildren()
  }
  const openDirectory = () => {
    opened = !directory.open
    directory.open = true
  }

  /** Lists records a page at a time; the texts of each page are read when it is shown. */
  const fill = async (key: 'named' | 'near', rows: readonly number[], items: ListContext, library: Library, shown: number) => {
    let end = 0
    const add = async (count: number) => {
      const entries = await library.texts(rows.slice(end, end + count))
      lists[key].append(...entries.map((entry) => resultItem(entry, items)))
      end += count
      more[key].hidden = end >= rows.length
    }
    more[key].onclick = () => {
      const start = end
      add(PAGE * 2).then(
        () => {
          if (key === 'named') remember({ shown: end })
          linksIn(lists[key])[start]?.focus()
        },
        () => retry(),
      )
    }
    await add(shown)
  }

  return {
    loading() {
      setState('loading')
      say(words.loading)
      // What is shown stays until there is something better.
      if (!lists.named.firstChild && !summary.firstChild)
        summary.replaceChildren(element('p', { class: 'text-muted' }, words.loading))
    },
    slow() {
      const offer = linkButton(words.offerLists, openDirectory)
      const again = linkButton(words.retry, retry)
      summary.replaceChildren(element('p', { class: 'note', 'data-search-slow': '' }, words.slow, ' ', offer, ' · ', again))
      clear()
      say(words.slow)
    },
    idle(unread: Unread) {
      clear()
      summary.replaceChildren(...unreadLines({ data, unread } as SummaryContext))
      setState('idle')
      say('')
    },
    /** What is missing is named; null where it is not known. */
    fault(fault: SearchFault | null) {
      const again = element('button', { type: 'button', class: 'button' }, words.retry)
      again.addEventListener('click', retry)
      const cause = fault ? words.fault[fault.why].replace('{file}', fault.file) : ''
      const keep = fault?.why === 'network' && element('p', {}, element('a', { href: data.offline }, words.offline))
      summary.replaceChildren(element('p', { class: 'note' }, `${cause} ${words.error}`.trim()), again, ...(keep ? [keep] : []))
      clear()
      openDirectory()
      setState('error')
      say(words.error)
    },
    async found({ outcome, state, unread, library, current }: Found) {
      const { corpus } = library
      const all = outcome?.named ?? Array.from({ length: corpus.size }, (_, row) => row)
      const keep = await passing(state, library, data)
      const named = all.filter(keep)
      const near = (outcome?.near ?? []).filter(keep)
      if (state.sort === 'document') for (const list of [named, near]) list.sort((a, b) => a - b)
      const counts = new Map<string, number>()
      for (const row of outcome ? all : named)
        counts.set(planAt(corpus.head, row), (counts.get(planAt(corpus.head, row)) ?? 0) + 1)
      const context: SummaryContext = {
        data,
        lang,
        state,
        unread,
        outcome,
        counts,
        named: named.length,
        near: near.length,
        cards: outcome ? cardsFor(outcome, names, data, lang) : [],
        names,
        go,
      }
      const shown = Math.max(PAGE, Number(window.history.state?.shown ?? PAGE))
      const items = {
        data,
        lang,
        locale: corpus.locale,
        corpus,
        query: outcome?.query ?? null,
        bound: outcome && loneSlots(outcome.query, corpus).size > 0 ? (await import('../compounds.ts')).isBound : undefined,
        pillarName: (id: string) => facets.label('pillar', id),
      }
      // The texts of what is shown first are read before anything changes.
      await library.texts([...named.slice(0, shown), ...near.slice(0, PAGE)])
      if (!current()) return
      facets.count([...all, ...(outcome?.near ?? [])], state, library)
      const line = countLine(context)
      const nothing = named.length + near.length === 0
      const parts = [
        ...unreadLines(context),
        spellingLine(context),
        cardsOf(context),
        line,
        placeAnswer(context),
        localityButtons(context),
        ...(nothing && !asksOnlyToday(context) ? [emptyAnswer(context)] : []),
        ...readingLines(context),
      ]
      summary.replaceChildren(...parts.filter((part) => part !== null))
      clear()
      nearHeading.hidden = near.length === 0
      nearHeading.textContent = (named.length > 0 ? words.nearMore : words.nearOnly).replace('{n}', `${near.length}`)
      await Promise.all([fill('named', named, items, library, shown), fill('near', near, items, library, PAGE)])
      if (outcome) other.replaceChildren(otherLink(context))
      say(line.textContent ?? '')
      setState('done')
      restoreFocus(region)
    },
  }
}

/** Keeps something beside the address; browsers may refuse. */
function remember(more: Record<string, unknown>): void {
  try {
    window.history.replaceState({ ...window.history.state, ...more }, '')
  } catch {
    // The list is then shown from its start.
  }
}

/** Coming back from a provision, the reader finds the list where it was left. */
function restoreFocus(region: HTMLElement): void {
  region.onclick = (event) => {
    const item = (event.target as Element).closest('a')?.closest<HTMLElement>('[data-provision]')
    if (item) remember({ focus: item.dataset.provision })
  }
  const key = window.history.state?.focus as string | undefined
  if (!key || document.activeElement?.id === 'q') return
  region.querySelector<HTMLAnchorElement>(`[data-provision="${CSS.escape(key)}"] a`)?.focus()
}
