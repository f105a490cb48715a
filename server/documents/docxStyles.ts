/** What styles.xml and numbering.xml of a Word document say about lists, raised, hidden and italic text. */
import type { Level, List } from './docxNumbers.ts'
import { type Attributes, isOn, valueOf, walkXml } from './xml.ts'

/** A style as far as it changes what is read. */
export interface Style {
  basedOn: string | null
  list: string | null
  level: number | null
  isRaised: boolean | null
  isHidden: boolean | null
  isItalic: boolean | null
  /** The same for scripts that Word calls complex, as Arabic. */
  isItalicComplex: boolean | null
}

const newStyle = (): Style => ({
  basedOn: null,
  list: null,
  level: null,
  isRaised: null,
  isHidden: null,
  isItalic: null,
  isItalicComplex: null,
})

/** Styles by their identifiers. @throws as `walkXml` */
export function readStyles(xml: Uint8Array): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>()
  let style = newStyle()
  walkXml(xml, {
    open: (name, attributes, above) => {
      if (name === 'style') styles.set(attributes['w:styleId'] ?? '', (style = newStyle()))
      else if (name === 'basedOn') style.basedOn = valueOf(attributes)
      else if (name === 'vertAlign') style.isRaised = valueOf(attributes) === 'superscript'
      else if (name === 'vanish') style.isHidden = isOn(attributes)
      else if (name === 'i') style.isItalic = isOn(attributes)
      else if (name === 'iCs') style.isItalicComplex = isOn(attributes)
      else if (above.at(-1) === 'numPr') {
        if (name === 'numId') style.list = valueOf(attributes)
        if (name === 'ilvl') style.level = Number(valueOf(attributes) ?? 0)
      }
    },
  })
  return styles
}

/** Styles that build on each other more often than this build on themselves. */
const longestChain = 20

/** What a style says about `property`, itself or through the style that it is based on; null where none does. */
export function styleValue<Property extends Exclude<keyof Style, 'basedOn'>>(
  styles: ReadonlyMap<string, Style>,
  id: string | null,
  property: Property,
): Style[Property] | null {
  let style = styles.get(id ?? '')
  for (let step = 0; style !== undefined && step < longestChain; step++) {
    if (style[property] !== null) return style[property]
    style = styles.get(style.basedOn ?? '')
  }
  return null
}

/** The lists by their identifiers, and for styles that are bound to a level which one. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>
  /** `${list}/${style}` → level. */
  readonly levelsOfStyles: ReadonlyMap<string, number>
}

interface OpenLevel {
  start: number
  format: string
  pattern: string
  restart: number | null
  isLegal: boolean
  style: string | null
}

interface OpenList {
  scheme: string
  levels: OpenLevel[]
  starts: Map<number, number>
}

const deepestLevel = 8

/** @throws as `walkXml` */
export function readNumbering(xml: Uint8Array): Numbering {
  const schemes = new Map<string, OpenLevel[]>()
  const lists = new Map<string, OpenList>()
  let levels: OpenLevel[] = []
  let list: OpenList | null = null
  let level = 0
  walkXml(xml, {
    open: (name, attributes, above) => {
      if (name === 'abstractNum') schemes.set(attributes['w:abstractNumId'] ?? '', (levels = []))
      else if (name === 'num') {
        list = { scheme: '', levels: (levels = []), starts: new Map() }
        lists.set(attributes['w:numId'] ?? '', list)
      } else if (name === 'abstractNumId' && list !== null) list.scheme = valueOf(attributes) ?? ''
      else if (name === 'lvl' || name === 'lvlOverride') {
        level = Math.min(deepestLevel, Math.max(0, Number(attributes['w:ilvl']) || 0))
        if (name === 'lvl') levels[level] = newLevel()
      } else if (name === 'startOverride') list?.starts.set(level, Number(valueOf(attributes)) || 0)
      else if (above.at(-1) === 'lvl') takeProperty(levels[level], name, attributes)
    },
  })
  return { lists: withSchemes(lists, schemes), levelsOfStyles: levelsOfStyles(lists, schemes) }
}

const newLevel = (): OpenLevel => ({
  start: 0,
  format: 'decimal',
  pattern: '',
  restart: null,
  isLegal: false,
  style: null,
})

function takeProperty(level: OpenLevel | undefined, name: string, attributes: Attributes): void {
  if (level === undefined) return
  const value = valueOf(attributes)
  if (name === 'start') level.start = Number(value) || 0
  if (name === 'numFmt') level.format = value ?? 'decimal'
  if (name === 'lvlText') level.pattern = value ?? ''
  if (name === 'lvlRestart') level.restart = Number(value) || 0
  if (name === 'isLgl') level.isLegal = isOn(attributes)
  if (name === 'pStyle') level.style = value
}

/** A list has the levels of its scheme, but for those that it defines itself. */
const withSchemes = (
  lists: ReadonlyMap<string, OpenList>,
  schemes: ReadonlyMap<string, readonly OpenLevel[]>,
): Map<string, List> =>
  new Map(
    [...lists].map(([id, { scheme, levels, starts }]) => {
      const common = schemes.get(scheme) ?? []
      const all: (Level | undefined)[] = Array.from(
        { length: deepestLevel + 1 },
        (_, index) => levels[index] ?? common[index],
      )
      return [id, { scheme, levels: all, starts }]
    }),
  )

const levelsOfStyles = (
  lists: ReadonlyMap<string, OpenList>,
  schemes: ReadonlyMap<string, readonly OpenLevel[]>,
): Map<string, number> =>
  new Map(
    [...lists].flatMap(([id, { scheme }]) =>
      (schemes.get(scheme) ?? []).flatMap((level, index): [string, number][] =>
        level?.style == null ? [] : [[`${id}/${level.style}`, index]],
      ),
    ),
  )
