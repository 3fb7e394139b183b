// A timeline by hand: an axis of time from right to left, a dot for each event, and each name that
// finds room in one of the rows.

import story from '../../peers/story.json'
import { board } from './board.js'

const ROW = 18
const { canvas, width, height } = board()
const context = canvas.getContext('2d')
const axis = height - 40

globalThis.timeline = days => {
  const order = days.map((_, i) => i).sort((a, b) => days[a] - days[b])
  const [low, high] = [days[order[0]], days[order.at(-1)]]
  const x = day => width - 20 - ((day - low) / (high - low)) * (width - 40)
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  context.clearRect(0, 0, width, height)
  context.fillStyle = '#aeb8c0'
  context.fillRect(10, axis, width - 20, 1)
  context.font = '12px sans-serif'
  context.textAlign = 'center'
  const [from, to] = [low, high].map(day => new Date(day * 864e5).getUTCFullYear())
  const step = Math.max(1, Math.ceil((to - from) / 8))
  for (let year = from; year <= to; year += step) context.fillText(year, x(Date.UTC(year, 0) / 864e5), axis + 20)
  context.textAlign = 'right'
  const rows = Array(Math.floor((axis - 20) / ROW)).fill(Infinity)
  for (const i of order) {
    const at = x(days[i])
    context.fillStyle = '#0b6a86'
    context.beginPath()
    context.arc(at, axis, 4, 0, 7)
    context.fill()
    const name = story.events[i % story.events.length][1]
    const room = context.measureText(name).width + 12
    const row = at > room ? rows.findIndex(edge => at < edge) : -1
    if (row < 0) continue
    rows[row] = at - room
    const y = axis - 14 - row * ROW
    context.fillRect(at, y, 1, axis - y)
    context.fillStyle = '#16202a'
    context.fillText(name, at - 4, y)
  }
}
