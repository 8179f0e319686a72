import { expect, test } from '@playwright/test'
import { searcher } from '../../src/cli/search.ts'
import type { Locale } from '../../src/model/locale.ts'
import { fromKeys } from '../../src/search/keystrokes.ts'
import { formOf } from '../../src/search/text.ts'

const find = searcher()
type Case = [kind: string, lang: Locale, right: string, ...wrong: string[]]
const MENDED: Case[] = [
  ['hỏi for ngã', 'vi', 'bảo hiểm y tế', 'bảo hiễm y tế', 'bảo hiễm y tế ở Hải Phòng'],
  ['hỏi for ngã where both are words', 'vi', 'an sinh xã hội', 'an sinh xả hội'],
  ['hỏi for ngã in two words', 'vi', 'trẻ em', 'trẽ em'],
  ['another mark', 'vi', 'môi trường', 'mội trường'],
  ['Telex', 'vi', 'giáo dục', 'giaos ducj'],
  ['a lone w', 'vi', 'rừng', 'rwngf'],
  ['VNI', 'vi', 'biến đổi khí hậu', 'bien61 d9oi63 khi1 hau65'],
  ['syllables typed joined', 'vi', 'bao hiem y te', 'bao hiem yte', 'baohiemyte'],
  ['letters that sound alike', 'vi', 'chăm sóc sức khỏe', 'chăm xóc sức khỏe'],
  ['last letters that sound alike', 'vi', 'du lịch', 'du lịt'],
  ['letters swapped', 'vi', 'giao duc', 'giao dcu'],
  ['a letter left out', 'en', 'environment', 'enviroment'],
  ['a letter left out', 'en', 'government', 'goverment'],
  ['a word of the registers alone', 'en', 'disability', 'disabilty'],
  ['a syllable of the registers alone', 'vi', 'phụ nữ', 'phụ nử'],
  ['a letter left out of a syllable, its tone kept', 'vi', 'người già', 'ngời già'],
  ['a key pressed twice', 'vi', 'thanh niên', 'thanh niênn'],
  ['a key pressed twice', 'en', 'kids', 'kiids'],
  ['a short word beside its neighbour', 'en', 'food hygiene', 'fod hygiene'],
  ['English typed on the Vietnamese page', 'vi', 'environment', 'enviroment'],
]
for (const [kind, lang, right, ...wrong] of MENDED)
  for (const typed of wrong)
    test(`${lang}: «${typed}» is counted as «${right}» (${kind})`, async () => {
      const meant = await find(right, lang)
      expect(meant.correction).toBeNull()
      expect(meant.namedKeys.length).toBeGreaterThan(0)
      const mended = await find(typed, lang)
      expect(mended.correction).toMatchObject({ applied: true })
      expect([...mended.namedKeys].sort()).toEqual([...meant.namedKeys].sort())
      expect(mended.localities).toEqual(meant.localities)
      expect((await find(typed, lang, { literal: true })).correction).toBeNull()
    })

const LEFT: [lang: Locale, typed: string, why: string][] = [
  ['vi', 'nhà trọ', 'no slip for nhà trẻ'],
  ['vi', 'công chứng', 'no slip for công chúng'],
  ['vi', 'sữa', 'a syllable alone is never mended'],
  ['vi', 'sổ đỏ', 'two marks at once would make “sở đó”'],
  ['vi', 'rac thai nhua', 'a syllable that can be, and “rác thải nhà” is none of the texts’ words'],
  ['vi', 'lịch cúp điện', 'no slip at all'],
  ['vi', 'bệnh dại', 'no slip for a word of one letter more'],
  ['en', 'mayor', 'no slip for major'],
  ['en', 'bus fare', 'short words that are some'],
  ['en', 'police', 'no slip for policy'],
  ['en', 'planet', 'no slip for plane or plant'],
]
for (const [lang, typed, why] of LEFT)
  test(`${lang}: «${typed}» is left as it is: ${why}`, async () => {
    const outcome = await find(typed, lang)
    expect(outcome.correction).toBeNull()
    expect(outcome.searched).toEqual([typed])
    expect(outcome.namedKeys).toEqual([])
  })

test('what stands in no text is still said to', async () => {
  for (const [lang, typed] of [
    ['vi', 'lịch cúp điện'],
    ['vi', 'công chứng'],
    ['en', 'police'],
  ] as const)
    expect((await find(typed, lang)).silence, typed).toBe(true)
})

test('Telex keys are read as the input method would have', () => {
  for (const [keys, word] of [
    ['rwngf', 'rừng'],
    ['thw', 'thư'],
    ['nuwowcs', 'nước'],
    ['truongwf', 'trường'],
    ['dduowcj', 'được'],
    ['ddieenj', 'điện'],
    ['suwcs', 'sức'],
    ['chuyeenr', 'chuyển'],
  ] as const)
    expect(formOf(fromKeys(keys) ?? ''), keys).toBe(formOf(word))
  for (const plain of ['rung', 'bao', 'thu']) expect(fromKeys(plain), plain).toBeNull()
})
