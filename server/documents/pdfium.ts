/** The PDFium library, loaded once and only when the first PDF comes. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

export type Pdfium = WrappedPdfiumModule

/**
 * The functions that are called for every line of a page, as the library exports them: the package's own wrapping of
 * a call takes longer than the call.
 */
export interface PdfiumCalls {
  readonly FPDF_LoadPage: (document: number, index: number) => number
  readonly FPDF_ClosePage: (page: number) => void
  readonly FPDF_GetPageHeightF: (page: number) => number
  /** Quarters of a turn, clockwise. */
  readonly FPDFPage_GetRotation: (page: number) => number
  /** Four floats: left, top, right, bottom of what is shown; 0 where it fails. */
  readonly FPDF_GetPageBoundingBox: (page: number, address: number) => number
  readonly FPDFText_LoadPage: (page: number) => number
  readonly FPDFText_ClosePage: (text: number) => void
  readonly FPDFText_CountChars: (text: number) => number
  readonly FPDFText_GetText: (text: number, start: number, count: number, address: number) => number
  readonly FPDFText_GetCharIndexFromTextIndex: (text: number, index: number) => number
  /** The text object that a character belongs to; 0 for those that the library adds, as line breaks. */
  readonly FPDFText_GetTextObject: (text: number, index: number) => number
  readonly FPDFTextObj_GetFont: (object: number) => number
  readonly FPDFFont_GetFlags: (font: number) => number
  readonly FPDFFont_GetBaseFontName: (font: number, address: number, bytes: number) => number
  readonly FPDFText_GetFontSize: (text: number, index: number) => number
  readonly FPDFText_GetUnicode: (text: number, index: number) => number
  /** 1 for what the library adds: spaces and line breaks. */
  readonly FPDFText_IsGenerated: (text: number, index: number) => number
  /** Four floats: left, top, right, bottom; from the place of the character to the next one's. */
  readonly FPDFText_GetLooseCharBox: (text: number, index: number, address: number) => number
  /** Four doubles: left, right, bottom, top. */
  readonly FPDFText_GetCharBox: (
    text: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ) => number
  readonly FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number
}

// The package's types know only the wrapped functions.
export const callsOf = ({ pdfium }: Pdfium): PdfiumCalls => pdfium.wasmExports as unknown as PdfiumCalls

let loading: Promise<Pdfium> | null = null

/** The library; every call gives the same one. */
export const loadPdfium = (): Promise<Pdfium> => (loading ??= start())

/** Lets the library go; the next call of `loadPdfium` starts a new one. */
export function forgetPdfium(): void {
  loading = null
}

async function start(): Promise<Pdfium> {
  // PDFium is thousands of small functions: calls made inline save a quarter of its time (docs/bench.md). Only the V8 of
  // Node 20 has the flag and needs it; later ones would complain of it.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--experimental-wasm-inlining')
  const file = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const library = await startFrom(await wasm.compile(file))
  keepSmall(library)
  library.PDFiumExt_Init()
  return library
}

/** What types of Node leave out. */
interface Wasm {
  readonly compile: (bytes: Uint8Array) => Promise<object>
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
}
const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly

/** Given the bytes of its file, the package would keep them, five megabytes a worker, for as long as it lives. */
const startFrom = (module: object): Promise<Pdfium> =>
  init({
    instantiateWasm: (imports: object, started: (instance: object) => void) => {
      const instance = new wasm.Instance(module, imports)
      started(instance)
      return instance.exports
    },
  })

/** What one file may make of the library's memory; the largest real PDF makes it take a tenth of this. */
const mostMemory = 640 * 1024 * 1024
const wasmPage = 64 * 1024

/** What types of Node leave out. */
interface WasmMemory {
  readonly buffer: ArrayBuffer
  grow: (pages: number) => number
}

/** The library may take two gigabytes by itself. Where it may not grow, it ends with an error that `withPdf` names. */
function keepSmall({ pdfium }: Pdfium): void {
  const { memory } = pdfium.wasmExports as unknown as { memory: WasmMemory }
  const grow = memory.grow.bind(memory)
  memory.grow = (pages: number) => {
    if (memory.buffer.byteLength + pages * wasmPage > mostMemory)
      throw new RangeError('PDFium may not take more memory')
    return grow(pages)
  }
}

/** Whether the library has had nearly all the memory that it may have, so that this is why it failed. */
export const isFull = (library: Pdfium): boolean => memoryOf(library).length > mostMemory * 0.8

/** The library's memory; it moves when it grows, so it is asked for each time. */
export const memoryOf = ({ pdfium }: Pdfium): Uint8Array<ArrayBuffer> =>
  // The package's types leave out what Emscripten adds to every module.
  (pdfium as unknown as { HEAPU8: Uint8Array<ArrayBuffer> }).HEAPU8

/** Gives `use` a piece of the library's memory and frees it afterwards. */
export function withMemory<Result>(
  { pdfium }: Pdfium,
  bytes: number,
  use: (address: number) => Result,
): Result {
  const address = pdfium.wasmExports.malloc(bytes)
  if (address === 0) throw new RangeError(`PDFium has no ${bytes} bytes left`)
  try {
    return use(address)
  } finally {
    pdfium.wasmExports.free(address)
  }
}
