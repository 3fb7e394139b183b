// By hand, thinned: in each column of pixels the least and the greatest.

import { chart } from './axes.js'

globalThis.line = chart((context, xs, ys, x, y) => {
  let [column, low, high, last] = [null, 0, 0, 0]
  const close = () => {
    if (column === null) return
    const across = column / devicePixelRatio
    context.lineTo(across, y(low))
    if (high !== low) context.lineTo(across, y(high))
    if (last !== high) context.lineTo(across, y(last))
  }
  for (let i = 0; i < xs.length; i++) {
    const at = Math.round(x(xs[i]) * devicePixelRatio)
    const value = ys[i]
    if (at !== column) {
      close()
      column = at
      low = high = value
    } else if (value < low) low = value
    else if (value > high) high = value
    last = value
  }
  close()
})
