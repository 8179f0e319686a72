/** The official texts, where the project's shared folder lies beside the checkout; their words are not ours to carry in the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/sources', import.meta.url))

/** What a test says that cannot run without them. */
export const WITHOUT_TEXTS = 'The official texts are not on this machine: not done.'

/** The plans whose official text is on this machine. */
export const officialPlans = (): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.txt'))
        .map((file) => file.replace('.txt', ''))
    : []

/** The official text of a plan as our copy has it. */
export const officialText = (plan: string): string => readFileSync(join(folder, `${plan}.txt`), 'utf8')

/** Lines of the menus, comments and boxes that stand around a text on a portal. */
const BEFORE = [
  'Trang chủ',
  'Giới thiệu',
  'Tin tức - Sự kiện',
  'Đăng nhập',
  'Chia sẻ bài viết:',
  'Facebook',
  'Ngày đăng: 01/01/2020',
  'Lượt xem: 1234',
  '',
]
const BETWEEN = [
  'Quảng cáo',
  'Xem thêm: các tin khác trong ngày',
  'Responsive image',
  '(Ảnh minh họa – Nguồn: cổng thông tin)',
  'Chia sẻ',
  'Tin liên quan',
]
const AFTER = [
  '',
  'Bình luận',
  '* Vui lòng nhập bình luận tiếng Việt có dấu',
  'Tin khác',
  'Tin liên quan',
  'Về đầu trang',
  '© 2020',
]

/** A text as it is copied from a portal: menus before it, boxes inside it, comments after it. */
export function onPortal(text: string): string {
  const lines = text.split('\n')
  const inside = lines.flatMap((line, at) =>
    at > 0 && at % 15 === 0 ? [BETWEEN[(at / 15) % BETWEEN.length] ?? '', line] : [line],
  )
  return [...BEFORE, ...inside, ...AFTER].join('\n')
}

/** A text whose sections have lost their headings. */
export const withoutHeadings = (text: string): string =>
  text
    .split('\n')
    .filter(
      (line) => !/^\s*[IVX]+\.\s/.test(line) && !/^\s*\d+(\.\d+)*\.\s.*:\s*$/.test(line) && !/^\s*\d+\.\s.{1,60}$/.test(line),
    )
    .join('\n')

/** A text typed anew: other spaces, dashes, quotation marks, tone marks. */
export const typedAnew = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(' - ', '–')
    .replaceAll(' ', ' \u00a0')
    .replaceAll(',', ' ,')
    .replace(/[“”]/g, '"')
    .replace(/hòa/g, 'hoà')
    .replace(/khỏe/g, 'khoẻ')
    .replace(/thủy/g, 'thuỷ')
    .replace(/văn hóa/g, 'văn hoá')

/** A text wrapped at 80 columns, as in a letter. */
export const wrapped = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.normalize('NFC').replace(/(.{60,80}) /g, '$1\n'))
    .join('\n')
