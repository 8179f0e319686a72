/**
 * `npm run import -- FILE --locality NAME --period 2021-2025`: drafts the folder of a plan from its text (.txt, .docx, .html, .pdf). Or
 * it says why not, and writes nothing. `--texts FOLDER` names official texts of other plans (files named as their folders): common wording is then
 * measured on them and not on their hashes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { JSDOM } from 'jsdom'
import { importText } from '../import/import.ts'
import { decode } from '../segment/encoding.ts'
import { takeFile, takeText } from '../segment/intake.ts'
import { isPdf, pdfText } from './import/pdf.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const USE = 'npm run import -- FILE --locality "Bến Tre" --period 2021-2025 [--texts FOLDER]'

function fail(...lines: string[]): never {
  console.error(lines.join('\n'))
  process.exit(1)
}

// The readers of .docx and .html are those of the site's own check, which runs in browsers.
globalThis.DOMParser = new JSDOM('').window.DOMParser

/** Why a file is no text, and what to do. */
const TROUBLES: Record<string, string> = {
  empty: 'is empty.',
  scan: 'is a PDF of pictures: a scan, with no text in it. Have it read by a program for that (Tesseract with “vie”, package ocrmypdf), hold what comes out against the pages, and import that.',
  locked: 'is a PDF that opens with a password alone. Open it and print it into a new one.',
  damaged: 'is a PDF that cannot be read: is it whole?',
  word: 'is a Word file of before 2007, or RTF. Open it and save it as .docx.',
  archive: 'is an archive and no .docx. Unpack it and name the file inside.',
  binary: 'is no text (or a damaged one).',
  tcvn3:
    'is in TCVN3 (fonts as .VnTime), an encoding of before Unicode. Convert it to Unicode (UniKey, “TCVN3 (ABC)” to “Unicode”) and save it as UTF-8.',
  vni: 'is in VNI (fonts as VNI-Times), an encoding of before Unicode. Convert it to Unicode (UniKey, “VNI Windows” to “Unicode”) and save it as UTF-8.',
  large: 'is too large for a plan: more than a million letters.',
  docx: 'is an archive but no .docx that can be read: is it whole?',
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { locality: { type: 'string' }, period: { type: 'string' }, texts: { type: 'string' } },
})
const [file, ...more] = positionals
if (!file || more.length > 0) fail('Name one file:', `  ${USE}`)
if (!existsSync(file)) fail(`${file}: there is no such file.`)
const bytes = readFileSync(file)
const printed = isPdf(bytes) ? await pdfText(bytes) : undefined
const taken = printed ? ('text' in printed ? takeText(printed.text) : printed) : await takeFile(new Blob([bytes]))
if ('trouble' in taken) fail(`${file} ${TROUBLES[taken.trouble] ?? `cannot be read (${taken.trouble}).`}`, 'Nothing was written.')

/** Official texts by the plan that their files are named as. */
const texts = new Map<string, string>()
if (values.texts !== undefined) {
  if (!existsSync(values.texts)) fail(`${values.texts}: there is no such folder.`)
  for (const name of readdirSync(values.texts).filter((each) => each.endsWith('.txt'))) {
    const decoded = decode(readFileSync(join(values.texts, name)))
    if ('text' in decoded) texts.set(basename(name, '.txt'), decoded.text)
  }
}

const result = importText(root, taken.text, { locality: values.locality ?? '', period: values.period ?? '', texts })
if ('refused' in result) {
  fail(...result.refused.map((why) => `${file} ${why}${/[?.]$/.test(why) ? '' : '.'}`), 'Nothing was written.')
}
console.log(result.report)
