/** The part of word-extractor that is used; the package brings no types. */
declare module 'word-extractor' {
  interface WordText {
    getBody(): string
    getFootnotes(): string
    getEndnotes(): string
    getHeaders(options: { includeFooters: boolean }): string
    getFooters(): string
    getTextboxes(options: { includeHeadersAndFooters: boolean; includeBody: boolean }): string
  }
  export default class WordExtractor {
    extract(bytes: Buffer): Promise<WordText>
  }
}
