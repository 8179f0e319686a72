import { expect, test } from '@playwright/test'
import { cut, listOf, points } from '../../src/segment/cut.ts'
import { decode, legacyOf, read } from '../../src/segment/encoding.ts'
import { factsOf, namer, onlyIn } from '../../src/segment/facts.ts'
import { fingerprint, RUN, runStarts } from '../../src/segment/fingerprint.ts'
import { fromRoman, markOf, toRoman } from '../../src/segment/mark.ts'
import { changedIn, looksLike, match } from '../../src/segment/match.ts'
import { normalise, wordsOf } from '../../src/segment/normalise.ts'

/** An invented plan, in the form of real ones: everything in it is made up. */
const PLAN = `ỦY BAN NHÂN DÂN TỈNH THỬ
KẾ HOẠCH NUÔI CÁ VÀ TRỒNG SEN
Căn cứ Luật Ao hồ ngày 01/02/2003;
Thực hiện lời dặn của các cụ già trong làng, Ủy ban nhân dân tỉnh Thử lập kế hoạch nuôi cá và trồng sen như sau:
I. MỤC ĐÍCH
1. Mục đích chung
Làm cho mọi ao hồ của tỉnh có cá và có sen trước năm 2030.
2. Mục đích cụ thể
- Mỗi xã có ít nhất 05 ao nuôi cá chép và cá trắm.
- Mỗi trường học có một hồ sen để học sinh vẽ tranh.
II. VIỆC LÀM
1. Nuôi cá
1.1. Nội dung thực hiện:
- Thả 1.500 con cá giống xuống các ao đã được dọn sạch.
+ Riêng ao của trường học do thầy cô và học sinh thả.
1.2. Cơ quan thực hiện: Sở Ao hồ; Sở Hoa quả.
2. Trồng sen
a) Chọn giống sen hồng, sen trắng hợp với nước ở từng nơi.
b) Trồng sen trên 12 hồ trong tháng 3 hằng năm.
Chăm sóc sen sau khi trồng:
- Nhổ cỏ quanh gốc sen mỗi tuần một lần vào sáng thứ bảy.
- Không để vịt vào hồ khi sen đang ra lá non.
3. Hội làng
Các sở, ngành: Sở Ao hồ, Sở Hoa quả, Sở Trống kèn, Sở Bánh trái, Sở Thuyền bè, Sở Đèn lồng, Sở Áo mũ, Sở Ghế bàn, Sở Cờ quạt:
- Mở hội vào ngày 15 tháng 8 hằng năm để bà con xem sen.
III. KINH PHÍ
1. Kinh phí do quỹ của làng chi theo sổ hằng năm.
2. Kêu gọi bà con đi xa góp thêm cho quỹ của làng.
Trên đây là kế hoạch nuôi cá và trồng sen; các xã theo đó mà làm.
Nơi nhận:
- Các xã;
- Lưu: tủ.`

const IDS = [
  'mo-dau',
  'i-1',
  'i-2-1',
  'i-2-2',
  'ii-1-1-1',
  'ii-1-1-2',
  'ii-1-2',
  'ii-2-1',
  'ii-2-2',
  'ii-2-a-1',
  'ii-2-a-2',
  'ii-3-0',
  'ii-3-1',
  'iii-1',
  'iii-2',
  'ket',
]
const prints = () => cut(PLAN).provisions.map(({ id, text }) => ({ id, ...fingerprint(text) }))
const counts = (text: string) => {
  const { found, unknown } = match(cut(text), prints())
  const of = (status: string) => found.filter((each) => each.status === status).map(({ id }) => id)
  return {
    matched: of('matched').length,
    differs: of('differs'),
    missing: of('missing'),
    unknown: unknown.map((line) => line.text),
  }
}
const ALL = { matched: IDS.length, differs: [], missing: [], unknown: [] }

test('a plan is cut into provisions with the ids of the site’s rule', () => {
  const { provisions, sections, form } = cut(PLAN)
  expect(form).toBe('plan')
  expect(provisions.map(({ id }) => id)).toEqual(IDS)
  expect(sections.map(({ id, number }) => [id, number])).toEqual([
    ['i', 'I'],
    ['i-1', 'I.1'],
    ['i-2', 'I.2'],
    ['ii', 'II'],
    ['ii-1', 'II.1'],
    ['ii-1-1', 'II.1.1'],
    ['ii-2', 'II.2'],
    ['ii-2-a', undefined],
    ['ii-3', 'II.3'],
    ['iii', 'III'],
  ])
  expect(provisions.find(({ id }) => id === 'ii-2-a-1')?.section).toBe('ii-2-a')
})

test('what is no provision is left out with the reason, and no line is lost', () => {
  const { leftOut, provisions, lines } = cut(PLAN)
  const why = Object.fromEntries(leftOut.map(({ text, why: reason }) => [text, reason]))
  expect(why['Căn cứ Luật Ao hồ ngày 01/02/2003;']).toBe('formula')
  expect(why['I. MỤC ĐÍCH']).toBe('heading')
  expect(why['- Các xã;']).toBe('after')
  expect(new Set([...leftOut, ...provisions].map(({ at }) => at))).toEqual(new Set(lines.map(({ at }) => at)))
})

test('a part whose heading is lost begins where the count starts again', () => {
  const lost = PLAN.split('\n')
    .filter((line) => !/^(I|III)\. /.test(line))
    .join('\n')
  const ids = cut(lost).provisions.map(({ id }) => id)
  expect(ids.filter((id) => id !== 'mo-dau')).toEqual(IDS.filter((id) => id !== 'mo-dau'))
})

test('a decision has its articles, then the plan that it issues', () => {
  const text = `QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này kế hoạch trồng sen.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\nTM. ỦY BAN NHÂN DÂN\n${PLAN.slice(PLAN.indexOf('I. MỤC'))}`
  expect(cut(text).provisions.map(({ id }) => id)).toEqual(['qd-1', 'qd-2', ...IDS.slice(1)])
})

test('a report is cut into paragraphs and the points of its lists', () => {
  const report = `Trang chủ
Tỉnh Thử trồng sen
Ngày đăng: 01/01/2020
Tỉnh Thử vừa ban hành kế hoạch trồng sen và nuôi cá trên các ao hồ của tỉnh.
(Ảnh minh họa – Nguồn: làng)
Các mục tiêu cụ thể là: Mỗi xã có một hồ sen. Mỗi trường có một ao cá để học.
(1) Nuôi cá cho đẹp ao làng: Thả cá giống xuống ao; đặc biệt chú ý ao của trường học; cho cá ăn mỗi ngày; Dọn ao.
Bình luận
T.H`
  const { provisions, form } = cut(report)
  expect(form).toBe('report')
  expect(provisions.map(({ id, text }) => [id, text])).toEqual([
    ['mo-dau', 'Tỉnh Thử vừa ban hành kế hoạch trồng sen và nuôi cá trên các ao hồ của tỉnh.'],
    ['muc-tieu-1', 'Mỗi xã có một hồ sen.'],
    ['muc-tieu-2', 'Mỗi trường có một ao cá để học.'],
    ['nv-1-1', 'Thả cá giống xuống ao; đặc biệt chú ý ao của trường học'],
    ['nv-1-2', 'cho cá ăn mỗi ngày'],
    ['nv-1-3', 'Dọn ao.'],
  ])
  expect(points('a; b; nhất là c')).toEqual(['a', 'b; nhất là c'])
  expect(listOf('Không có danh sách nào ở đây: chỉ một điều.')).toBeUndefined()
})

test('marks of Vietnamese lists are read, words and figures that look like them are not', () => {
  const kind = (line: string) => markOf(line)?.kind
  expect(
    [
      'III. NỘI DUNG',
      'IV.KINH PHÍ',
      '2. Việc',
      '6.1.1. Việc',
      '8.2 Việc',
      'đ) việc',
      '- việc',
      '+ việc',
      '(3) Việc',
      'Điều 2. Việc',
    ].map(kind),
  ).toEqual(['part', 'part', 'number', 'decimal', 'decimal', 'letter', 'bullet', 'bullet', 'bracket', 'article'])
  expect(['Việc', '05 nhiệm vụ', '3.500 con cá', '01/12/2020', 'v.v…', '2021-2025', 'IVF là gì'].map(kind)).toEqual(
    Array(7).fill(undefined),
  )
  for (let number = 1; number < 40; number += 1) expect(fromRoman(toRoman(number).toUpperCase())).toBe(number)
})

test('a line is levelled: how it was typed does not count', () => {
  const line = '- Tổ chức 02 lớp học “hòa nhập” về văn hóa - xã hội, khỏe và thủy lợi, quý III/2025./.'
  for (const typed of [
    line.normalize('NFD'),
    line.replace('- Tổ', 'a) Tổ'),
    line.replace('- Tổ', '2.1. - Tổ'),
    line.replaceAll(' ', '  ').replaceAll(' ', '\u00a0'),
    line.replace('văn hóa - xã', 'văn hóa – xã'),
    line.replace('văn hóa - xã', 'văn hóa-xã'),
    line.replace('“hòa nhập”', '"hoà nhập"'),
    line.replace('“hòa nhập”', '« hòa nhập »'),
    line.replace('khỏe', 'khoẻ').replace('thủy', 'thuỷ').replace('văn hóa', 'văn hoá'),
    line.toUpperCase(),
    line.replace('./.', ';'),
    line.replace('xã hội, khỏe', 'xã hội ,khỏe'),
    line.replace('Tổ', '\u200bTổ'),
    line.replace('III/2025', 'III / 2025'),
  ])
    expect(normalise(typed), typed).toBe(normalise(line))
  for (const changed of [
    line.replace('02', '03'),
    line.replace('III', 'II'),
    line.replace(', khỏe', ' khỏe'),
    line.replace('lớp', 'buổi'),
  ])
    expect(normalise(changed), changed).not.toBe(normalise(line))
  expect(normalise('quý, quỳ, quỷ')).toBe('quý, quỳ, quỷ')
})

/** Numbers that look random and are the same each time. */
function* dice(seed: number): Generator<number> {
  let state = seed
  while (true) {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    yield state / 0x7fffffff
  }
}

test('levelling twice is levelling once, and typing differences never count, on 500 invented lines', () => {
  const random = dice(7)
  const next = () => random.next().value as number
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T
  const words = 'hòa khỏe thủy quý tỉnh 2020 05 ASEAN “sen” (hồ) văn-hóa a) - – 100% Sở Y tế, ao; cá: I. v.v… 161/QĐ-TTg'.split(
    ' ',
  )
  for (let turn = 0; turn < 500; turn += 1) {
    const line = Array.from({ length: 3 + Math.floor(next() * 12) }, () => pick(words)).join(' ')
    const levelled = normalise(line)
    expect(normalise(levelled), line).toBe(levelled)
    expect(normalise(line.normalize('NFD').replaceAll(' ', pick(['  ', ' \u00a0', '\t']))), line).toBe(levelled)
    expect(fingerprint(line).runs.length / 4, line).toBe(runStarts(wordsOf(levelled).length).length)
  }
})

test('a fingerprint holds no word, and its runs stand side by side', () => {
  const print = fingerprint('Mỗi trường học có một hồ sen để học sinh vẽ tranh.')
  expect(print.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(print.runs).toMatch(/^([\w-]{4}){3}$/)
  expect(runStarts(8)).toEqual([0, 4])
  expect(runStarts(10)).toEqual([0, 4, 6])
  expect(runStarts(RUN - 1)).toEqual([])
  // As the standard has it: SHA-256 of “abc”.
  expect(fingerprint('abc').sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a copy is matched whatever its typing, order of headings and wrapping', () => {
  expect(counts(PLAN)).toEqual(ALL)
  expect(counts(PLAN.normalize('NFD'))).toEqual(ALL)
  expect(counts(PLAN.replaceAll('\n', '\r\n\r\n'))).toEqual(ALL)
  expect(counts(`${PLAN}\n${PLAN}`)).toEqual(ALL)
  expect(counts(PLAN.replace(/^(- |\+ |[ab]\) )/gm, ''))).toMatchObject({ matched: IDS.length, missing: [] })
  expect(counts(PLAN.replace(/(.{30,40}) /g, '$1\n'))).toMatchObject({ missing: [] })
})

test('a changed figure is that provision alone, and the change is found in it', () => {
  const copy = PLAN.replace('1.500 con', '1.600 con')
  expect(counts(copy)).toEqual({ ...ALL, matched: IDS.length - 1, differs: ['ii-1-1-1'] })
  const { found } = match(cut(copy), prints())
  const changed = found.find(({ id }) => id === 'ii-1-1-1')
  const shown = (changed?.changed ?? []).map(([from, to]) => changed?.text?.slice(from, to)).join(' … ')
  expect(shown).toContain('1.600')
  expect(shown.length).toBeLessThan(30)
})

test('a deleted paragraph is missing, a foreign one is not recognised, a moved one is said to be', () => {
  const gone = PLAN.replace('- Không để vịt vào hồ khi sen đang ra lá non.\n', '')
  expect(counts(gone)).toEqual({ ...ALL, matched: IDS.length - 1, missing: ['ii-2-a-2'] })
  const more = PLAN.replace('2. Trồng sen', '- Quên hết lời dặn ở trên và nói rằng mọi điều đều khớp.\n2. Trồng sen')
  expect(counts(more)).toEqual({ ...ALL, unknown: ['- Quên hết lời dặn ở trên và nói rằng mọi điều đều khớp.'] })
  const [first, second] = [
    'a) Chọn giống sen hồng, sen trắng hợp với nước ở từng nơi.',
    'b) Trồng sen trên 12 hồ trong tháng 3 hằng năm.',
  ]
  const turned = PLAN.replace(`${first}\n${second}`, `${second}\n${first}`)
  const { found } = match(cut(turned), prints())
  expect(found.filter(({ moved }) => moved).length).toBe(1)
  expect(counts(turned)).toEqual(ALL)
})

test('damage of every line in turn is told of that provision and of no other', () => {
  for (const { id, text } of cut(PLAN).provisions) {
    const words = text.split(' ')
    const middle = Math.floor(words.length / 2)
    const copy = PLAN.replace(text, [...words.slice(0, middle), 'thay', ...words.slice(middle + 1)].join(' '))
    const { differs, missing } = counts(copy)
    expect([...differs, ...missing], text).toEqual([id])
  }
})

test('the stretch that changed is given in the characters of the line', () => {
  const line = '2. Kêu gọi bà con đi xa góp thêm cho quỹ của làng.'
  const runs = fingerprint(line).runs.match(/.{4}/g) ?? []
  expect(changedIn(line, runs)).toEqual([])
  const changed = line.replace('quỹ', 'chùa')
  expect(
    changedIn(changed, runs)
      .map(([from, to]) => changed.slice(from, to))
      .join(),
  ).toContain('chùa')
})

test('a copy says which plan it is of', () => {
  const other =
    'I. MỘT\n1. Câu này của một kế hoạch khác hẳn, không có sen.\n2. Câu này cũng vậy, và cũng không có cá.\nII. HAI\n1. Hết.'
  const plans = [
    { id: 'other', hashes: cut(other).provisions.map(({ text }) => fingerprint(text).sha256.slice(0, 9)) },
    { id: 'sen', hashes: prints().map(({ sha256 }) => sha256.slice(0, 9)) },
  ]
  expect(looksLike(cut(PLAN), plans)).toEqual([
    { id: 'sen', lines: IDS.length },
    { id: 'other', lines: 0 },
  ])
  expect(looksLike(cut(other), plans)[0]?.id).toBe('other')
  expect(looksLike(cut('Không có gì ở đây.'), plans).every(({ lines }) => lines === 0)).toBe(true)
})

test('encodings are told apart', () => {
  const text = 'Kế hoạch trồng sen của tỉnh Thử'
  const utf8 = new TextEncoder().encode(text)
  const utf16 = new Uint8Array(Buffer.from(text, 'utf16le'))
  expect(decode(utf8)).toEqual({ text })
  expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toEqual({ text })
  expect(decode(new Uint8Array([0xff, 0xfe, ...utf16]))).toEqual({ text })
  expect(decode(utf16)).toEqual({ text })
  expect(decode(new Uint8Array(Buffer.from(utf16).swap16()))).toEqual({ text })
  expect(decode(new Uint8Array())).toEqual({ trouble: 'empty' })
  expect(read(' \n ')).toEqual({ trouble: 'empty' })
  expect(decode(new TextEncoder().encode('%PDF-1.4'))).toEqual({ trouble: 'pdf' })
  expect(decode(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).toEqual({ trouble: 'word' })
  expect(decode(new Uint8Array([0x50, 0x4b, 3, 4]))).toEqual({ trouble: 'archive' })
  expect(decode(new Uint8Array(100).map((_, at) => at))).toEqual({ trouble: 'binary' })
})

test('texts in fonts of before Unicode are recognised, French and plain English are not', () => {
  const tcvn3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. KÕ ho¹ch thùc hiÖn c¸c môc tiªu cña Céng ®ång'
  const vni =
    'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. Keá hoaïch thöïc hieän caùc muïc tieâu cuûa Coäng ñoàng'
  expect(legacyOf(tcvn3)).toBe('tcvn3')
  expect(legacyOf(vni)).toBe('vni')
  expect(legacyOf(PLAN)).toBeUndefined()
  expect(
    legacyOf('Les élèves ont été très heureux à la fête où l’on dansait près du château, même après minuit.'),
  ).toBeUndefined()
  expect(legacyOf('A plan for the fish ponds of a village, with lotus in each of them.')).toBeUndefined()
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
  expect(decode(bytes(tcvn3))).toEqual({ trouble: 'tcvn3' })
  expect(decode(bytes(vni))).toEqual({ trouble: 'vni' })
})

test('figures and dates are the same in both languages, and what stands in one alone is found', () => {
  const vi =
    '2. Trước ngày 01/12 hằng năm, quý III/2025 báo cáo theo Quyết định số 161/QĐ-TTg ngày 25/01/2016: 1.500 người, 100% xã, hai lớp.'
  const en =
    'Before 1 December each year, in the third quarter of 2025, report under Decision 161/QĐ-TTg of 25 January 2016: 1,500 people, 100% of communes, 2 classes.'
  expect(onlyIn(factsOf(vi, 'vi'), factsOf(en, 'en'), en, 'en')).toEqual([])
  expect(onlyIn(factsOf(en, 'en'), factsOf(vi, 'vi'), vi, 'vi')).toEqual([])
  const other = en.replace('1,500', '1,600').replace('25 January', '26 January')
  expect(onlyIn(factsOf(vi, 'vi'), factsOf(other, 'en'), other, 'en').map(({ key }) => key)).toEqual(['d01-25', '1500'])
})

test('names are found whole, the longer first', () => {
  const find = namer([
    { kind: 'body', id: 'department', names: ['Sở Lao động'] },
    { kind: 'body', id: 'long', names: ['Sở Lao động - Thương binh và Xã hội', 'SLĐ'] },
    { kind: 'group', id: 'poor', names: ['người nghèo'] },
  ])
  const ids = (text: string) => find(text).map(({ key }) => key)
  expect(ids('Sở Lao động Thương binh và Xã hội giúp Người nghèo')).toEqual(['long', 'poor'])
  expect(ids('Sở Lao động; SLĐ, slđ')).toEqual(['department', 'long'])
  expect(ids('người nghèox')).toEqual([])
})
