// The hand-written page's chart as SVG, made when the peers are built.

import { layout } from './bars.js'

const WIDTH = 358
const HEIGHT = 300
const short = v => Math.round(v * 10) / 10

export function drawn(chart) {
  const { bars, names, floor } = layout(chart, WIDTH, HEIGHT)
  const bar = b =>
    `<rect data-at="${b.series},${b.group}" x="${short(b.x)}" y="${short(b.y)}" width="${short(b.w)}" height="${short(b.h)}" fill="${b.color}"/>` +
    `<text x="${short(b.x + b.w / 2)}" y="${short(b.y - 8)}" font-weight="700">${b.value}</text>`
  const name = n => `<text x="${short(n.x)}" y="${n.y}">${n.text}</text>`
  return (
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" text-anchor="middle" fill="#16202a" role="img" aria-label="${chart.title}">` +
    `<rect y="${floor}" width="${WIDTH}" height="1" fill="#aeb8c0"/>${bars.map(bar).join('')}${names.map(name).join('')}</svg>`
  )
}
