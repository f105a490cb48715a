/** One class per way in which a file cannot be read; each message is one sentence for the person. */

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

export class PasswordProtectedPdf extends UnreadableFile {
  constructor() {
    super('password-protected', 'The PDF is protected by a password: save a copy without one.')
  }
}

export class PdfWithoutText extends UnreadableFile {
  constructor() {
    super('image-only', 'The PDF holds images of pages but no text: run text recognition on it first.')
  }
}
