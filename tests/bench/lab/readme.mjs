// Tables of measurements in a README, each between two comments.

import { readFileSync, writeFileSync } from 'node:fs'

/** Writes a table into the file, between `<!-- NAME: … -->` and `<!-- end of NAME -->`. */
export function fill(file, name, table) {
  const text = readFileSync(file, 'utf8')
  const place = new RegExp(`(<!-- ${name}:[^>]*-->\n)[^]*(<!-- end of ${name} -->)`)
  if (!place.test(text)) throw new Error(`${file} has no place for ${name}`)
  writeFileSync(
    file,
    text.replace(place, (_, start, end) => start + table + end),
  )
}
