/** The text of a file of `content/`, however an editor's program saved it; what cannot be read rightly is told with its line. */

/** A place in a file that cannot be read as text. */
export interface BadText {
  line: number
  what: string
}

/**
 * The text of a file: UTF-8, with or without a byte order mark, line ends of any system. Tells what is no such text: bytes that are not
 * UTF-8, characters that a wrong encoding left behind, letters that are not composed (NFC), without which search would miss words.
 */
export function textOf(bytes: Uint8Array): { text: string; bad: BadText[] } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { text: '', bad: [{ line: 1, what: `is saved as UTF-16: ${SAVE}` }] }
  }
  const decoded = decode(bytes)
  if (decoded === undefined)
    return { text: '', bad: [{ line: brokenLine(bytes), what: `has bytes that are not UTF-8: ${SAVE}` }] }
  const text = decoded.replace(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const first = (wrong: (line: string) => boolean, what: (line: string) => string): BadText[] => {
    const at = lines.findIndex(wrong)
    return at < 0 ? [] : [{ line: at + 1, what: what(lines[at] ?? '') }]
  }
  const lost = first(
    (line) => NO_TEXT.test(line),
    (line) => {
      const code = NO_TEXT.exec(line)?.[0].codePointAt(0) ?? 0
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
      return code === 0xfffd
        ? `has the mark � (${name}), which stands where a letter was lost: write the letter again`
        : `has a character that cannot be seen (${name}): take it out`
    },
  )
  const loose = first(
    (line) => line !== line.normalize('NFC'),
    () => 'is not in Unicode form NFC, so search would miss its words: save the file normalised',
  )
  // What is not composed can be read all the same; what is no text cannot.
  return { text: lost.length > 0 ? '' : text, bad: [...lost, ...loose] }
}

const SAVE = 'open it in a text editor and save it with the encoding UTF-8'

/** Characters that are no text, and the mark of a lost letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufeff\ufffd-\uffff]/

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The first line whose bytes are not UTF-8; a line end is no part of another character there. */
function brokenLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start)
    const stop = end < 0 ? bytes.length : end
    if (decode(bytes.subarray(start, stop)) === undefined) return line
    start = stop + 1
  }
  return line
}
