/** One class per way in which a file cannot be read; each message is one sentence for the person. */
import { pageRanges } from '../text/document.ts'

/** A file that cannot be read. `code` is stable; `message` is meant to be shown. */
export class UnreadableFile extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = new.target.name
    this.code = code
  }
}

export class EmptyFile extends UnreadableFile {
  constructor() {
    super('empty', 'The file is empty.')
  }
}

export class FileTooLarge extends UnreadableFile {
  constructor(limitInBytes: number) {
    super('too-large', `The file is larger than the limit of ${Math.floor(limitInBytes / 1024 / 1024)} MB.`)
  }
}

export class TooManyPages extends UnreadableFile {
  constructor(pages: number, limit: number) {
    super('too-many-pages', `The file has ${pages} pages, more than the limit of ${limit}.`)
  }
}

export class TooMuchText extends UnreadableFile {
  constructor(limit: number) {
    super('too-much-text', `The file holds more text than the limit of ${limit} characters.`)
  }
}

/** Stored in one step, they would hold up everybody else for seconds. */
export class TooManyMandates extends UnreadableFile {
  constructor(mandates: number, limit: number) {
    super(
      'too-many-mandates',
      `It seems to give ${mandates} mandates, more than the limit of ${limit} of one file. It may be several resolutions in one file; import them one by one.`,
    )
  }
}

/** Stored in one step, they would hold up everybody else for seconds. */
export class TooManyParts extends UnreadableFile {
  constructor(parts: number, limit: number) {
    super(
      'too-many-parts',
      `It seems to have ${parts} paragraphs and other parts, more than the limit of ${limit} of one file. It may be several resolutions in one file; import them one by one.`,
    )
  }
}

export class TooManyLines extends UnreadableFile {
  constructor(limit: number) {
    super('too-many-lines', `The file has more lines than the limit of ${limit}.`)
  }
}

/** A known format that has no reader yet. */
export class UnsupportedFormat extends UnreadableFile {
  constructor(formatName: string) {
    super('unsupported-format', `${formatName} cannot be read yet: save the resolution as PDF or text.`)
  }
}

/** Bytes that are neither text nor a format we know. */
export class UnknownFormat extends UnreadableFile {
  constructor() {
    super('unknown-format', 'The file is not text and not a document format that can be read.')
  }
}

export class UndecodableText extends UnreadableFile {
  constructor() {
    super('undecodable-text', 'The text could not be decoded: save it as UTF-8 and try again.')
  }
}

export class TextWithNulBytes extends UnreadableFile {
  constructor() {
    super('nul-bytes', 'The file has NUL bytes in it, so it is damaged or not text.')
  }
}

export class DamagedPdf extends UnreadableFile {
  constructor() {
    super('damaged-pdf', 'The PDF is damaged or cut off and cannot be opened.')
  }
}

/** A few bytes that unpack to very many, or drawings that draw each other again and again. */
export class PdfTooLargeInside extends UnreadableFile {
  constructor() {
    super('too-much-memory', 'The PDF needs more memory than one file may have. It may be damaged.')
  }
}

export class PasswordProtectedPdf extends UnreadableFile {
  constructor() {
    super('password-protected', 'The PDF is protected by a password: save a copy without one.')
  }
}

export class PdfWithoutText extends UnreadableFile {
  constructor(pages: readonly number[]) {
    const [are, holds] = pages.length === 1 ? ['Page', 'holds a picture'] : ['Pages', 'hold pictures']
    super(
      'image-only',
      `${are} ${pageRanges(pages)} ${holds} of text that can only be read by text recognition (OCR): install tesseract, or run it on the file first.`,
    )
  }
}

export class RecognitionFailed extends UnreadableFile {
  constructor(page: number, seconds: number | null) {
    const reason = seconds === null ? 'failed' : `took longer than ${seconds} seconds and was given up`
    super('recognition-failed', `Text recognition of page ${page} ${reason}.`)
  }
}

export class DamagedWord extends UnreadableFile {
  constructor() {
    super('damaged-word', 'The Word document is damaged or cut off and cannot be opened.')
  }
}

export class PasswordProtectedWord extends UnreadableFile {
  constructor() {
    super('password-protected', 'The Word document is protected by a password: save a copy without one.')
  }
}

/** Old Word documents keep counted numbers apart from the text; without them every path would be wrong. */
export class CountedNumbers extends UnreadableFile {
  constructor() {
    super(
      'counted-numbers',
      'The old Word format keeps the automatic numbers of its paragraphs out of reach: save it as DOCX and import that.',
    )
  }
}

/** A document type, with which XML can define entities that grow without end; Word never writes one. */
export class XmlWithDocumentType extends UnreadableFile {
  constructor() {
    super('document-type', 'The Word document declares a document type, which Word never does.')
  }
}

export class TooDeepMarkup extends UnreadableFile {
  constructor(limit: number) {
    super('too-deep', `The file has more than ${limit} elements inside each other, so it is damaged.`)
  }
}

export class TooManyFootnotes extends UnreadableFile {
  constructor(limit: number) {
    super('too-many-footnotes', `The file has more footnotes than the limit of ${limit}.`)
  }
}

export class DamagedArchive extends UnreadableFile {
  constructor() {
    super('damaged-archive', 'The ZIP archive is damaged or cut off and cannot be unpacked.')
  }
}

export class PasswordProtectedArchive extends UnreadableFile {
  constructor() {
    super('password-protected', 'The ZIP archive is protected by a password: unpack it first.')
  }
}

export class TooManyEntries extends UnreadableFile {
  constructor(limit: number) {
    super('too-many-files', `The ZIP archive holds more files than the limit of ${limit}.`)
  }
}

/** A ZIP bomb, or an archive of more than anyone would import at once. */
export class ArchiveTooLarge extends UnreadableFile {
  constructor(limitInBytes: number) {
    const limit = Math.floor(limitInBytes / 1024 / 1024)
    super('archive-too-large', `The ZIP archive would unpack to more than the limit of ${limit} MB.`)
  }
}

/** A few bytes that unpack to very many: a bomb below the limit of size. */
export class ArchiveBomb extends UnreadableFile {
  constructor() {
    super('archive-bomb', 'The ZIP archive grows far more on unpacking than documents do.')
  }
}

export class EmptyArchive extends UnreadableFile {
  constructor() {
    super('empty-archive', 'The ZIP archive holds no files.')
  }
}

/** An archive where a document is expected; an archive that was imported has been expanded before. */
export class ArchiveInArchive extends UnreadableFile {
  constructor() {
    super('nested-archive', 'It is a ZIP archive inside another file: unpack it and import what it holds.')
  }
}
