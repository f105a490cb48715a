/** What the database keeps of a secret: whoever reads the database cannot use it. */
import { createHash } from 'node:crypto'

/** SHA-256 of a token, in hexadecimal. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
