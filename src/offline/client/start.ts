// What every page says to the worker: begin, and keep what is wanted. Everything else is fetched when it is needed.
import type { Message } from '../protocol.ts'
import noticeUrl from './notice.ts?worker&url'

const { serviceWorker, connection: line } = navigator as Navigator & {
  connection?: { saveData: boolean; effectiveType: string }
}

async function start(): Promise<void> {
  const found = await serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
  // A worker that waits beside one that works is a new version.
  const tell = () => found.waiting && found.active && import(/* @vite-ignore */ noticeUrl)
  found.onupdatefound = () => {
    if (found.installing) found.installing.onstatechange = tell
  }
  tell()
  const message: Message = { do: 'visit', thrifty: !!line && (line.saveData || /2g/.test(line.effectiveType)) }
  ;(await serviceWorker.ready).active?.postMessage(message)
}

// Where there is none (old browsers, plain http), pages are read as ever; the page “offline” says why.
if (import.meta.env.PROD && serviceWorker) start().catch(() => {})
