/** The PDFium library, loaded once and only when the first PDF comes. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

export type Pdfium = WrappedPdfiumModule

let loading: Promise<Pdfium> | null = null

/** The library; every call gives the same one. */
export const loadPdfium = (): Promise<Pdfium> => (loading ??= start())

async function start(): Promise<Pdfium> {
  const file = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const wasmBinary = new Uint8Array(file).buffer
  const library = await init({ wasmBinary })
  library.PDFiumExt_Init()
  return library
}

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
  try {
    return use(address)
  } finally {
    pdfium.wasmExports.free(address)
  }
}
