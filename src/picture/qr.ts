/** QR codes as geometry: the same for a page that is built and for one that draws its code in the reader's browser. */
import { correction, generate } from 'lean-qr'
import { stitchPath } from './brocade.ts'

/** Light modules that a reader of codes needs around one (ISO/IEC 18004). */
const QUIET = 4

/** A drawn code: its dark modules, one unit each, and the `viewBox` that holds them with their quiet zone. */
export interface QrCode {
  path: string
  box: string
}

/**
 * The QR code of a text, mostly an address: woven like a brocade, a rectangle for each run of dark modules.
 * It still reads with about 15% of it smudged or torn (level M), so that it may hang on a wall.
 * @throws Error where the text is longer than a code holds (about 2,300 characters)
 */
export function qrOf(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const side = code.size + 2 * QUIET
  const rows = code.toString({ on: '#', off: '.', pad: 0 }).split('\n')
  return { path: stitchPath(rows), box: `${-QUIET} ${-QUIET} ${side} ${side}` }
}
