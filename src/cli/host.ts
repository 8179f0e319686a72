/** `npm run host -- nginx|caddy [--root DIR] [--listen PORT] [--name NAME]`: prints a host's settings; BASE_PATH as for the build. */
import { parseArgs } from 'node:util'
import { caddy, nginx } from '../build/hosts.ts'
import { readBasePath } from '../model/settings.ts'

const HOSTS = { nginx, caddy }
const isHost = (name: string | undefined): name is keyof typeof HOSTS => name !== undefined && name in HOSTS

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: '/srv/site' },
    listen: { type: 'string', default: '80' },
    name: { type: 'string', default: '_' },
  },
})
const [host] = positionals
try {
  if (!isHost(host))
    throw new Error(`Name the host, one of ${Object.keys(HOSTS).join(', ')}: as in \`npm run host -- nginx --root /srv/site\`.`)
  process.stdout.write(HOSTS[host]({ ...values, base: readBasePath(process.env.BASE_PATH) }))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
