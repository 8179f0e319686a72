/** What the bytes of a file are: text in one of the encodings that Vietnamese texts come in, or something else, said by name. */

/** Why a file or text cannot be read here. */
export type Trouble = 'empty' | 'pdf' | 'word' | 'archive' | 'binary' | 'tcvn3' | 'vni'

export type Decoded = { text: string } | { trouble: Trouble }

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

/** Share of the bytes at even or odd places that are zero, in the first 2,000. */
function zeros(bytes: Uint8Array, odd: 0 | 1): number {
  const size = Math.min(bytes.length, 2000) & ~1
  let found = 0
  for (let at: number = odd; at < size; at += 2) if (bytes[at] === 0) found += 1
  return size ? (found * 2) / size : 0
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be'
  if (zeros(bytes, 1) > 0.3 && zeros(bytes, 0) < 0.05) return 'utf-16le'
  if (zeros(bytes, 0) > 0.3 && zeros(bytes, 1) < 0.05) return 'utf-16be'
  return undefined
}

/**
 * A text in one of the fonts of before Unicode, whose letters come out as signs: TCVN3 (“Céng hßa”, .VnTime) or VNI (“Coäng hoøa”).
 * Nothing where it has letters that only Unicode Vietnamese has.
 */
export function legacyOf(text: string): 'tcvn3' | 'vni' | undefined {
  const sample = text.slice(0, 200_000)
  const letters = (sample.match(/\p{L}/gu) ?? []).length
  if (letters < 20) return undefined
  const unicode = (sample.normalize('NFC').match(/[ăĂđĐơƠưƯ\u1ea0-\u1ef9]/g) ?? []).length
  if (unicode > letters * 0.02) return undefined
  const signs = (sample.match(/[A-Za-z][¨©ª«¬\u00ad®µ¶·¸¹»¼½¾]|[¨©ª«¬®µ¶·¸¹»¼½¾§][A-Za-z]/g) ?? []).length
  if (signs > letters * 0.02) return 'tcvn3'
  const pairs = (sample.match(/[aeiouyAEIOUYöôÖÔ][ùøûõïâáàåãäêéèüúëÙØÛÕÏÂÁÀÅÃÄÊÉÈÜÚË]|ñ|Ñ/g) ?? []).length
  return pairs > letters * 0.04 ? 'vni' : undefined
}

/** Reads a file that is text; a .docx is no text, its reader comes before this. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { trouble: 'empty' }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return { trouble: 'pdf' }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { trouble: 'word' }
  if (starts(bytes, 0x50, 0x4b)) return { trouble: 'archive' }
  const wide = encodingOf(bytes)
  if (!wide && bytes.subarray(0, 4000).includes(0)) return { trouble: 'binary' }
  let text: string
  try {
    text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not Unicode: a legacy font shows in the Western reading, else it is the Vietnamese code page of Windows.
    const western = new TextDecoder('windows-1252').decode(bytes)
    const legacy = legacyOf(western)
    if (legacy) return { trouble: legacy }
    text = new TextDecoder('windows-1258').decode(bytes)
  }
  return read(text)
}

/** A text that is already decoded (pasted, out of a .docx): empty, in a legacy font, not text at all, or fine. */
export function read(text: string): Decoded {
  if (!/[\p{L}\p{N}]/u.test(text)) return { trouble: text.trim() ? 'binary' : 'empty' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  const odd = (text.slice(0, 20_000).match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g) ?? []).length
  if (odd > Math.min(text.length, 20_000) * 0.02) return { trouble: 'binary' }
  const legacy = legacyOf(text)
  return legacy ? { trouble: legacy } : { text }
}
