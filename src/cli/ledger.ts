/** `npm run ledger`: enters every new id of the content into content/ledger.yaml. It never takes one out. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { entered } from '../catalogue/ledger.ts'
import { readContent } from '../catalogue/read.ts'

const HEAD = `# Every id ever published, so that no address dies: entered by “npm run ledger”, never taken out by hand.
# What moves is written under “moved”, as “topics/old: topics/new”; its old address then leads to the new one in both languages.
`

const root = fileURLToPath(new URL('../../content', import.meta.url))
const file = join(root, 'ledger.yaml')
const before = readFileSync(file, { encoding: 'utf8', flag: 'a+' })
const { content } = readContent(root)
const text = HEAD + stringify(entered(content), { lineWidth: 120, flowCollectionPadding: false })
writeFileSync(file, text)
console.log(text === before ? 'Nothing new: content/ledger.yaml stays as it is.' : 'Entered what is new in content/ledger.yaml.')
