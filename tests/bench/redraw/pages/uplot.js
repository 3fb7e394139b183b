// A chart of uPlot in the box, from right to left.

import uPlot from 'uplot'

/** The chart with one series, whose `setData` draws it again. */
export function chart(series, y = {}) {
  const box = document.getElementById('chart')
  const options = {
    width: box.clientWidth,
    height: box.clientHeight,
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, dir: -1 }, y },
    axes: [{}, { side: 1 }],
    series: [{}, series],
  }
  return new uPlot(options, [[], []], box)
}
