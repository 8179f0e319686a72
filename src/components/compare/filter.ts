/** A choice of rows: the attribute `data-<name>` of a row says to which value it belongs. */
export interface Filter {
  name: 'rows' | 'kind'
  legend: string
  /** `count`: how many rows there are of it; nought: nothing to choose. */
  options: { value: string; label: string; count: number }[]
}

/** The choice by how many plans have a row. */
export function spreadFilter(
  legend: string,
  words: Record<string, string>,
  counts: Record<'all' | 'some' | 'one', number>,
): Filter {
  const options = (['all', 'some', 'one'] as const).map((value) => ({
    value,
    label: words[value] ?? value,
    count: counts[value],
  }))
  return { name: 'rows', legend, options }
}

/** The options of a filter as buttons, the first of them, chosen until the reader chooses, for every row. */
export function choicesOf({ options }: Filter, every: string): Filter['options'] {
  return [{ value: 'every', label: every, count: options.reduce((sum, { count }) => sum + count, 0) }, ...options]
}
