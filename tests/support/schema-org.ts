/** Linked data held against the vocabulary of schema.org, as the types of schema-dts have it: names of types and properties, and what may stand in them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const vocabulary = fileURLToPath(import.meta.resolve('schema-dts')).replace(/\.js$/, '')

/** What the compiler says against each graph, one message a fault. */
export function vocabularyFaults(graphs: readonly { place: string; graph: unknown }[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'schema-org-'))
  try {
    const file = join(folder, 'graphs.ts')
    const lines = graphs.map(({ graph }, index) => `export const g${index}: Graph = ${JSON.stringify(graph)}`)
    writeFileSync(file, [`import type { Graph } from ${JSON.stringify(vocabulary)}`, ...lines].join('\n'))
    const program = ts.createProgram([file], { noEmit: true, strict: true, skipLibCheck: true, types: [] })
    return ts.getPreEmitDiagnostics(program).map(({ file: source, start, messageText }) => {
      const line = source && start !== undefined ? source.getLineAndCharacterOfPosition(start).line : 0
      return `${graphs[line - 1]?.place ?? 'vocabulary'}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300)}`
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
