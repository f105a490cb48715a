/** Writes PNG images: eight bits each of red, green and blue, no transparency. */
import { deflateSync } from 'node:zlib'

/** @param rgb three bytes a pixel, row after row */
export function encodePng(rgb: Uint8Array, width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Depth 8, colour type 2; the compression, the filters and the order of rows are the only ones there are.
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(filtered(rgb, width * 3, height), { level: 3 })
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** Every row with its filter before it: the difference to the row above (2), which makes white paper zeros. */
function filtered(rgb: Uint8Array, stride: number, height: number): Uint8Array {
  const rows = new Uint8Array((stride + 1) * height)
  for (let row = 0; row < height; row++) {
    const to = row * (stride + 1)
    const from = row * stride
    rows[to] = 2
    for (let at = 0; at < stride; at++) {
      const above = row === 0 ? 0 : (rgb[from - stride + at] ?? 0)
      rows[to + 1 + at] = (rgb[from + at] ?? 0) - above
    }
  }
  return rows
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(checksum(body), body.length + 4)
  return framed
}

/** The cyclic redundancy check of PNG; `node:zlib` has it only from Node 22 on. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (remainders[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1
  return remainder
})
