import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { validateWorkflow } from '@action-validator/core'
import { expect, test } from '@playwright/test'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))
const workflow = readFileSync(join(root, '.github/workflows/deploy.yml'), 'utf8')

test('the workflow of GitHub Pages keeps to the schema of workflows', () => {
  expect(validateWorkflow(workflow).errors).toEqual([])
  for (const [right, wrong] of [
    ['runs-on: ubuntu-latest', 'runs_on: ubuntu-latest'],
    ['needs: build', 'needs: bild'],
    ['contents: read', 'contents: red'],
  ] as const) {
    expect(validateWorkflow(workflow.replace(right, wrong)).errors, wrong).not.toEqual([])
  }
})

test('it audits, tests, builds and publishes, in this order, by commands that there are', () => {
  const { jobs } = parse(workflow) as { jobs: Record<'build' | 'deploy', { steps: { run?: string; uses?: string }[] }> }
  const did = jobs.build.steps.map(({ run, uses }) => run ?? uses?.replace(/@.*/, ''))
  const order = [
    'npm ci',
    'npm audit --omit=dev --audit-level=high',
    'npm test',
    'npm run build',
    'actions/upload-pages-artifact',
  ].map((each) => did.indexOf(each))
  expect(order).not.toContain(-1)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

interface Lock {
  packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>
}

test('every package is locked by its hash, and no registry is named', () => {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const { packages } = JSON.parse(text) as Lock
  const entries = Object.entries(packages).filter(([path]) => path)
  expect(entries.length).toBeGreaterThan(300)
  expect(entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual([])
  expect(entries.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([])
})

test('every package is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
  expect(loose).toEqual([])
})
