/** Files as people send them as evidence: small, and of the kind that their content says. */
import { type Zippable, zipSync } from 'fflate'

const contentTypes = (main: string): Uint8Array =>
  Buffer.from(`<Types><Override PartName="/main.xml" ContentType="${main}"/></Types>`)

/** A package of Office with a main part of this type. */
export const officePackage = (main: string, more: Zippable = {}): Buffer =>
  Buffer.from(
    zipSync({ '[Content_Types].xml': contentTypes(main), 'main.xml': Buffer.from('<x/>'), ...more }),
  )

const office = 'application/vnd.openxmlformats-officedocument.'

export const docx = (more: Zippable = {}): Buffer =>
  officePackage(`${office}wordprocessingml.document.main+xml`, more)
export const xlsx = (): Buffer => officePackage(`${office}spreadsheetml.sheet.main+xml`)
export const pptx = (): Buffer => officePackage(`${office}presentationml.presentation.main+xml`)

/** A compound file, as far as its streams' names go. */
export const compound = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  ])

export const pdf = (words = 'logbooks'): Buffer => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`)

export const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
    'base64',
  )
