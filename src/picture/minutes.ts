/** A lesson as woven band: one thread a minute, its steps in turn. */

/** Width of a thread with the gap after it. */
export const THREAD = 10

/** One step on the band. */
export interface Span {
  /** Minute at which it begins. */
  from: number
  minutes: number
}

/** Where each step lies on the band. */
export function spansOf(steps: readonly { minutes: number }[]): Span[] {
  let from = 0
  return steps.map(({ minutes }) => {
    const span = { from, minutes }
    from += minutes
    return span
  })
}

/** The threads of a step as one path, on a band of a given height: long and short in turn, so that minutes can be counted. */
export function threadsPath({ from, minutes }: Span, height: number): string {
  const inset = height / 8
  return Array.from({ length: minutes }, (_, index) => {
    const long = (from + index) % 2 === 0
    const x = (from + index) * THREAD + 1
    return `M${x} ${long ? 0 : inset}h${THREAD - 2}v${long ? height : height - 2 * inset}h-${THREAD - 2}z`
  }).join('')
}
