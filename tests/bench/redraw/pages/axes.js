// Grid and figures of the hand-written charts; answers with the two scales, x to the left.

import { board } from './board.js'

const PAD = { top: 8, right: 48, bottom: 24, left: 8 }

function extent(values) {
  let low = Infinity
  let high = -Infinity
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i]
    if (values[i] > high) high = values[i]
  }
  return [low, high]
}

function* round(low, high, count) {
  const raw = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].map(m => m * power).find(s => s >= raw * 0.999)
  for (let v = Math.ceil(low / step) * step; v <= high; v += step) yield v
}

/** Makes the page's `line(xs, ys)` of a function that lays the path. */
export function chart(trace) {
  const { canvas, width, height } = board()
  const context = canvas.getContext('2d')
  const floor = height - PAD.bottom
  const [w, h] = [width - PAD.left - PAD.right, floor - PAD.top]
  return (xs, ys) => {
    const [[x0, x1], [y0, y1]] = [extent(xs), extent(ys)]
    const [across, up] = [w / (x1 - x0), h / (y1 - y0)]
    const right = width - PAD.right
    const x = v => right - (v - x0) * across
    const y = v => floor - (v - y0) * up
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    context.clearRect(0, 0, width, height)
    context.font = '12px sans-serif'
    context.textAlign = 'left'
    for (const v of round(y0, y1, 6)) {
      context.fillStyle = '#dde3e8'
      context.fillRect(PAD.left, Math.round(y(v)), w, 1)
      context.fillStyle = '#5a6772'
      context.fillText(v.toFixed(0), width - PAD.right + 6, y(v) + 4)
    }
    context.textAlign = 'center'
    for (const v of round(x0, x1, 8)) {
      context.fillStyle = '#dde3e8'
      context.fillRect(Math.round(x(v)), PAD.top, 1, h)
      context.fillStyle = '#5a6772'
      context.fillText(v.toFixed(0), x(v), floor + 16)
    }
    context.strokeStyle = '#0b6a86'
    context.lineWidth = 1
    context.beginPath()
    trace(context, xs, ys, x, y)
    context.stroke()
  }
}
