import { planAt } from '../corpus.ts'
import type { Library } from '../lookup.ts'
import type { PageData } from '../page-data.ts'
import { tagTerm } from '../terms.ts'
import { FACETS, type Facet, type State } from './state.ts'

/** The lists of choices, one a facet. */
export interface Facets {
  /** Whether a facet has a choice: addresses may ask for anything. */
  has(facet: Facet, value: string): boolean
  /** The name of a choice. */
  label(facet: Facet, value: string): string
  /** Shows which choices are made. */
  show(state: State): void
  /** Writes how many of the records each choice would leave; while the lists are closed, when they are opened. */
  count(rows: readonly number[], state: State, library: Library): void
}

/** Whether a record has a value of a facet. */
export async function rowsWith(
  facet: Facet,
  value: string,
  library: Library,
  { plans }: PageData,
): Promise<(row: number) => boolean> {
  const { corpus, lookup } = library
  if (facet === 'locality') return (row) => plans[planAt(corpus.head, row)]?.locality === value
  if (facet === 'period') return (row) => plans[planAt(corpus.head, row)]?.period === value
  const rows = await lookup(tagTerm(facet === 'people' ? 'group' : facet, value))
  return (row) => rows.has(row)
}

/** Which records pass the filters; `except` leaves one out, to count its choices. */
export async function passing(state: State, library: Library, data: PageData, except?: Facet): Promise<(row: number) => boolean> {
  const chosen = FACETS.filter((facet) => facet !== except && state.filters[facet])
  const tests = await Promise.all(chosen.map((facet) => rowsWith(facet, state.filters[facet] ?? '', library, data)))
  return (row) => tests.every((passes) => passes(row))
}

/** The facets of the page's form. @param reset is called when the reader clears all filters. */
export function facetsOf(form: HTMLFormElement, data: PageData, reset: () => void): Facets {
  const box = form.querySelector<HTMLDetailsElement>('.filters')
  const button = form.querySelector<HTMLButtonElement>('[data-reset]')
  const total = form.querySelector('[data-filter-count]')
  const select = (facet: Facet) => form.elements.namedItem(facet) as HTMLSelectElement
  const optionsOf = (facet: Facet) => [...select(facet).options]
  let waiting = () => {}

  const write = async (rows: readonly number[], state: State, library: Library) => {
    for (const facet of FACETS) {
      const passes = await passing(state, library, data, facet)
      const left = rows.filter(passes)
      for (const option of optionsOf(facet)) {
        if (!option.value) continue
        const holds = await rowsWith(facet, option.value, library, data)
        const n = left.filter(holds).length
        option.textContent = `${option.dataset.label} (${n})`
        option.disabled = n === 0 && !option.selected
      }
    }
  }

  button?.addEventListener('click', reset)
  box?.addEventListener('toggle', () => waiting())

  return {
    has: (facet, value) => optionsOf(facet).some((option) => option.value === value),
    label: (facet, value) => optionsOf(facet).find((option) => option.value === value)?.dataset.label ?? value,
    show({ filters }) {
      for (const facet of FACETS) select(facet).value = filters[facet] ?? ''
      const chosen = Object.values(filters).filter(Boolean).length
      if (total) total.textContent = chosen ? ` (${chosen})` : ''
      if (button) button.hidden = chosen === 0
    },
    count(rows, state, library) {
      waiting = () => {
        if (box?.open) write(rows, state, library).catch(() => {})
      }
      waiting()
    },
  }
}
