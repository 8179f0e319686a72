/** `npm run ledger`: enters every new id of the content into content/ledger.yaml. It never takes one out. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faultReport } from '../catalogue/build.ts'
import { entered, ledgerText } from '../catalogue/ledger.ts'
import { readContent } from '../catalogue/read.ts'

const root = fileURLToPath(new URL('../../content', import.meta.url))
const file = join(root, 'ledger.yaml')
const before = readFileSync(file, { encoding: 'utf8', flag: 'a+' })
const { content, faults, unread } = readContent(root)
// From a ledger that cannot be read every number would be given anew; an id of what cannot be read would be missing.
if (existsSync(file) && unread.has('content/ledger.yaml')) {
  const own = faults.filter((fault) => fault.file === 'content/ledger.yaml')
  console.error(`${faultReport(own)}\nMend the ledger first: no number is given before that.`)
  process.exit(1)
}
const text = ledgerText(entered(content))
writeFileSync(file, text)
console.log(text === before ? 'Nothing new: content/ledger.yaml stays as it is.' : 'Entered what is new in content/ledger.yaml.')
