/** `npm run import:status`: what is still to do on each draft; `-- --long` lists where everything stands. */
import { fileURLToPath } from 'node:url'
import { draftStates, statusText } from '../import/import.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
console.log(statusText(draftStates(root), process.argv.includes('--long')))
