/** What a file is that somebody gives as evidence, by its content; everything that could run is refused. */
import { fileTypeFromBuffer } from 'file-type'
import { unzipSync } from 'fflate'

/** A kind of file that is taken, and the endings under which it is given out; the first is put on where none fits. */
export interface EvidenceType {
  readonly type: string
  readonly endings: readonly [string, ...string[]]
}

/** Why a file is not taken, to be said after its name: "is a web page". */
export interface Refused {
  readonly is: string
}

const kind = (type: string, ...endings: [string, ...string[]]): EvidenceType => ({ type, endings })

const pdf = kind('application/pdf', 'pdf')
const png = kind('image/png', 'png')
const jpeg = kind('image/jpeg', 'jpg', 'jpeg')
const message = kind('message/rfc822', 'eml')
const table = kind('text/csv', 'csv', 'tsv')
const plain = kind('text/plain', 'txt', 'md', 'log')

/** Formats with a mark of their own, by the extension that file-type gives them. */
const marked: Readonly<Record<string, EvidenceType>> = { pdf, png, jpg: jpeg }

const office = 'application/vnd.openxmlformats-officedocument.'

/** Office files of today, by the type that their table of contents gives the main part; without macros. */
const packaged: readonly (readonly [main: string, type: EvidenceType])[] = [
  [`${office}wordprocessingml.document.main+xml`, kind(`${office}wordprocessingml.document`, 'docx')],
  [`${office}spreadsheetml.sheet.main+xml`, kind(`${office}spreadsheetml.sheet`, 'xlsx')],
  [`${office}presentationml.presentation.main+xml`, kind(`${office}presentationml.presentation`, 'pptx')],
]

/** Office files of old, by a stream that only they have. */
const compound: readonly (readonly [stream: string, type: EvidenceType])[] = [
  ['WordDocument', kind('application/msword', 'doc')],
  ['Workbook', kind('application/vnd.ms-excel', 'xls')],
  ['__properties_version1.0', kind('application/vnd.ms-outlook', 'msg')],
]

const programs: ReadonlySet<string> = new Set([
  'exe',
  'elf',
  'macho',
  'wasm',
  'deb',
  'rpm',
  'class',
  'lnk',
  'swf',
])

const compoundMark = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const zipMark = Buffer.from('504b0304', 'hex')

/**
 * Recognises a file.
 * @param fileName as it was given; it decides only between kinds of text, which have no mark
 */
export async function recognise(bytes: Buffer, fileName: string): Promise<EvidenceType | Refused> {
  if (bytes.length === 0) return { is: 'is empty' }
  if (bytes.subarray(0, 4).equals(zipMark)) return packageOf(bytes)
  if (bytes.subarray(0, 8).equals(compoundMark)) return compoundOf(bytes)
  const found = isUtf16(bytes) ? undefined : (await fileTypeFromBuffer(bytes))?.ext
  const known = found === undefined ? undefined : marked[found]
  if (known) return known
  if (found !== undefined && programs.has(found)) return { is: 'is a program' }
  // XML carries a mark; it is text, and refused as such below.
  if (found !== undefined && found !== 'xml') return { is: `is of a kind that is not taken (${found})` }
  return textOf(bytes, fileName)
}

/** The most bytes that a table of contents may take; those of real files take some thousands. */
const longestContents = 1024 * 1024

function packageOf(bytes: Buffer): EvidenceType | Refused {
  const contentsName = '[Content_Types].xml'
  let hasMacros = false
  let contents = ''
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (/vbaProject\.bin$/iu.test(name)) hasMacros = true
        return name === contentsName && originalSize <= longestContents
      },
    })
    contents = Buffer.from(files[contentsName] ?? []).toString('utf8')
  } catch {
    return { is: 'is damaged' }
  }
  if (hasMacros || /macroEnabled/iu.test(contents)) return { is: 'holds macros, which could run' }
  const found = packaged.find(([main]) => contents.includes(main))
  return found ? found[1] : { is: 'is an archive: send the files in it one by one' }
}

/** Names in a compound file are written in UTF-16. */
const holdsName = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))

function compoundOf(bytes: Buffer): EvidenceType | Refused {
  if (holdsName(bytes, '_VBA_PROJECT')) return { is: 'holds macros, which could run' }
  const found = compound.find(([stream]) => holdsName(bytes, stream))
  return found ? found[1] : { is: 'is of a kind that is not taken' }
}

// --------------------------------------------------------------------------------------------------------------- text

/** What no text holds; tabs, line ends and page feeds it does. */
const CONTROL = /[^\P{Cc}\t\n\f\r]/u

/** `<!DOCTYPE html>`, `<svg`, `<?xml`, `<script>`: a browser takes a text that begins so for a page. */
const MARKUP = /^\s{0,1000}<[!?/\p{L}]/u

/** `#!/bin/sh`, `@echo off` */
const SCRIPT = /^\s{0,1000}(?:#!|@echo\b)/iu

/** `Received: from …`, `Message-ID: <…>`: how a saved e-mail begins. */
const MAIL =
  /^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|From|To|Date|Subject|DKIM-Signature|ARC-Seal|X-[A-Za-z-]{1,60}):\s/iu

function textOf(bytes: Buffer, fileName: string): EvidenceType | Refused {
  const text = decoded(bytes)
  if (text === null) return { is: 'is neither a document nor a text' }
  if (MARKUP.test(text)) return { is: 'is a web page, a drawing (SVG) or another text with markup' }
  if (SCRIPT.test(text)) return { is: 'is a script' }
  const ending = endingOf(fileName)
  if (ending === 'eml' && MAIL.test(text)) return message
  const named = [table, plain].find(({ endings }) => endings.includes(ending))
  if (named) return named
  if (ending === '' || ending === 'eml') return plain
  return {
    is: `is a text whose name ends in .${ending}: only .txt, .md, .log, .csv, .tsv and .eml are taken`,
  }
}

const isUtf16 = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xfe

/** As UTF-8, UTF-16 with its mark, or the Western code page, in which every byte is a letter; null for no text. */
function decoded(bytes: Buffer): string | null {
  const read = isUtf16(bytes)
    ? new TextDecoder('utf-16le').decode(bytes)
    : (strict(bytes) ?? new TextDecoder('windows-1252').decode(bytes))
  return CONTROL.test(read) ? null : read
}

function strict(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// -------------------------------------------------------------------------------------------------------------- names

/** What follows the last point, in lower case; empty where there is none. */
const endingOf = (fileName: string): string => /\.([^.]{1,12})$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''

/** Control characters, marks that turn the direction of a line round, and what no file system takes in a name. */
const UNSAFE = /[\p{Cc}\p{Cf}<>:"/\\|?*]/gu

/** Longest name without its ending. */
const longestName = 150

/** The name under which a file is given out: harmless, and ending as its content asks. */
export function safeName(fileName: string, { endings }: EvidenceType): string {
  const clean = fileName
    .replace(UNSAFE, '')
    .trim()
    .replace(/^\.{1,9}/u, '')
  const ending = endingOf(clean)
  const fits = endings.includes(ending)
  const stem = fits ? clean.slice(0, -ending.length - 1) : clean
  return `${Array.from(stem).slice(0, longestName).join('').trim() || 'evidence'}.${fits ? ending : endings[0]}`
}
