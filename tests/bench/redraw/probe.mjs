// What runs inside the page that redraws: sent there as text, it sees nothing of this file.

/** Redraws a wandering line of `count` points, another one each time; answers with the ms that each took. */
export async function redraw({ count, times, warm }) {
  let seed = 1
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648 - 0.5
  }
  const data = () => {
    const [xs, ys] = [new Float64Array(count), new Float64Array(count)]
    for (let i = 0, y = 500; i < count; i++) {
      xs[i] = i
      ys[i] = y += random() * 20
    }
    return [xs, ys]
  }
  const canvas = document.querySelector('canvas').getContext('2d')
  const took = []
  for (let i = 0; i < warm + times; i++) {
    const [xs, ys] = data()
    await new Promise(requestAnimationFrame)
    const began = performance.now()
    globalThis.line(xs, ys)
    // uPlot draws at the end of the task; and without a look at a pixel nothing need be painted yet.
    await null
    canvas.getImageData(0, 0, 1, 1)
    took.push(performance.now() - began)
  }
  return took.slice(warm)
}

/** Draws the same line again and again: what that leaves on the heap, and whether it touches layout, is seen from outside. */
export async function again({ count, times }) {
  const xs = Float64Array.from({ length: count }, (_, i) => i)
  const ys = xs.map(x => Math.sin(x / 50) * 400 + (x % 7) * 10)
  for (let i = 0; i < times; i++) {
    await new Promise(requestAnimationFrame)
    globalThis.line(xs, ys)
    await null
  }
}

/** Bytes of all WASM memories of the page. */
export function memory() {
  return globalThis.bench.memories.reduce((sum, m) => sum + m.buffer.byteLength, 0)
}
