/** The facets that can be filtered by, as named in the address. */
export const FACETS = ['locality', 'period', 'pillar', 'topic', 'kind', 'agency', 'people'] as const
export type Facet = (typeof FACETS)[number]

/** Longer queries are cut, as the box does (characters). */
export const LONGEST = 400

/** What the address says. */
export interface State {
  q: string
  filters: Partial<Record<Facet, string>>
  sort: '' | 'document'
  match: 'all' | 'any'
  /** Words are taken exactly as typed: no correction. */
  literal: boolean
}

/** Reads the state from the address; unknown values are kept out by `known`. */
export function readState(known: (facet: Facet, value: string) => boolean): State {
  const params = new URLSearchParams(location.search)
  const filters: State['filters'] = {}
  for (const facet of FACETS) {
    const value = params.get(facet)
    if (value && known(facet, value)) filters[facet] = value
  }
  return {
    q: (params.get('q') ?? '').slice(0, LONGEST),
    filters,
    sort: params.get('sort') === 'document' ? 'document' : '',
    match: params.get('match') === 'any' ? 'any' : 'all',
    literal: params.get('literal') === '1',
  }
}

/** The state as search parameters, without what is the default. */
export function paramsOf(state: State): string {
  const params = new URLSearchParams()
  if (state.q.trim()) params.set('q', state.q.trim())
  for (const facet of FACETS) if (state.filters[facet]) params.set(facet, state.filters[facet])
  if (state.sort) params.set('sort', state.sort)
  if (state.match === 'any') params.set('match', 'any')
  if (state.literal) params.set('literal', '1')
  const text = params.toString()
  return text ? `?${text}` : ''
}
