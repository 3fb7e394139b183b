// Small statistics, and how a cell of a table is written.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** `median (min–max)`; one value alone is written alone. */
export function cell(values, digits = 0) {
  if (!values.length || values.some(v => v == null || Number.isNaN(v))) return '–'
  const text = v => v.toFixed(digits)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return values.length > 1 ? `${text(median(values))} (${text(low)}–${text(high)})` : text(values[0])
}

/** How many times `of` a value is; none where there is nothing to measure against. */
export function ratio(value, of) {
  return of > 0 && Number.isFinite(value) ? value / of : null
}

export const kilo = bytes => (bytes / 1000).toFixed(1)

export function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map((_, i) => (i ? '---:' : '---'))) + rows.map(line).join('')
}
