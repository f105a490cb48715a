/** Passwords: how they are kept, and which are too easy to guess. */
import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB, two passes, one lane: the least that OWASP asks for, 9 ms here. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

const shortest = 12
/** Longer ones would only cost time. */
const longest = 200

/** Of a password that nobody has: trying it takes as long as trying a real one. */
const nobodysHash = hash('no person has this password', cost)

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** Whether a password is the person's. Takes equally long where there is no such person (`passwordHash` null). */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobodysHash), password.slice(0, longest))
  return passwordHash !== null && right
}

/** Beginnings of what people type when a long password is asked for. */
const trivialStarts: readonly string[] = [
  'password',
  'passw0rd',
  'administrator',
  'operative',
  'unitednations',
  'welcome',
  'letmein',
  'qwertyuiop',
  'iloveyou',
  'changeme',
  'correcthorsebatterystaple',
]

/** Rows of a keyboard and of the alphabet, which are long and guessed first. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm']
const runs = rows.flatMap((row) => [row, row.split('').reverse().join('')])

/** Why a password cannot be taken, as a sentence; null where it can. `known` are words about the person. */
export function weakness(password: string, known: readonly string[]): string | null {
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (Array.from(password).length < shortest)
    return `Use at least ${shortest} characters. Several words are a good password.`
  if (password.length > longest) return `Use at most ${longest} characters.`
  if (new Set(plain).size < 5)
    return 'This repeats a few characters. Use several words that do not belong together.'
  if (runs.some((run) => run.includes(plain)))
    return 'This is a row of the keyboard or the alphabet. Use several words that do not belong together.'
  const start = [
    ...trivialStarts,
    ...known.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')),
  ].find((word) => word.length >= 4 && plain.startsWith(word) && plain.length - word.length < 8)
  return start === undefined
    ? null
    : 'This begins with a word that is guessed first. Use several words that do not belong together.'
}
