/** Reads a Word document (DOCX): an archive of XML parts. */
import type { ReadDocument } from '../text/document.ts'
import { newCounter } from './docxNumbers.ts'
import { readNumbering, readStyles } from './docxStyles.ts'
import { readStory, type NoteKind, type SectionEnds, type Setting, type Story } from './docxStory.ts'
import { DamagedArchive, DamagedWord, TooManyFootnotes, TooMuchText } from './errors.ts'
import { budgetOf, linesOfFlow, type Note } from './flow.ts'
import { markupLimits, type ReadingLimits } from './limits.ts'
import type { Printed } from './printed.ts'
import { walkXml } from './xml.ts'
import { entriesOf, unpack, type ZipEntry } from './zip.ts'

/** Gives a part by its path in the archive; null where the document has none. */
type Parts = (path: string | null) => Promise<Uint8Array | null>

/**
 * Reads a DOCX: paragraphs with typed and counted numbers, without what was deleted or hidden; footnotes and endnotes
 * behind the text; heads and feet of the first page before it, the others as furniture.
 * @throws DamagedWord, TooMuchText, TooManyFootnotes, XmlWithDocumentType, TooDeepMarkup, errors of archives
 */
export async function readDocx(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<ReadDocument> {
  try {
    const parts = openParts(bytes, limits)
    const main = (await relationsOf(parts, '')).find(({ type }) => type.endsWith('/officeDocument'))?.target
    return await readParts(parts, main ?? 'word/document.xml', fileName, limits)
  } catch (error) {
    // For whoever chose the file it is a Word document, not an archive.
    throw error instanceof DamagedArchive ? new DamagedWord() : error
  }
}

/** Parts are unpacked when they are asked for; pictures never are. */
function openParts(bytes: Uint8Array, limits: ReadingLimits): Parts {
  const entries = new Map<string, ZipEntry>(entriesOf(bytes).map((entry) => [entry.name, entry]))
  let left = markupLimits.xmlBytes
  return async (path) => {
    const entry = entries.get(path ?? '')
    if (entry === undefined) return null
    left -= entry.size
    if (left < 0) throw new TooMuchText(limits.characters)
    return unpack(bytes.subarray(entry.offset), entry)
  }
}

interface Relation {
  readonly id: string
  readonly type: string
  /** Path of the part in the archive. */
  readonly target: string
}

/** What a part (or, for '', the package) refers to. */
async function relationsOf(parts: Parts, path: string): Promise<Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const xml = await parts(`${folder}_rels/${path.slice(folder.length)}.rels`)
  const relations: Relation[] = []
  if (xml === null) return relations
  walkXml(xml, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : folder + Target
      relations.push({ id: Id, type: Type, target })
    },
  })
  return relations
}

async function readParts(
  parts: Parts,
  main: string,
  fileName: string,
  limits: ReadingLimits,
): Promise<ReadDocument> {
  const xml = await parts(main)
  if (xml === null) throw new DamagedWord()
  const relations = await relationsOf(parts, main)
  const partOf = (kind: string): Promise<Uint8Array | null> =>
    parts(relations.find(({ type }) => type.endsWith(`/${kind}`))?.target ?? null)
  const numbers = new Map<string, number>()
  const setting = await settingOf(partOf, numbers, limits)
  const body = readStory(xml, setting)
  const notes = await readNotes(partOf, setting, numbers)
  const ends = await readEnds(parts, relations, body.sections, setting)
  return {
    format: 'docx',
    fileName,
    pages: null,
    lines: linesOfFlow({ head: ends.first, body: body.paragraphs, notes }),
    furniture: ends.others,
  }
}

async function settingOf(
  partOf: (kind: string) => Promise<Uint8Array | null>,
  numbers: Map<string, number>,
  limits: ReadingLimits,
): Promise<Setting> {
  const styles = await partOf('styles')
  const lists = await partOf('numbering')
  const numbering = lists === null ? { lists: new Map(), levelsOfStyles: new Map() } : readNumbering(lists)
  return {
    styles: styles === null ? new Map() : readStyles(styles),
    numbering,
    count: newCounter(numbering.lists),
    numberOf: (kind, id) => {
      const known = numbers.get(`${kind}/${id}`)
      if (known !== undefined) return known
      if (numbers.size >= markupLimits.footnotes) throw new TooManyFootnotes(markupLimits.footnotes)
      numbers.set(`${kind}/${id}`, numbers.size + 1)
      return numbers.size
    },
    budget: budgetOf(limits),
    limits,
  }
}

/** The notes whose marks stand in the text, in the order of the marks. */
async function readNotes(
  partOf: (kind: string) => Promise<Uint8Array | null>,
  setting: Setting,
  numbers: ReadonlyMap<string, number>,
): Promise<Note[]> {
  const kinds: readonly NoteKind[] = ['footnote', 'endnote']
  const stories = new Map<string, Story>()
  for (const kind of kinds) {
    const xml = await partOf(`${kind}s`)
    if (xml !== null) stories.set(kind, readStory(xml, setting))
  }
  return [...numbers].flatMap(([key, number]) => {
    const [kind = '', id = ''] = key.split('/')
    const paragraphs = stories.get(kind)?.notes.get(id)
    return paragraphs === undefined ? [] : [{ number, paragraphs }]
  })
}

/** Heads and feet: those of page 1 are often the only place of the symbol and of the date of distribution. */
async function readEnds(
  parts: Parts,
  relations: readonly Relation[],
  sections: readonly SectionEnds[],
  setting: Setting,
): Promise<{ first: readonly Printed[]; others: readonly string[] }> {
  const [section] = sections
  const page = section?.hasTitlePage ? 'first' : 'default'
  const onFirst = section?.headers.get(page)
  const first: Printed[] = []
  const others: string[] = []
  const ids = new Set(sections.flatMap(({ headers, footers }) => [...headers.values(), ...footers.values()]))
  for (const id of ids) {
    const xml = await parts(relations.find((relation) => relation.id === id)?.target ?? null)
    if (xml === null) continue
    const { paragraphs } = readStory(xml, setting)
    if (id === onFirst) first.push(...paragraphs)
    else others.push(...paragraphs.flatMap(({ text }) => text.split(/[\n\t]/u)))
  }
  return { first, others: others.map((text) => text.trim()).filter((text) => text !== '') }
}
