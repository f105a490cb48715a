import { describe, expect, it } from 'vitest'
import { mandatesIn } from './plain.ts'

const actionsOf = (action: string): string[] =>
  mandatesIn(`1. Requests the Secretary-General ${action};`).map((mandate) => mandate.action)

describe('parts of a directive', () => {
  it('infinitives joined by a repeated “to” are parts', () => {
    expect(actionsOf('to draw maps and to report thereon')).toEqual(['to draw maps', 'to report thereon'])
    expect(actionsOf('to draw maps, to print them on paper, and to sell them')).toEqual([
      'to draw maps',
      'to print them on paper',
      'to sell them',
    ])
  })

  it('an aside may stand between “and” and “to”', () => {
    expect(actionsOf('to draw maps and, in consultation with the Board, to print them')).toEqual([
      'to draw maps',
      'in consultation with the Board, to print them',
    ])
  })

  it('bare co-ordination is one part', () => {
    expect(actionsOf('to draw and print maps, and sell them')).toHaveLength(1)
  })

  it('a purpose is not a part', () => {
    expect(actionsOf('to draw maps, to address gaps in the survey')).toHaveLength(1)
    expect(actionsOf('to draw maps in order to please travellers and to guide them')).toHaveLength(1)
    expect(
      actionsOf(
        'to give the Board the means necessary to draw maps and to print them, and to train its staff',
      ),
    ).toHaveLength(1)
  })

  it('a report is a part even after a purpose', () => {
    expect(actionsOf('to draw maps in order to guide travellers and to report thereon')).toEqual([
      'to draw maps in order to guide travellers',
      'to report thereon',
    ])
  })

  it('“to” with a noun is not a part', () => {
    expect(actionsOf('to send maps to the Board and to the States that asked for them')).toHaveLength(1)
  })

  it('parts of a clause share clause, verb and addressees and are counted', () => {
    const found = mandatesIn('1. Requests the Secretary-General to draw maps and to report thereon;')
    expect(found.map(({ clause, part, verb }) => [clause, part, verb])).toEqual([
      [1, 1, 'requests'],
      [1, 2, 'requests'],
    ])
  })
})

describe('colon lists', () => {
  it('give a clause for each item, with verb and addressee inherited', () => {
    const found = mandatesIn(
      '1. Requests the Secretary-General:\n(a) To draw maps;\n(b) To print them and to report thereon.',
    )
    expect(found.map(({ paragraph, clause, part, text }) => [paragraph, clause, part, text])).toEqual([
      ['1(a)', 1, 1, 'Requests the Secretary-General To draw maps'],
      ['1(b)', 1, 1, 'Requests the Secretary-General To print them'],
      ['1(b)', 1, 2, 'to report thereon'],
    ])
  })

  it('of what is to be ensured are one clause', () => {
    const found = mandatesIn(
      '1. Requests the Secretary-General to ensure that:\n(a) Maps are drawn;\n(b) Maps are printed;',
    )
    expect(found.map(({ paragraph }) => paragraph)).toEqual(['1'])
    expect(found[0]?.text).toContain('Maps are printed')
  })

  it('items with verbs of their own are clauses of their own', () => {
    const found = mandatesIn(
      '1. Acting on the survey:\n(a) Requests the Secretary-General to draw maps;\n(b) Thanks the Board;',
    )
    expect(found.map(({ paragraph, text }) => [paragraph, text])).toEqual([
      ['1(a)', 'Requests the Secretary-General to draw maps'],
    ])
  })

  it('flush text after the items is read with the paragraph', () => {
    const found = mandatesIn(
      '1. Requests the Secretary-General to include in his reports:\n(a) A map;\nand requests the Secretary-General to print them;',
    )
    expect(found.map(({ paragraph, clause }) => [paragraph, clause])).toEqual([
      ['1', 1],
      ['1', 2],
    ])
  })
})

describe('annexes', () => {
  it('direct the Secretary-General by “shall”', () => {
    const found = mandatesIn(
      'Annex\n1. The Secretary-General shall keep the register.\n2. The Board shall assist the Secretary-General.',
    )
    expect(found.map(({ paragraph, text }) => [paragraph, text])).toEqual([
      ['annex/1', 'The Secretary-General shall keep the register'],
    ])
  })

  it('what a panel is to do is no part of what he may do; a further “shall” is one of what he shall', () => {
    const parts = (statement: string): (string | undefined)[] =>
      mandatesIn(`Annex\n1. The Secretary-General ${statement}.`).map(({ action }) => action)
    expect(parts('may engage a panel to examine claims and to recommend sums')).toEqual([
      'may engage a panel to examine claims and to recommend sums',
    ])
    expect(parts('shall convene the keepers and shall keep a register')).toEqual([
      'convene the keepers',
      'shall keep a register',
    ])
  })

  it('what follows a passive statement is his to do', () => {
    const [mandate] = mandatesIn(
      'Annex\n1. The Secretary-General shall be notified of each map and keep a register of them.',
    )
    expect(mandate?.action).toBe('keep a register of them')
  })
})
