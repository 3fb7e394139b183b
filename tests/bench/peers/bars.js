// Bars of a chart as plain rectangles, right to left: what both hand-written pages draw.

const FOOT = 32
const HEAD = 28

export const tip = (chart, series, group) => {
  const { name, values, more } = chart.series[series]
  return `${chart.groups[group]}، ${name}: ${values[group]} ${chart.unit} (${more[group]})`
}

/** Answers with `{ bars, names }` for a box of `width` by `height`. */
export function layout(chart, width, height) {
  const top = Math.max(...chart.series.flatMap(s => s.values))
  const slot = width / chart.groups.length
  const thick = Math.min(64, (slot * 0.72) / chart.series.length)
  const floor = height - FOOT
  const bars = []
  const names = chart.groups.map((text, g) => ({ text, x: width - (g + 0.5) * slot, y: height - 10 }))
  chart.series.forEach((series, s) =>
    series.values.forEach((value, g) => {
      const h = (value / top) * (floor - HEAD)
      const start = names[g].x + (thick * chart.series.length) / 2
      const x = start - (s + 1) * thick
      bars.push({ x, y: floor - h, w: thick - 3, h, color: series.color, value, series: s, group: g })
    }),
  )
  return { bars, names, floor }
}
