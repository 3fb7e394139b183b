// By hand, on canvas: the least that a chart with a highlight and a card can cost.

import story from './story.json'
import { layout, tip } from './bars.js'
import { FAMILY, ready, whenFontsCome } from './ready.js'

const charts = story.charts.map(chart => {
  const box = document.getElementById(chart.id)
  const canvas = box.appendChild(document.createElement('canvas'))
  const card = box.appendChild(document.createElement('div'))
  card.className = 'tip'
  canvas.dir = 'ltr'
  return { chart, canvas, card, context: canvas.getContext('2d'), chosen: null }
})

function draw({ context, width, height, ratio, bars, names, floor, chosen }) {
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  context.textAlign = 'center'
  context.fillStyle = '#aeb8c0'
  context.fillRect(0, floor, width, 1)
  context.font = `700 13px ${FAMILY}`
  for (const bar of bars) {
    context.fillStyle = bar.color
    context.fillRect(bar.x, bar.y, bar.w, bar.h)
    context.fillStyle = '#16202a'
    context.fillText(bar.value, bar.x + bar.w / 2, bar.y - 8)
  }
  context.font = `400 13px ${FAMILY}`
  for (const name of names) context.fillText(name.text, name.x, name.y)
  if (!chosen) return
  context.strokeStyle = '#16202a'
  context.lineWidth = 2
  context.strokeRect(chosen.x, chosen.y, chosen.w, chosen.h)
}

for (const item of charts) {
  const { canvas } = item
  const { clientWidth: width, clientHeight: height } = canvas
  const ratio = devicePixelRatio
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  Object.assign(item, { width, height, ratio }, layout(item.chart, width, height))
}
for (const item of charts) {
  draw(item)
  item.canvas.addEventListener('pointermove', event => {
    const { offsetX: x, offsetY: y } = event
    const under = item.bars.find(b => x >= b.x && x < b.x + b.w && y >= b.y && y < b.y + b.h) ?? null
    if (under === item.chosen) return
    item.chosen = under
    item.card.classList.toggle('on', under !== null)
    if (under) item.card.textContent = tip(item.chart, under.series, under.group)
    draw(item)
  })
}
whenFontsCome(() => charts.forEach(draw))
ready()
