/** Strands that run together: what something was, left, and what it is now, right. */

/** Strands that became one: the first is the one that the site is about. */
export interface Merger {
  from: string[]
  to: string
  /** False where it is not verified that this happened: the strand is dashed. */
  sure: boolean
}

/** Height of one strand in units of the drawing, whose width is 100. */
export const STRAND = 10

/** The paths of `count` strands, each from the middle of its row on the left to the middle of the whole on the right. */
export function strandPaths(count: number): string[] {
  const end = (count * STRAND) / 2
  return Array.from({ length: count }, (_, index) => {
    const y = index * STRAND + STRAND / 2
    return `M0 ${y}C50 ${y} 50 ${end} 100 ${end}`
  })
}
