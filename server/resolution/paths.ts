/** Gives every paragraph and item the path people cite it by, unique in the resolution. */
import { arabicPartLetters } from '../languages/citing.ts'
import { hanValue, smallRoman } from '../text/numerals.ts'
import type { Draft } from './draft.ts'
import { citedMark } from './itemMarks.ts'

/**
 * Writes the paths into `roots`: `9`, `12(a)(ii)`; `IV/9` where numbers restart in sections; `B/3` in lettered parts;
 * `annex/12`, `annex II/12` with several annexes, `annex/appendix/3`. What would still be double gets `~2`, `~3`.
 */
export function assignPaths(roots: readonly Draft[]): void {
  const taken = new Map<string, number>()
  const annexes = roots
    .flatMap((root) => (root.type === 'part' ? root.children : [root]))
    .filter(({ type }) => type === 'annex')
  assignZone(roots.filter(isMain), '', taken)
  for (const part of roots.filter(({ type }) => type === 'part')) {
    assignZone(part.children.filter(isMain), `${part.number}/`, taken)
  }
  assignAnnexes(annexes, 'annex', '', taken)
}

/** Several annexes, or appendices of an annex, are told apart by their numbers. */
function assignAnnexes(
  annexes: readonly Draft[],
  noun: 'annex' | 'appendix',
  prefix: string,
  taken: Map<string, number>,
): void {
  annexes.forEach((annex, index) => {
    const name = annexes.length === 1 ? noun : `${noun} ${annex.number ?? index + 1}`
    assignZone(annex.children.filter(isMain), `${prefix}${name}/`, taken)
    assignAnnexes(
      annex.children.filter(({ type }) => type === 'annex'),
      'appendix',
      `${prefix}${name}/`,
      taken,
    )
  })
}

const isMain = ({ type }: Draft): boolean => type !== 'annex' && type !== 'part'

/** One count of paragraphs: the main text, a part or an annex. */
function assignZone(nodes: readonly Draft[], prefix: string, taken: Map<string, number>): void {
  const all = nodes.flatMap((node): Placed[] =>
    node.type === 'section'
      ? inSubsections(node.children, `${sectionLabel(node)}/`)
      : [{ child: node, section: null }],
  )
  const paragraphs = all.filter(({ child }) => child.type === 'paragraph')
  const numbers = paragraphs.map(({ child }) => child.number ?? child.path)
  const restarts = new Set(numbers).size < numbers.length
  for (const { child, section } of paragraphs) {
    const place = restarts ? (section ?? '') : ''
    assignDown(child, `${prefix}${place}${child.number ?? child.path ?? ''}`, taken)
  }
}

/** A node of a zone, and what its section adds to its path where numbers restart: `II/`, `II/B/`. */
interface Placed {
  readonly child: Draft
  readonly section: string | null
}

/** Numbers that restart under the lettered headings of a section are told apart by the letters. */
function inSubsections(children: readonly Draft[], section: string): Placed[] {
  const numbers = children.flatMap(({ type, number }) =>
    type === 'paragraph' && number !== null ? [number] : [],
  )
  if (new Set(numbers).size === numbers.length) return children.map((child) => ({ child, section }))
  let letter = ''
  return children.map((child) => {
    if (child.type === 'heading' && child.number !== null) letter = `${latinLetter(child.number)}/`
    return { child, section: section + letter }
  })
}

/** Subsections are cited by Latin letters in every language: `باء` is B. */
function latinLetter(letter: string): string {
  const place = arabicPartLetters.indexOf(letter)
  return place === -1 ? letter : String.fromCodePoint(0x41 + place)
}

/** Sections are cited by Roman numbers in every language. */
function sectionLabel({ number }: Draft): string {
  const value = hanValue(number ?? '')
  return value === null ? (number ?? '') : smallRoman(value).toUpperCase()
}

function assignDown(node: Draft, path: string, taken: Map<string, number>): void {
  const count = (taken.get(path) ?? 0) + 1
  taken.set(path, count)
  node.path = count === 1 ? path : `${path}~${count}`
  for (const child of node.children) {
    if (child.place !== null) assignDown(child, `${node.path}(${citedMark(child.place)})`, taken)
  }
}
