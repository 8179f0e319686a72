/** Reads QR codes as a phone does: from what stands on the screen, with a library other than the one that drew them. */
import type { Locator } from '@playwright/test'
import jsqr from 'jsqr'

// The package is CommonJS: Node gives its whole module as the default.
const decode = typeof jsqr === 'function' ? jsqr : (jsqr as unknown as { default: typeof jsqr }).default

/** The text of the code that an element shows; null where none can be read. */
export async function readQr(element: Locator): Promise<string | null> {
  const png = (await element.screenshot()).toString('base64')
  const blank = await element.page().context().newPage()
  const { pixels, width, height } = await blank.evaluate(async (base64) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
    const { width, height } = picture
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context?.drawImage(picture, 0, 0)
    return { pixels: [...(context?.getImageData(0, 0, width, height).data ?? [])], width, height }
  }, png)
  await blank.close()
  return decode(Uint8ClampedArray.from(pixels), width, height)?.data ?? null
}
