// How a page tells the benchmark that its charts are on the screen, and that they answer.

const nextTask = () =>
  new Promise(done => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = done
    port2.postMessage(0)
  })

/** Call it when all charts are drawn; the frame that shows them is still to come. */
export function ready() {
  requestAnimationFrame(async () => {
    await nextTask()
    performance.mark('charts-painted')
    await nextTask()
    performance.mark('charts-interactive')
  })
}

export const FAMILY = '"Jisr Sans",sans-serif'

/** A canvas doesn't follow the font by itself: draw again when it arrives after the first drawing. */
export async function whenFontsCome(redraw) {
  const faces = ['400 13px "Jisr Sans"', '700 13px "Jisr Sans"']
  if (faces.every(face => document.fonts.check(face, 'س'))) return
  await Promise.all(faces.map(face => document.fonts.load(face, 'س')))
  redraw()
}
