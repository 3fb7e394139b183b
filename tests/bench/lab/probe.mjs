// What runs inside the measured page. Each function is sent there as text: it sees nothing of this file.

/** Before the page's own code: observers, WASM memories, and the frame that first shows static charts. */
export function watch({ staticCharts }) {
  const seen = { lcp: 0, shift: 0, tasks: [], memories: [], shown: null, frames: [] }
  globalThis.bench = seen
  const observe = (type, take) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('largest-contentful-paint', entry => (seen.lcp = entry.startTime))
  observe('longtask', entry => seen.tasks.push([entry.startTime, entry.duration]))
  observe('layout-shift', entry => {
    if (!entry.hadRecentInput) seen.shift += entry.value
  })
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name]
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given)
      const { exports } = made.instance ?? made
      seen.memories.push(...Object.values(exports).filter(e => e instanceof WebAssembly.Memory))
      return made
    }
  }
  if (!staticCharts) return
  // First paint may come before the last chart has arrived: wait for the frame that holds them all.
  const arrived = () => {
    const charts = document.querySelectorAll('[data-chart]')
    if (charts.length < staticCharts) return false
    let last = document.body
    while (last.lastChild) last = last.lastChild
    return document.readyState !== 'loading' || !charts[charts.length - 1].contains(last)
  }
  const look = began => {
    if (!arrived()) return requestAnimationFrame(look)
    const channel = new MessageChannel()
    channel.port1.onmessage = () => (seen.shown = { began, after: performance.now() })
    channel.port2.postMessage(0)
  }
  requestAnimationFrame(look)
}

/** When the page is at rest: everything that was seen, times in ms since navigation. */
export function readout() {
  const { lcp, shift, tasks, memories, shown } = globalThis.bench
  const mark = name => performance.getEntriesByName(name)[0]?.startTime ?? null
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null
  // Counted from the start of navigation: a page that works before its first paint blocks as well.
  const blocking = tasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0)
  return {
    fcp,
    lcp,
    shown,
    marked: mark('charts-painted'),
    interactive: mark('charts-interactive'),
    tbt: blocking,
    cls: shift,
    wasm: memories.reduce((sum, m) => sum + m.buffer.byteLength, 0),
  }
}

/** Brings the first chart into view; answers with the box of its drawing. */
export function target() {
  const chart = document.querySelector('[data-chart]')
  const area = r => r.width * r.height
  const drawing = () => {
    const boxes = [...chart.querySelectorAll('canvas,svg')].map(e => e.getBoundingClientRect())
    return boxes.reduce((a, b) => (area(b) > area(a) ? b : a), new DOMRect())
  }
  const before = drawing()
  scrollBy({ top: before.top + before.height / 2 - innerHeight / 2, behavior: 'instant' })
  const { x, y, width, height } = drawing()
  return { x, y, width, height }
}
