/** Decodes a web page by its byte order mark, by what it says of itself, or by how it looks. */
import chardet from 'chardet'
import { UndecodableText } from './errors.ts'
import { markedEncoding } from './text.ts'

/** `<meta charset="windows-1256">`, `<meta http-equiv=… content="text/html; charset=gb2312">`, `<?xml … encoding="…"?>` */
const declared = /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding) ?= ?["']? ?([\w.:-]{1,40})/iu

/** How far into a page its encoding is looked for. */
const beginning = 4096

/**
 * The text of a web page. A wrong byte is shown as one; only a page that nothing can decode is refused.
 * @throws UndecodableText
 */
export function decodePage(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(beginning, bytes.length)).toString(
    'latin1',
  )
  const named = declared.exec(head)?.[1] ?? null
  const text =
    decodeAs(bytes, 'utf-8', true) ??
    (named === null ? null : decodeAs(bytes, named, false)) ??
    decodeAs(bytes, chardet.detect(bytes) ?? '', false)
  if (text === null) throw new UndecodableText()
  return text
}

/** Null where the bytes do not fit or the encoding has no such name. */
function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}
