/** Chains append-only entries: each carries the hash of the one before, so that a change anywhere shows. */
import { createHash } from 'node:crypto'

/** `entry` with `previousHash` and its own SHA-256 over that hash and its canonical JSON (keys in order). */
export function chained<T extends Record<string, unknown>>(
  previousHash: string,
  entry: T,
): T & { previousHash: string; hash: string } {
  const hash = createHash('sha256')
    .update(`${previousHash}\n${canonical(entry)}`)
    .digest('hex')
  return { ...entry, previousHash, hash }
}

/** JSON with the keys of every object in order, so that the same entry always gives the same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
