// By hand, thinned: in each column of pixels the least and the greatest.

import { chart } from './axes.js'

/** Paints one column; answers with nothing, and keeps nothing: captured numbers would be boxed. */
function upright(context, across, low, high, last) {
  context.lineTo(across, low)
  if (high !== low) context.lineTo(across, high)
  if (last !== high) context.lineTo(across, last)
}

globalThis.line = chart((context, xs, ys, x, y) => {
  const ratio = devicePixelRatio
  let column = -1
  let low = 0
  let high = 0
  let last = 0
  for (let i = 0; i < xs.length; i++) {
    const at = Math.round(x(xs[i]) * ratio)
    const value = ys[i]
    if (at !== column) {
      if (column >= 0) upright(context, column / ratio, y(low), y(high), y(last))
      column = at
      low = high = value
    } else if (value < low) low = value
    else if (value > high) high = value
    last = value
  }
  upright(context, column / ratio, y(low), y(high), y(last))
})
