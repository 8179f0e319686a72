/** Time as threads: where a year stands on a line, which threads run beside a row, and where labels find room. */

/** Place of a moment on an axis, in per cent with two decimals. */
export function placeOf(year: number, from: number, to: number): number {
  return Number((((year - from) / (to - from)) * 100).toFixed(2))
}

/** A thread beside a row of a list: `start` and `end` where it begins or ends there, `run` through, `none` where it does not reach. */
export type ThreadPart = 'none' | 'start' | 'run' | 'end'

/** What a thread does beside a row; all three are counted from the top of the list. */
export function partAt(row: number, thread: { from: number; to: number }): ThreadPart {
  if (row < thread.from || row > thread.to) return 'none'
  if (row === thread.from) return 'start'
  return row === thread.to ? 'end' : 'run'
}

/** Distance between threads in pixels: many threads stand closer. */
export function threadGap(count: number): number {
  return Math.max(1, Math.min(16, Math.floor(96 / Math.max(1, count))))
}

/** Capital first letters of a name, to mark its thread: `Hải Phòng` is `HP`. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi').normalize('NFC'))
    .join('')
}

/** A label beside a point of an axis: in which row above it (0 is the nearest) and on which side of the point. */
export interface Placed {
  row: number
  /** True where the label ends at the point instead of beginning there. */
  left: boolean
}

/**
 * Rows for labels of points on an axis, so that none lies on another: labels of the first half begin at their point, those of the
 * second half end there. Points in ascending order; all in the unit of `width`.
 * @param widthOf the width of a label
 */
export function placeLabels<T extends { x: number }>(
  labels: readonly T[],
  width: number,
  widthOf: (label: T) => number,
): Placed[] {
  const taken: { row: number; from: number; to: number }[] = []
  const placed = new Map<T, Placed>()
  // From the middle outwards, so that the line down from a label passes beside those below it.
  const half = labels.filter(({ x }) => x < width / 2).toReversed()
  for (const label of [...half, ...labels.filter(({ x }) => x >= width / 2)]) {
    const left = label.x >= width / 2
    const from = left ? label.x - widthOf(label) : label.x
    const to = left ? label.x : label.x + widthOf(label)
    let row = 0
    while (taken.some((other) => other.row === row && other.from < to && from < other.to)) row++
    taken.push({ row, from, to })
    placed.set(label, { row, left })
  }
  return labels.map((label) => placed.get(label) ?? { row: 0, left: false })
}
