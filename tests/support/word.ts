/** Word documents made by hand: only the parts that a test is about. */
import { strToU8, zipSync } from 'fflate'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The inside of each part's root element, by the name of the part: `body`, `numbering`, `footnotes`, `header1` … */
export type WordParts = Readonly<Record<string, string>> & { readonly body: string }

const roots: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }

export function makeDocx({ body, ...parts }: WordParts): Uint8Array {
  const root = (name: string, inside: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${inside}</w:${name}>`)
  const relations = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="${kinds}/${name.replace(/\d/gu, '')}" Target="${name}.xml"/>`,
  )
  const files = Object.entries(parts).map(([name, inside]): [string, Uint8Array] => [
    `word/${name}.xml`,
    root(roots[name.replace(/\d/gu, '')] ?? name, inside),
  ])
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="m" Type="${kinds}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(files),
  })
}

/** A run of text; `properties` is the inside of its `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph; `properties` is the inside of its `w:pPr`. */
export const paragraph = (runs: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs.startsWith('<') ? runs : run(runs)}</w:p>`

/** The property that puts a paragraph into a list. */
export const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

/** One level of a list. */
export const level = (index: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`
