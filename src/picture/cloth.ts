/** The cloth that counts: how wide a pillar's thread is where it crosses a locality's. */

/** The thinnest thread that still shows its motif, in per cent of a crossing. */
const THIN = 10

/** Width of a thread in per cent of its crossing, in steps of 5 (a class each, since the site allows no style attributes): `n` of `most`; 0 has no thread. */
export function threadWidth(n: number, most: number): number {
  if (n <= 0 || most <= 0) return 0
  return Math.round((THIN + ((100 - THIN) * n) / most) / 5) * 5
}
