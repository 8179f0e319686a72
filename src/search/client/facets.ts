import type { Entry } from '../corpus.ts'
import { counts } from './filter.ts'
import { FACETS, type Facet, type State } from './state.ts'

/** The lists of choices, one a facet. */
export interface Facets {
  /** Whether a facet has a choice: addresses may ask for anything. */
  has(facet: Facet, value: string): boolean
  /** The name of a choice. */
  label(facet: Facet, value: string): string
  /** Shows which choices are made. */
  show(state: State): void
  /** Writes how many of the entries each choice would leave; while the lists are closed, when they are opened. */
  count(entries: readonly Entry[], state: State): void
}

/** The facets of the page's form. @param reset is called when the reader clears all filters. */
export function facetsOf(form: HTMLFormElement, reset: () => void): Facets {
  const box = form.querySelector<HTMLDetailsElement>('.filters')
  const button = form.querySelector<HTMLButtonElement>('[data-reset]')
  const total = form.querySelector('[data-filter-count]')
  const select = (facet: Facet) => form.elements.namedItem(facet) as HTMLSelectElement
  const optionsOf = (facet: Facet) => [...select(facet).options]
  let waiting = () => {}

  const write = (entries: readonly Entry[], state: State) => {
    for (const facet of FACETS) {
      const found = counts(entries, state.filters, facet)
      for (const option of optionsOf(facet)) {
        if (!option.value) continue
        const n = found.get(option.value) ?? 0
        const label = `${option.dataset.label} (${n})`
        if (option.textContent !== label) option.textContent = label
        const useless = n === 0 && !option.selected
        if (option.disabled !== useless) option.disabled = useless
      }
    }
  }

  button?.addEventListener('click', reset)
  box?.addEventListener('toggle', () => waiting())
  // On wide screens the filters stand open; on phones they would push the results away.
  if (box) box.open = matchMedia('(min-width: 60rem)').matches

  return {
    has: (facet, value) => optionsOf(facet).some((option) => option.value === value),
    label: (facet, value) => optionsOf(facet).find((option) => option.value === value)?.dataset.label ?? value,
    show({ filters }) {
      for (const facet of FACETS) select(facet).value = filters[facet] ?? ''
      const chosen = Object.values(filters).filter(Boolean).length
      if (total) total.textContent = chosen ? ` (${chosen})` : ''
      if (button) button.hidden = chosen === 0
    },
    count(entries, state) {
      waiting = () => write(entries, state)
      if (box?.open) waiting()
    },
  }
}
