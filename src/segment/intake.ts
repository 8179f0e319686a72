/** From what a reader gives (a file, a paste) to a text, or to the reason why not. */

import { docxText } from './docx.ts'
import { decode, read, type Trouble } from './encoding.ts'
import { htmlText, isHtml } from './html.ts'

/** The longest plan has 50 kB of text; a file of pictures and text beside it may have 20 MB. */
export const MOST_BYTES = 20_000_000
export const MOST_LETTERS = 1_000_000

export type Intake = { text: string } | { trouble: Trouble | 'large' | 'docx' }

/** A text, checked; a page in it is read as a page. */
export function takeText(raw: string, page = false): Intake {
  if (raw.length > 4 * MOST_LETTERS) return { trouble: 'large' }
  const text = page || isHtml(raw) ? htmlText(raw) : raw
  if (text.length > MOST_LETTERS) return { trouble: 'large' }
  return read(text)
}

/** A file, by what is in it; its name says little. */
export async function takeFile(file: Blob): Promise<Intake> {
  if (file.size > MOST_BYTES) return { trouble: 'large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const text = docxText(bytes)
    return text === undefined ? { trouble: 'docx' } : takeText(text)
  }
  const decoded = decode(bytes)
  if ('trouble' in decoded) return decoded
  if (decoded.text.startsWith('{\\rtf')) return { trouble: 'word' }
  return takeText(decoded.text)
}
