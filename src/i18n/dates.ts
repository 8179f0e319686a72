import type { Locale } from '../model/locale.ts'

const ROMAN = ['I', 'II', 'III', 'IV']

/** A date of the model (`2017`, `2017-Q2`, `2021/2025`, `yearly`, `--12-01`, `2016-01-25`) in words. */
export function formatWhen(when: string, locale: Locale): string {
  if (when === 'yearly') return locale === 'vi' ? 'hằng năm' : 'each year'
  const [from, to] = when.split('/')
  if (to) return `${from}–${to}`
  const quarter = /^(\d{4})-Q([1-4])$/.exec(when)
  if (quarter) {
    const numeral = ROMAN[Number(quarter[2]) - 1]
    return locale === 'vi' ? `quý ${numeral}/${quarter[1]}` : `Q${quarter[2]} ${quarter[1]}`
  }
  const yearly = /^--(\d\d)-(\d\d)$/.exec(when)
  if (yearly) {
    const day = formatDay(new Date(Date.UTC(2024, Number(yearly[1]) - 1, Number(yearly[2]))), locale, false)
    return locale === 'vi' ? `${day} hằng năm` : `${day} each year`
  }
  if (/^\d{4}-\d\d-\d\d$/.test(when)) return formatDay(new Date(`${when}T00:00:00Z`), locale, true)
  return when
}

/** Today where the reader is, as `2026-11-26`. */
export function today(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' }
// Made once: making one takes longer than all dates of a page.
const ENGLISH = {
  day: new Intl.DateTimeFormat('en-GB', DAY),
  withYear: new Intl.DateTimeFormat('en-GB', { ...DAY, year: 'numeric' }),
}

function formatDay(date: Date, locale: Locale, withYear: boolean): string {
  if (locale === 'vi') {
    // Decree 30/2020 on official writing: a nought before days under 10 and before January and February.
    const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1]
    return `${day < 10 ? '0' : ''}${day}/${month < 3 ? '0' : ''}${month}${withYear ? `/${date.getUTCFullYear()}` : ''}`
  }
  return ENGLISH[withYear ? 'withYear' : 'day'].format(date)
}
