/** Previews as PNG, a few at a time; what was drawn once is kept by its content, so that only a changed one is drawn again. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { type Card, cardSvg } from './card.ts'

/** Part of the name of what is kept: goes up when the same card is drawn in another way. */
const VERSION = 1
/** Bytes that a preview may have. */
export const LIMIT = 60_000
const AT_ONCE = 3

/** A card as PNG of 1200 × 630 and at most 60 kB. @throws Error that names the card when it is larger. */
export async function draw(card: Card): Promise<Uint8Array> {
  const picture = sharp(Buffer.from(await cardSvg(card))).removeAlpha()
  // Few dyes, no shades: a palette halves the bytes.
  const png = await picture.png({ palette: true, colours: 32, dither: 0, effort: 1 }).toBuffer()
  if (png.length > LIMIT) throw new Error(`The preview “${card.title}” has ${png.length} bytes: at most ${LIMIT} are taken.`)
  return png
}

/** The same from what was kept in `folder`, else drawn and kept. */
export async function drawOnce(card: Card, folder: string): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([VERSION, card]))
    .digest('hex')
    .slice(0, 32)
  const file = join(folder, `${key}.png`)
  try {
    return await readFile(file)
  } catch {
    const png = await draw(card)
    mkdirSync(folder, { recursive: true })
    // Whole or not at all: two builds may run at a time.
    await writeFile(`${file}.${process.pid}`, png)
    await rename(`${file}.${process.pid}`, file)
    return png
  }
}

/** Begins to draw all cards, a few at a time, while the rest of the site is built. @returns each picture by its name, when it is done. */
export function drawAll(cards: ReadonlyMap<string, Card>, folder: string): Map<string, Promise<Uint8Array>> {
  const pictures = new Map<string, Promise<Uint8Array>>()
  const done: Promise<unknown>[] = []
  for (const [name, card] of cards) {
    // Each waits for the one so many places before it.
    const picture = (done.at(-AT_ONCE) ?? Promise.resolve()).then(() => drawOnce(card, folder))
    pictures.set(name, picture)
    // Whoever asks for a picture is told of its fault; those after it are drawn all the same.
    done.push(picture.catch(() => undefined))
  }
  return pictures
}
