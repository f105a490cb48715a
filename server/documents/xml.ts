/** Walks the XML of a part of a Word document, event by event, and refuses what Word does not write. */
import { Parser } from 'htmlparser2'
import { DamagedWord, TooDeepMarkup, XmlWithDocumentType } from './errors.ts'
import { markupLimits } from './limits.ts'
import { markedEncoding } from './text.ts'

export type Attributes = Readonly<Record<string, string>>

export interface XmlHandlers {
  /** `above` are the names of the elements around, the nearest last. */
  readonly open: (name: string, attributes: Attributes, above: readonly string[]) => void
  readonly close?: (name: string, above: readonly string[]) => void
  readonly text?: (text: string, above: readonly string[]) => void
}

/**
 * Names come without the prefix of Word's own namespace: `w:p` as `p`, `mc:Fallback` as it is; attributes as written.
 * @throws XmlWithDocumentType, TooDeepMarkup, DamagedWord where an element is never closed
 */
export function walkXml(xml: Uint8Array, handlers: XmlHandlers): void {
  const names: string[] = []
  const parser = new Parser(
    {
      onprocessinginstruction: (name) => {
        if (name.startsWith('!')) throw new XmlWithDocumentType()
      },
      onopentag: (name, attributes) => {
        if (names.length >= markupLimits.depth) throw new TooDeepMarkup(markupLimits.depth)
        handlers.open(plain(name), attributes, names)
        names.push(plain(name))
      },
      onclosetag: (name) => {
        names.pop()
        handlers.close?.(plain(name), names)
      },
      ontext: (text) => handlers.text?.(text, names),
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder(markedEncoding(xml) ?? 'utf-8')
  for (let at = 0; at < xml.length; at += chunk) {
    parser.write(decoder.decode(xml.subarray(at, at + chunk), { stream: true }))
  }
  if (names.length > 0) throw new DamagedWord()
  parser.end()
}

/** Bytes that are decoded at a time, so that the text of a large part never stands in memory as a whole. */
const chunk = 64 * 1024

const plain = (name: string): string => (name.startsWith('w:') ? name.slice(2) : name)

/** The value of a `w:val` attribute. */
export const valueOf = (attributes: Attributes): string | null => attributes['w:val'] ?? null

/** Whether a switch such as `<w:vanish/>` is on. */
export const isOn = (attributes: Attributes): boolean =>
  !['0', 'false', 'off', 'none'].includes(valueOf(attributes) ?? 'true')
