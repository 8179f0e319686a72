/** Serves the built site: `npm run serve`, and the server behind the browser tests. The library sends files; we say where they are. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { cacheOf, HEADERS, TYPES } from '../build/headers.ts'
import { readBasePath, readPort } from '../model/settings.ts'

export interface ServeOptions {
  /** The folder of the built site. */
  root: string
  /** 0 picks a free port. */
  port: number
  /** The path that the site was built for, `/` or `/x/`. */
  base?: string
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4321`, without a slash at the end. */
  origin: string
  close: () => Promise<void>
}

/**
 * Serves `root` on 127.0.0.1 until `close` is called. Its list of files is made once: a build that follows needs a new start.
 * @throws an Error with one readable sentence where the folder is missing or the port is taken.
 */
export async function serve({ root, port, base = '/' }: ServeOptions): Promise<RunningServer> {
  const folder = resolve(root)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no built site in ${folder}: run \`npm run build\` first.`)
  }
  const server = createServer(answers(folder, readBasePath(base)))
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(listenError(error, port)))
    server.listen(port, '127.0.0.1', done)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} is in use: stop what listens there, or choose another port, as in \`PORT=${port + 1} npm start\`.`,
    )
  }
  if (error.code === 'EACCES') return new Error(`Port ${port} is not open to this user: choose one above 1023.`)
  return error
}

/** What static hosts do and the library leaves to us: the base path, the slash of a folder, the 404 page. */
function answers(folder: string, base: string) {
  const page404 = join(folder, '404.html')
  const missing = existsSync(page404) ? readFileSync(page404) : '404'
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders(response, path) {
      const type = TYPES[extname(path).slice(1) || 'html']
      if (type) response.setHeader('Content-Type', type)
      response.setHeader('Cache-Control', cacheOf(path))
    },
    onNoMatch(_, response) {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }).end(missing)
    },
  })
  return (request: IncomingMessage, response: ServerResponse): unknown => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    const [rawPath = '/', query] = (request.url ?? '/').split(/\?(.*)/s)
    // `//host/` would be read by a browser as another site when it comes back in a redirect.
    const path = rawPath.replace(/\/{2,}/g, '/')
    const search = query === undefined ? '' : `?${query}`
    // Not 301: a browser would keep that for good, over every later project on the same port.
    const redirect = (to: string) => response.writeHead(307, { Location: to + search }).end()
    if (path === base.slice(0, -1) || (path === '/' && base !== '/')) return redirect(base)
    // The library takes `/page.html/` for `/page.html`.
    const inside = path.startsWith(base) && !/\.\w+\/$/.test(path) ? path.slice(base.length - 1) : '/none'
    if (!inside.endsWith('/') && isFolder(folder, inside)) return redirect(`${path}/`)
    request.url = inside + search
    return files(request, response)
  }
}

/** Whether a path names a folder with a page. */
function isFolder(folder: string, path: string): boolean {
  try {
    const inside = join(folder, decodeURI(path), 'index.html')
    return inside.startsWith(folder + sep) && existsSync(inside)
  } catch {
    return false
  }
}

async function main(): Promise<void> {
  const port = readPort(process.env.PORT)
  const base = readBasePath(process.env.BASE_PATH)
  const { origin } = await serve({ root: fileURLToPath(new URL('../../dist', import.meta.url)), port, base })
  console.log(`The site is at ${origin}${base} (Ctrl+C stops it)`)
}

if (import.meta.main) {
  main().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
