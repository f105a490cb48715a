/** What the terminal is shown: a progress bar, a table, and text that cannot take the terminal over. */

/** Text from outside without control characters, which a terminal would obey. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}')

/**
 * A bar on standard error, so that standard output stays clean; a plain line now and then where it is no terminal.
 * @returns a function that says how many are done, of how many
 */
export function progressBar(): (done: number, total: number, label: string) => void {
  const { stderr } = process
  return (done, total, label) => {
    const width = 30
    const filled = Math.round((done / total) * width)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`
    if (stderr.isTTY)
      stderr.write(`\r\u001B[2K${bar} ${printable(label).slice(0, 60)}${done === total ? '\n' : ''}`)
    else if (done === total || done % 10 === 0) stderr.write(`${bar}\n`)
  }
}

/** Rows under a head, columns aligned; the last column is not padded. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(printable))
  const widths = head.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))))
  const rule = widths.map((width) => '─'.repeat(width))
  const text = (line: readonly string[]): string =>
    line
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell))))
      .join('  ')
      .trimEnd()
  return [lines[0] ?? [], rule, ...lines.slice(1)].map(text).join('\n')
}

/** Columns a text takes: East Asian characters take two, marks that sit on others none. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue
    width += /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/u.test(character) ? 2 : 1
  }
  return width
}
