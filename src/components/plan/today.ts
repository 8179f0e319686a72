/** Where a locality of the plans is since 1 July 2025, in a few words. */
import { t } from '../../i18n'
import type { Locale } from '../../model/locale'
import type { Locality } from '../../model/reference'

/** “nay thuộc Vĩnh Long”, “now Hải Phòng, with Hải Dương”, “still Lạng Sơn”. */
export function todayOf({ name, now, joined }: Locality, lang: Locale): string {
  const words = t(lang)
  if (now !== name) return words.plan.nowIn(now)
  return joined.length > 0 ? words.plan.nowWith(now, words.join(joined)) : words.plan.nowSame(now)
}
