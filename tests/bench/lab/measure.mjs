// One site, one reader, one load: then the pointer, then memory.

import { setTimeout as sleep } from 'node:timers/promises'
import { calm, counter, open } from './browser.mjs'
import { readout, target, watch } from './probe.mjs'
import { median } from './numbers.mjs'

const LIMIT = 60_000
const SWEEPS = 4
const MOVES = 15
const PACE = 50

/** When the charts could be seen: ms since navigation. */
function painted({ fcp, shown, marked }, staticCharts) {
  if (!staticCharts) return marked === null ? null : Math.max(marked, fcp)
  if (!shown) return null
  return shown.began <= fcp ? fcp : shown.after
}

/** Main thread time of one sweep across the chart less that of an equal time without a move, per move. */
async function hover(page, devtools) {
  const box = await page.evaluate(target)
  await sleep(300)
  const spent = async step => {
    const before = await counter(devtools, 'TaskDuration')
    for (let i = 0; i < MOVES; i++) {
      const due = Date.now() + PACE
      await step(i)
      await sleep(Math.max(0, due - Date.now()))
    }
    return ((await counter(devtools, 'TaskDuration')) - before) * 1000
  }
  // There and back along both diagonals: across bars that stand and bars that lie.
  const move = sweep => i => {
    const along = (i + 0.5) / MOVES
    const x = 0.04 + 0.92 * (sweep % 2 ? 1 - along : along)
    const y = 0.12 + 0.76 * (sweep % 4 < 2 ? along : 1 - along)
    return page.mouse.move(box.x + box.width * x, box.y + box.height * y)
  }
  const rest = await page.screenshot()
  const costs = []
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const idle = await spent(async () => {})
    costs.push(Math.max(0, (await spent(move(sweep))) - idle) / MOVES)
  }
  // Does it answer at all? A page that doesn't must not win.
  let answers = false
  for (let i = 0; i < MOVES && !answers; i += 2) {
    await move(0)(i)
    await sleep(150)
    answers = !rest.equals(await page.screenshot())
  }
  return { perMove: median(costs), answers }
}

export async function measure(browser, site, profile) {
  const { server, staticCharts } = site
  const { context, page, devtools } = await open(browser, profile, watch, { staticCharts })
  const troubles = []
  const note = text => troubles.push(text.split('\n')[0])
  page.on('pageerror', error => note(error.message))
  page.on('console', message => message.type() === 'error' && note(message.text()))
  try {
    const quiet = await calm()
    server.answers.length = 0
    await page.goto(server.address, { waitUntil: 'load', timeout: LIMIT })
    await page
      .waitForFunction(() => performance.getEntriesByName('charts-interactive').length > 0, null, {
        timeout: LIMIT,
        polling: 200,
      })
      .catch(() => troubles.push('never said charts-interactive'))
    await sleep(1200)
    const seen = await page.evaluate(readout)
    const bytes = {}
    for (const answer of server.answers) bytes[answer.kind] = (bytes[answer.kind] ?? 0) + answer.bytes
    troubles.push(...server.answers.filter(a => a.missing).map(a => `not found: ${a.path}`))
    const requests = server.answers.length
    const when = painted(seen, staticCharts)
    const pointer = await hover(page, devtools)
    if (!pointer.answers) troubles.push('does not answer the pointer')
    await devtools.send('HeapProfiler.collectGarbage')
    const heap = await counter(devtools, 'JSHeapUsedSize')
    return {
      quiet,
      bytes,
      requests,
      fcp: seen.fcp,
      lcp: seen.lcp,
      painted: when,
      takenOver: seen.marked,
      interactive: seen.interactive === null ? null : Math.max(seen.interactive, when ?? 0),
      tbt: seen.tbt,
      cls: seen.cls,
      // A page that doesn't answer the pointer must not win by it.
      hover: pointer.answers ? pointer.perMove : null,
      heap,
      wasm: seen.wasm,
      troubles,
    }
  } finally {
    await context.close()
  }
}
