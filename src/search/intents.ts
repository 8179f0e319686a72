/** Ordinary questions about a plan as a whole, which no words of the texts answer: who leads, when reviewed, how much money, who signed. */
import type { Locale } from '../model/locale.ts'
import { ranges } from './fillers.ts'

/** What a question asks for. */
export interface Intent {
  id: 'lead' | 'review' | 'report' | 'money' | 'signed' | 'groups'
  /** Tags of the records that answer. */
  tags: ['kind' | 'topic', string][]
}

const TAGS: Record<Intent['id'], Intent['tags']> = {
  lead: [
    ['kind', 'lead'],
    ['topic', 'implementation'],
  ],
  review: [
    ['kind', 'timeline'],
    ['topic', 'reporting'],
  ],
  report: [
    ['kind', 'reporting'],
    ['topic', 'reporting'],
  ],
  money: [
    ['kind', 'funding'],
    ['topic', 'state-budget'],
    ['topic', 'mobilising-resources'],
  ],
  signed: [],
  groups: [],
}

const PATTERNS: Record<Locale, [Intent['id'], RegExp][]> = {
  vi: [
    ['signed', /\bnguoi ky\b|\bai (da )?ky\b|\bai la nguoi ky\b|\bky ban hanh\b/],
    ['lead', /\b(ai|co quan nao|don vi nao|so nao)\b.*\b(chu tri|dung dau|dau moi|phu trach|lanh dao|chiu trach nhiem chinh)\b/],
    [
      'review',
      /\b(khi nao|bao gio|nam nao|luc nao|ngay nao|bao lau)\b.*\b(so ket|tong ket|danh gia|kiem diem)\b|\b(so ket|tong ket|danh gia)\b.*\b(khi nao|bao gio|luc nao|nam nao)\b/,
    ],
    ['report', /\b(khi nao|bao gio|luc nao|ngay nao|han nao|han)\b.*\b(nop|gui)?\b.*\bbao cao\b/],
    [
      'money',
      /\b(bao nhieu tien|ton bao nhieu|het bao nhieu|tien\b.*\b(o|tu) dau|nguon tien|lay tien|ai tra tien|kinh phi (bao nhieu|o dau|tu dau|lay))\b/,
    ],
    ['groups', /\b(nhom nguoi nao|nhung nhom nao|doi tuong nao|cho nhung ai|danh cho ai|ai duoc (huong|giup|ho tro))\b/],
  ],
  en: [
    ['signed', /\bwho (has )?signed\b|\bsignator(y|ies)\b|\bsigned by\b/],
    [
      'lead',
      /\b(who|which (body|agency|department|office)s?)\b.*\b(leads?|led|leading|in charge|heads?|responsible for the plan)\b/,
    ],
    ['review', /\bwhen\b.*\b(review(s|ed)?|evaluat\w+|assess\w+)\b|\b(review(s)?|evaluation) (date|due|deadline)s?\b/],
    ['report', /\bwhen\b.*\breports?\b.*/],
    [
      'money',
      /\bhow much (money|funding|did|does|was|will)\b|\b(who pays|paid for|where does the money|funded by|how (was|were|is) .*(paid|funded))\b/,
    ],
    ['groups', /\b(which|what) (groups?|people)\b|\bwho (benefits|is helped|gets)\b/],
  ],
}

/** Words that only name the plan, beside such a question. */
const ASIDE =
  /(?<![\p{L}\p{N}])(ban ke hoach|ke hoach|de an|quyet dinh|cac tinh|tinh|thanh pho|dia phuong|due|held|scheme|decision|work|each|province|city|locality|done)(?![\p{L}\p{N}])/gu

/** The question that a folded query asks, if it is one of these, and the parts of the query that ask it. */
export function intentIn(folded: string, locale: Locale): { intent: Intent; ranges: [number, number][] } | null {
  for (const [id, pattern] of PATTERNS[locale]) {
    const match = pattern.exec(folded)
    if (match)
      return { intent: { id, tags: TAGS[id] }, ranges: [[match.index, match.index + match[0].length], ...ranges(folded, ASIDE)] }
  }
  return null
}
