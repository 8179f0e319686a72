/** What the beads of a row say in words. */
import type { Cell, Silence } from '../../catalogue'
import { t } from '../../i18n'
import type { Locale } from '../../model/locale'

/** The sign of a silence where a number would stand; none where the copy speaks, be it of the subject in another place. */
export const signOf = (silence: Silence | null) => (silence === 'none' ? '–' : silence === 'unknown' ? '◌' : undefined)

/** Beads and their label for the cells of a row, in site order. */
export function beadsOf(cells: readonly Cell[], lang: Locale) {
  const words = t(lang)
  const say = (cell: Cell) => {
    if (cell.silence) return words.compare[cell.silence].toLowerCase()
    return cell.provisions.length > 0 ? words.provisions(cell.provisions.length) : words.compare.inHeading
  }
  return {
    label: cells.map((cell) => `${cell.plan.locality.name}: ${say(cell)}`).join('; '),
    beads: cells.map((cell) => ({ count: Math.max(1, cell.provisions.length), silence: cell.silence })),
  }
}
