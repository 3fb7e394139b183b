// Chromium, the two readers it plays, and a machine that is calm enough to measure on.

import { accessSync, constants } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'

const perSecond = kilobits => (kilobits * 1000) / 8

export const PROFILES = {
  phone: {
    title: 'Phone: 390×844, DPR 3, Slow 4G (1.6 Mbps down, 750 kbps up, 150 ms), CPU ÷ 4',
    context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
    network: {
      offline: false,
      latency: 150,
      downloadThroughput: perSecond(1600),
      uploadThroughput: perSecond(750),
    },
    slower: 4,
  },
  desktop: {
    title: 'Desktop: 1280×800, DPR 1, nothing slowed',
    context: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
    slower: 1,
  },
}

/** The path in `CHROMIUM` or `CHROME`, or the first Chromium or Chrome on the PATH. */
function executable() {
  const { CHROMIUM, CHROME } = process.env
  if (CHROMIUM || CHROME) return CHROMIUM || CHROME
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK)
        return join(folder, name)
      } catch {
        continue
      }
    }
  }
  throw new Error('no Chromium found: put it on the PATH, or its path into CHROMIUM')
}

export const launch = () => chromium.launch({ executablePath: executable() })

export const load = () => loadavg().map(v => v.toFixed(2)).join(' ')

export function machine(browser) {
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpus()[0].model.trim()}, ${memory} GiB, Chromium ${browser.version()}, Node ${process.version}`
}

function busy() {
  let [idle, all] = [0, 0]
  for (const { times } of cpus()) {
    idle += times.idle
    all += Object.values(times).reduce((a, b) => a + b)
  }
  return { idle, all }
}

/** Waits until the machine's cores are three quarters idle, but not longer than `limit` ms. */
export async function calm(limit = 8000) {
  for (const until = Date.now() + limit; Date.now() < until; ) {
    const before = busy()
    await sleep(250)
    const now = busy()
    if ((now.idle - before.idle) / (now.all - before.all) > 0.75) return true
  }
  return false
}

/** A fresh page of this profile, with its network and processor slowed. */
export async function open(browser, profile, script, argument) {
  const context = await browser.newContext(profile.context)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable')
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  if (script) await page.addInitScript(script, argument)
  if (profile.network) await devtools.send('Network.emulateNetworkConditions', profile.network)
  if (profile.slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: profile.slower })
  return { context, page, devtools }
}

/** One of Chromium's own counters: seconds for durations, bytes for sizes. */
export async function counter(devtools, name) {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(m => m.name === name).value
}
