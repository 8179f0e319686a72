/** The forms that the open data comes in, as the page lists them. */
import type { Locale } from '../../model/locale'
import type { DataFile } from '../../open-data/files'

/** One form: its file, or none where it is a file for each table. */
export interface FileForm {
  form: 'xlsx' | 'zip' | 'csv' | 'json' | 'schema' | 'package' | 'citation' | 'sums'
  label: string
  file: DataFile | null
}

/** The forms in the order in which people ask for them. @throws Error when a file is not made. */
export function formsOf(files: readonly DataFile[]): FileForm[] {
  const one = (form: FileForm['form'], label: string, ending: string): FileForm => {
    const file = files.find(({ path }) => path.endsWith(ending))
    if (!file) throw new Error(`the open data has no file ${ending}`)
    return { form, label, file }
  }
  return [
    one('xlsx', 'Excel', '.xlsx'),
    one('zip', 'ZIP', '.zip'),
    { form: 'csv', label: 'CSV', file: null },
    { form: 'json', label: 'JSON', file: null },
    one('package', 'Data Package', 'datapackage.json'),
    one('citation', 'CITATION.cff', 'CITATION.cff'),
    one('sums', 'SHA256SUMS', 'SHA256SUMS.txt'),
  ]
}

/** Size of a file in words, in kilobytes of 1,000. */
export function sizeOf({ body }: DataFile, lang: Locale): string {
  const kilobytes = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { style: 'unit', unit: 'kilobyte' })
  return kilobytes.format(Math.ceil(body.length / 1000))
}
