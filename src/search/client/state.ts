/** The facets that can be filtered by, as named in the address. */
export const FACETS = ['locality', 'period', 'pillar', 'topic', 'kind', 'agency', 'people'] as const
export type Facet = (typeof FACETS)[number]

/** Longer queries are cut (characters); the page says so. */
export const LONGEST = 400

/** What the address says. */
export interface State {
  q: string
  filters: Partial<Record<Facet, string>>
  sort: '' | 'document'
  /** The whole query as one phrase. */
  exact: boolean
  /** Words are taken exactly as typed: no correction. */
  literal: boolean
}

/** What the address says that the page cannot follow: it is named, not passed over. */
export interface Unread {
  filters: [Facet, string][]
  cut: boolean
  /** The query holds bytes that are no text. */
  undecodable: boolean
}

/** Reads the state from the address; unknown values are told apart by `known`. */
export function readState(known: (facet: Facet, value: string) => boolean): { state: State; unread: Unread } {
  const params = new URLSearchParams(location.search)
  const filters: State['filters'] = {}
  const unread: Unread = { filters: [], cut: false, undecodable: false }
  for (const facet of FACETS) {
    const value = params.get(facet)
    if (value && known(facet, value)) filters[facet] = value
    else if (value) unread.filters.push([facet, value.slice(0, 80)])
  }
  const typed = decodedAgain(params.get('q') ?? '')
  unread.cut = [...typed].length > LONGEST
  unread.undecodable = typed.includes('\ufffd')
  const state: State = {
    q: cutTo(typed.replaceAll('\ufffd', ' ')),
    filters,
    sort: params.get('sort') === 'document' ? 'document' : '',
    exact: params.get('exact') === '1',
    literal: params.get('literal') === '1',
  }
  return { state, unread }
}

/** A query cut to its longest, never within a letter. */
export const cutTo = (text: string): string => (text.length > LONGEST ? [...text].slice(0, LONGEST).join('') : text)

/** Some programs encode an address twice: `b%25E1%25BA%25A3o`. */
function decodedAgain(text: string): string {
  if (!/^(?:[\w.~!*'()\s+-]|%[0-9a-f]{2})*$/i.test(text) || !/%[89a-f][0-9a-f]/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The state as search parameters, without what is the default. */
export function paramsOf(state: State): string {
  const params = new URLSearchParams()
  if (state.q.trim()) params.set('q', state.q.trim())
  for (const facet of FACETS) if (state.filters[facet]) params.set(facet, state.filters[facet])
  if (state.sort) params.set('sort', state.sort)
  if (state.exact) params.set('exact', '1')
  if (state.literal) params.set('literal', '1')
  const text = params.toString()
  return text ? `?${text}` : ''
}
