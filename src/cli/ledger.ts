/** `npm run ledger`: enters every new id of the content into content/ledger.yaml. It never takes one out. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { entered, ledgerText } from '../catalogue/ledger.ts'
import { readContent } from '../catalogue/read.ts'

const root = fileURLToPath(new URL('../../content', import.meta.url))
const file = join(root, 'ledger.yaml')
const before = readFileSync(file, { encoding: 'utf8', flag: 'a+' })
const { content } = readContent(root)
const text = ledgerText(entered(content))
writeFileSync(file, text)
console.log(text === before ? 'Nothing new: content/ledger.yaml stays as it is.' : 'Entered what is new in content/ledger.yaml.')
