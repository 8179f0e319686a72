/** Raw keys of an input method that was off: what they would have written. Pure. */

const TELEX_TONES: Record<string, string> = { f: '\u0300', s: '\u0301', x: '\u0303', r: '\u0309', j: '\u0323' }
const VNI_TONES: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' }

/** The form that raw Telex or VNI keys stand for (`suwcs`, `bien61`); null when the keys hold none. */
export function fromKeys(word: string): string | null {
  const lower = word.toLowerCase()
  if (!/^[a-z]+[a-z0-9]*$/.test(lower)) return null
  return /\d/.test(lower) ? fromVni(lower) : fromTelex(lower)
}

/** Key by key, as the input method would have done: a tone after the vowel, a letter doubled, a w alone for ư (`rwngf`). */
function fromTelex(word: string): string | null {
  let tone = ''
  let out = ''
  let read = false
  for (const key of word) {
    const vowel = /[aeiouyăâêôơư]/.test(out)
    const hat = HATS[key]
    const plain = out.lastIndexOf(key)
    if (vowel && TELEX_TONES[key]) tone = TELEX_TONES[key]
    else if (key === 'w') out = withHorn(out)
    else if (key === 'd' && out.startsWith('d')) out = `đ${out.slice(1)}`
    // The vowel doubled may stand before the last consonants: `hieenj`, `hienej`.
    else if (hat && plain >= 0 && /^[bcdfghjklmnpqrstvxz]*$|^u$/.test(out.slice(plain + 1)))
      out = out.slice(0, plain) + hat + out.slice(plain + 1)
    else {
      out += key
      continue
    }
    read = true
  }
  return read ? out + tone : null
}

const HATS: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' }

function withHorn(letters: string): string {
  if (/u[oơ]/.test(letters)) return letters.replace(/u[oơ]/, 'ươ')
  const at = Math.max(letters.lastIndexOf('a'), letters.lastIndexOf('o'), letters.lastIndexOf('u'))
  if (at < 0) return /ư/.test(letters) ? letters : `${letters}ư`
  const horned = { a: 'ă', o: 'ơ', u: 'ư' }[letters[at] ?? ''] ?? ''
  // `nuwowcs`: the second w finds its ơ beside the ư that the first has made.
  return letters.slice(0, at) + horned + letters.slice(at + 1)
}

function fromVni(word: string): string | null {
  let tone = ''
  let letters = word.replace(/\d/g, '')
  for (const digit of word.match(/\d/g) ?? []) {
    if (VNI_TONES[digit]) tone = VNI_TONES[digit]
    else if (digit === '6')
      letters = letters.replace(/[aeo](?=[^aeo]*$)/, (vowel) => ({ a: 'â', e: 'ê', o: 'ô' })[vowel] ?? vowel)
    else if (digit === '7')
      letters = /uo/.test(letters)
        ? letters.replace('uo', 'ươ')
        : letters.replace(/[uo](?=[^uo]*$)/, (v) => (v === 'u' ? 'ư' : 'ơ'))
    else if (digit === '8') letters = letters.replace('a', 'ă')
    else if (digit === '9') letters = letters.replace('d', 'đ')
  }
  return letters.length > 0 ? letters + tone : null
}
