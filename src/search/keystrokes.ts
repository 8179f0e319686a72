/** Raw keys of an input method that was off: what they would have written. Pure. */

const TELEX_TONES: Record<string, string> = { f: '\u0300', s: '\u0301', x: '\u0303', r: '\u0309', j: '\u0323' }
const VNI_TONES: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' }

/** The form that raw Telex or VNI keys stand for (`suwcs`, `bien61`); null when the keys hold none. */
export function fromKeys(word: string): string | null {
  const lower = word.toLowerCase()
  if (!/^[a-z]+[a-z0-9]*$/.test(lower)) return null
  return /\d/.test(lower) ? fromVni(lower) : fromTelex(lower)
}

function fromTelex(word: string): string | null {
  let tone = ''
  let out = word.replace(/(?<=[aeiouyw][a-z]*)[fsrxj](?=[a-z]*$)/g, (key, index: number) => {
    // Inside a word these are tone keys only before the last consonants: `truowfng`.
    if (index < word.length - 4) return key
    tone = TELEX_TONES[key] ?? tone
    return ''
  })
  out = out
    .replace(/dd/, 'đ')
    .replace(/^d(.*)d$/, 'đ$1')
    .replace(/aa/, 'â')
    .replace(/ee/, 'ê')
    .replace(/oo/, 'ô')
    .replace(/uo([a-z]*)w|uwow?|uow/, 'ươ$1')
    .replace(/aw|a(?=[a-z]w$)/, 'ă')
    .replace(/ow/, 'ơ')
    .replace(/uw/, 'ư')
    .replace(/([ao])([a-z]*)\1$/, (_, vowel: string, rest: string) => (vowel === 'a' ? 'â' : 'ô') + rest)
    .replace(/e([a-z]+)e$/, 'ê$1')
    .replace(/w$/, '')
  out += tone
  return out === word ? null : out
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
