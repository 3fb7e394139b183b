// The results as a page to read.

import { KINDS } from './server.mjs'
import { PROFILES } from './browser.mjs'
import { cell, kilo, median, ratio, table } from './numbers.mjs'

const MB = 2 ** 20
const at = (site, profile, key) => {
  const values = site.runs[profile].map(run => run[key])
  return values.every(Number.isFinite) ? median(values) : null
}

/** Each bar of the project: what is measured against what. `most` is the greatest ratio allowed. */
const BARS = [
  { name: 'charts painted ÷ hand-written SVG', key: 'painted', of: 'svg', most: 1.1 },
  { name: 'interactive ÷ uPlot', key: 'interactive', of: 'uplot', most: 1 },
  { name: 'blocking time ÷ hand-written canvas', key: 'tbt', of: 'canvas', most: 1 },
  { name: 'hover ÷ hand-written canvas', key: 'hover', of: 'canvas', most: 1.1 },
]

export function ratios(sites) {
  const byName = Object.fromEntries(sites.map(site => [site.name, site]))
  const of = profile =>
    Object.fromEntries(
      sites.map(site => [
        site.name,
        Object.fromEntries(
          BARS.map(bar => [
            bar.key,
            byName[bar.of] ? ratio(at(site, profile, bar.key), at(byName[bar.of], profile, bar.key)) : null,
          ]),
        ),
      ]),
    )
  return Object.fromEntries(Object.keys(PROFILES).map(profile => [profile, of(profile)]))
}

export function report({ about, libraries, runs, loads, date, sites, preload }) {
  const col = (site, profile, key, digits, scale = 1) =>
    cell(site.runs[profile].map(run => (run[key] == null ? null : run[key] / scale)), digits)
  const bytes = table(
    ['site', 'all', 'without fonts', ...KINDS, 'requests'],
    sites.map(({ name, runs: { phone } }) => {
      const sent = phone[0].bytes
      const all = Object.values(sent).reduce((a, b) => a + b, 0)
      const kinds = KINDS.map(kind => (sent[kind] ? kilo(sent[kind]) : '0'))
      return [name, kilo(all), kilo(all - (sent.font ?? 0)), ...kinds, phone[0].requests]
    }),
  )
  const against = all =>
    table(
      ['site', ...BARS.map(bar => `${bar.name} (bar ${bar.most})`)],
      Object.entries(all).map(([name, row]) => [name, ...BARS.map(({ key }) => row[key]?.toFixed(2) ?? '–')]),
    )
  const timing = profile =>
    table(
      ['site', 'FCP ms', 'LCP ms', 'charts painted ms', 'taken over ms', 'interactive ms', 'TBT ms', 'CLS'],
      sites.map(site => [
        site.name,
        ...['fcp', 'lcp', 'painted'].map(key => col(site, profile, key)),
        site.staticCharts ? col(site, profile, 'takenOver') : '–',
        ...['interactive', 'tbt'].map(key => col(site, profile, key)),
        col(site, profile, 'cls', 3),
      ]),
    )
  const after = profile =>
    table(
      ['site', 'hover ms a move', 'JS heap MB', 'WASM MB'],
      sites.map(site => [
        site.name,
        col(site, profile, 'hover', 2),
        col(site, profile, 'heap', 1, MB),
        col(site, profile, 'wasm', 1, MB),
      ]),
    )
  const compared = ratios(sites)
  const troubles = new Set(
    sites.flatMap(({ name, runs: all }) =>
      Object.entries(all).flatMap(([profile, list]) =>
        list.flatMap((run, i) => run.troubles.map(t => `- ${name}, ${profile}, run ${i + 1}: ${t}`)),
      ),
    ),
  )
  const noisy = sites.flatMap(s => Object.values(s.runs).flat()).filter(run => !run.quiet).length
  const part = profile => `## ${PROFILES[profile].title}

Ratios of medians:

${against(compared[profile])}
${timing(profile)}
${after(profile)}`
  return `# Results of the benchmark

Written by \`make bench\` on ${date}: ${runs} loads of each site for each reader, all sites in turn, each in a fresh browser context.
A cell is the median (least–greatest). ${about}. Load average before ${loads[0]}, after ${loads[1]}.
${noisy ? `${noisy} loads began while other work kept the machine busy: their times say less.\n` : ''}Measured against: ${libraries}; \`canvas\` and \`svg\` are written by hand, with no library.
All have the same fonts, ${preload ? 'preloaded, as our page does' : 'not preloaded, as in our page'}. What each column means: \`tests/bench/README.md\`.

## Bytes

kB (1000 bytes) of bodies as sent, brotli 11, fonts as they are.

${bytes}
${part('phone')}
${part('desktop')}${troubles.size ? `\n## Troubles\n\n${[...troubles].join('\n')}\n` : ''}`
}
