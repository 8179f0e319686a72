/** A bead for each locality: its size says how much, its shape whether and why not. */

/** Diameter of a bead in pixels, in steps of 2 (a class each, since the site allows no style attributes): the area grows with the count, 8 for one, at most 20. */
export function beadSize(n: number): number {
  return Math.min(20, 2 * Math.round(2 + 2 * Math.sqrt(n)))
}
