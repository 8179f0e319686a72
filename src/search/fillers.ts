/** Question words and fillers: what people say around the words that they mean. */
import type { Locale } from '../model/locale.ts'
import { formOf, type Token } from './text.ts'

// Question words and fillers, folded, longest first; they are kept at a low weight, so that “từ ngày” still helps a little.
export const QUESTIONS: Record<Locale, RegExp> = {
  vi: /(?<![\p{L}\p{N}])((?:co quan|don vi|so|tinh|dia phuong|ke hoach|ban nganh|noi) nao|(?:chiu|co) trach nhiem|(?:lay )?(?:tu|o) dau(?: ra)?|(?:thuc hien|trien khai) ke hoach|bang cach nao|lam cach nao|lam (nhung )?(viec )?gi|co nhiem vu gi|nhiem vu gi|chiu trach nhiem gi|duoc giao (viec )?gi|lam nhung gi|la (cai )?gi|nhu the nao|the nao|ra sao|lam sao|vi sao|tai sao|bao nhieu|bao gio|khi nao|luc nao|o dau|noi nao|ngay nao|nam nao|nhung ai|la ai|cho (toi|minh) (biet|hoi)|toi (muon|can) (biet|tim|hoi)|toi|minh|xin|hoi|lieu|phai chang|co phai|co duoc|duoc khong|hay khong|hay chua|khong(?=\s*[?.!]*$)|chua(?=\s*[?.!]*$)|nhung gi|cai gi|dieu gi|viec gi|gi|nao|ai|co|la|thi|ma|cua|va|cac|nhung|cho|ve|voi|trong|tai|o|de|duoc|bi|khi|den|tu|do|se|da|dang|phai|can|nen|nhu|theo|de cap|nhac den|lien quan|noi den|hay|hoac|nay|do|moi|mot|so|giup|noi|lo|chuyen|quy dinh|neu)(?![\p{L}\p{N}])/gu,
  en: /(?<![\p{L}\p{N}])(what|which|who|whom|whose|where|when|why|how|many|much|do|does|did|done|is|are|was|were|be|been|being|has|have|had|can|could|will|would|should|must|may|might|i|me|my|we|our|you|your|they|them|their|it|its|he|she|there|here|this|that|these|those|the|a|an|and|or|of|in|on|at|to|for|from|by|with|about|into|as|than|then|any|some|all|not|no|if|so|also|such|say|says|said|mention|mentions|mentioned|tell|find|show|talk|talks|discuss|discusses|cover|covers|deal|deals|concern|concerning|regarding|want|wants|need|know|happen|happens|like|give|gives|going|come|comes|done|every|each|other|more|most|help|helps|helped|support|supports|please|get|gets|plan|plans|planned|provision|provisions)(?![\p{L}\p{N}])/gu,
}
/** Words that are left aside only where a question is asked: elsewhere they may carry meaning. */
export const TASKS: Record<Locale, RegExp> = {
  vi: /(lam (nhung )?(viec )?gi|nhiem vu( gi| cua| nao)?|trach nhiem (gi|cua)|duoc giao( viec)?( gi)?|lam nhung gi|viec cua|cong viec cua|phu trach gi)/,
  en: /\b(what (does|did|do|must|should|will|is|are|was|were)\b.*\b(do|does|responsible|duties|tasks?|asked|assigned|given|told)|tasks? (of|for)|duties of|responsibilit\w+ of|role of|job of)/,
}
export const TASK_WORDS: Record<Locale, RegExp> = {
  vi: /(?<![\p{L}])(nhiem vu|trach nhiem|cong viec|viec|lam|giao|phu trach)(?![\p{L}])/gu,
  en: /\b(tasks?|duties|duty|responsibilit\w+|responsible|role|job|asked|assigned|given|told)\b/g,
}

/** Words that say nothing of their own beside a figure, and beside a date. */
export const BESIDE_FIGURE =
  /(?<![\p{L}\p{N}])(chi tieu|muc tieu|ty le|ti le|dat|muc|con so|targets?|rates?|goals?|figures?|share)(?![\p{L}\p{N}])/gu
export const BESIDE_DATE =
  /(?<![\p{L}\p{N}])(truoc( ngay)?|sau ngay|ngay|han( chot)?|den ngay|muon nhat|deadlines?|due|before|by|until|on|dates?)(?![\p{L}\p{N}])/gu
/** What makes a query a question. */
export const QUESTION: Record<Locale, RegExp> = {
  vi: /(?<![\p{L}\p{N}])(ai|gi|nao|bao nhieu|bao gio|khi nao|o dau|tu dau|the nao|ra sao|vi sao|tai sao|may|co phai|hay khong)(?![\p{L}\p{N}])/u,
  en: /(?<![\p{L}\p{N}])(who|whom|whose|what|which|when|where|why|how|does|did|do|is|are|was|were)(?![\p{L}\p{N}])/u,
}

// Where marks are typed, `thi` is not `thì` and `má` is not `mà`: a filler must be written as one.
const FILLER_FORMS = new Set(
  'là gì nào ai có thì mà của và các những cho về với trong tại ở để được bị khi đến từ do sẽ đã đang phải cần nên như theo hay hoặc lại này đó mọi một số giúp nói lo chuyện quy định nêu làm việc nhiệm vụ chịu trách nhiệm giao cái thế ra sao vì bao nhiêu giờ lúc đâu nơi ngày năm biết hỏi chăng phải đến liên quan đề cập nhắc nhằm chúng tôi muốn tìm mình xin liệu chăng không chưa điều công phụ quan cơ đơn vị sở tỉnh địa phương kế hoạch ban ngành lấy bằng cách thực hiện triển khai'
    .split(' ')
    .map(formOf),
)
/** Whether a word typed with its marks is none of the fillers. */
export const isContent = (form: string) => !FILLER_FORMS.has(form)

/** Where a pattern stands in a text. */
export function ranges(text: string, pattern: RegExp): [number, number][] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])
}
/** Whether a word lies within a range. */
export const inside = (token: Token, [from, to]: [number, number]) => token.from >= from && token.to <= to
