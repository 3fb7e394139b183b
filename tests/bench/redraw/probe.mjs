// What runs inside the page that redraws: sent there as text, it sees nothing of this file.

/**
 * Redraws `count` of the subject, others each time: `warm` times uncounted, `times` counted, `same`
 * times without new data. Answers with the ms that each counted one took.
 */
export async function redraw({ subject, count, warm = 0, times = 0, same = 0 }) {
  let seed = 1
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  const made = {
    // A line that wanders.
    line() {
      const [xs, ys] = [new Float64Array(count), new Float64Array(count)]
      for (let i = 0, y = 500; i < count; i++) {
        xs[i] = i
        ys[i] = y += (random() - 0.5) * 20
      }
      return [xs, ys]
    },
    // Values that wander and stay above zero.
    bars() {
      const values = new Float64Array(count)
      for (let i = 0, value = 500; i < count; i++) values[i] = value = Math.abs(value + (random() - 0.5) * 60) + 1
      return [values]
    },
    // Places, from the least x on.
    dots() {
      const xs = Float64Array.from({ length: count }, () => random() * 1000).sort()
      return [xs, Float64Array.from(xs, x => x * 0.6 + random() * 400)]
    },
    // Days in thirty years, half of them in the last.
    timeline() {
      const day = () => Math.floor(random() < 0.5 ? 8035 + random() * 10_950 : 18_993 + random() * 270)
      return [Float64Array.from({ length: count }, day)]
    },
  }
  const context = document.querySelector('canvas').getContext('2d')
  const draw = async data => {
    await new Promise(requestAnimationFrame)
    const began = performance.now()
    globalThis[subject](...data)
    // uPlot draws at the end of the task; and without a look at a pixel nothing need be painted yet.
    await null
    context.getImageData(0, 0, 1, 1)
    return performance.now() - began
  }
  const took = []
  for (let i = 0; i < warm + times; i++) took.push(await draw(made[subject]()))
  const data = made[subject]()
  for (let i = 0; i < same; i++) await draw(data)
  return took.slice(warm)
}

/** Bytes of all WASM memories of the page. */
export function memory() {
  return globalThis.bench.memories.reduce((sum, m) => sum + m.buffer.byteLength, 0)
}
