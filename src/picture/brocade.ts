/**
 * Brocade pictures of the pillars, drawn for this site on one grid of 32 × 13 stitches: the left half is written down, the right is
 * its mirror image, as a weaver counts it. Each is a silhouette that can be told apart without colour.
 */
import type { PillarId } from '../model/pillar.ts'

/** Rows of the left half, 16 stitches each: `#` is a stitch. */
export const PATTERNS: Record<PillarId, readonly string[]> = {
  // People hand in hand.
  engaged: [
    '...###.....###..',
    '...###.....###..',
    '....#.......#...',
    '..#####...#####.',
    '.##.#.##.##.#.##',
    '##..#..###..#..#',
    '....#.......#...',
    '...###.....###..',
    '...###.....###..',
    '..##.##...##.##.',
    '..#...#...#...#.',
    '..#...#...#...#.',
    '..#...#...#...#.',
  ],
  // Big and small under one roof.
  inclusive: [
    '..............##',
    '............####',
    '..........######',
    '........######..',
    '......######....',
    '....######......',
    '..######...###..',
    '..##.......###..',
    '..##..###.#####.',
    '..##.#####.###..',
    '..##..###..###..',
    '..##..#.#..#.#..',
    '..##..#.#..#.#..',
  ],
  // Trees and hills.
  sustainable: [
    '................',
    '......#.........',
    '.....###........',
    '....#####......#',
    '...#######....##',
    '....#####....###',
    '...#######..####',
    '..#########.####',
    '.....##....#####',
    '.....##...######',
    '....############',
    '################',
    '################',
  ],
  // A house on stilts above the flood.
  resilient: [
    '..............##',
    '............####',
    '..........######',
    '........########',
    '..........##..##',
    '.........#######',
    '..........#...#.',
    '..........#...#.',
    '..........#...#.',
    '.##..##..##..##.',
    '################',
    '................',
    '################',
  ],
  // A boat under sail.
  dynamic: [
    '...............#',
    '.............#.#',
    '............##.#',
    '...........###.#',
    '..........####.#',
    '.........#####.#',
    '........######.#',
    '.......#######.#',
    '...............#',
    '.###############',
    '..##############',
    '....############',
    '................',
  ],
}

/** The path of a pattern's left half: a rectangle for each run of stitches, one unit a stitch. */
export function stitchPath(rows: readonly string[]): string {
  return rows
    .flatMap((row, y) => [...row.matchAll(/#+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`))
    .join('')
}

/** The path of a whole pattern without the seam that a mirrored half leaves on paper. */
export const wholePath = (rows: readonly string[]) => stitchPath(rows.map((row) => row + [...row].reverse().join('')))
