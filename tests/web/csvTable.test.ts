import { describe, expect, it } from 'vitest'
import { type Column, decodeTable, readTable } from '../../server/web/csvTable.ts'

const columns: readonly Column<'acronym' | 'name' | 'email'>[] = [
  { name: 'acronym', also: ['code'], required: true },
  { name: 'name', also: [], required: true },
  { name: 'email', also: ['e mail'], required: false },
]
const cells = (text: string) => readTable(text, columns).rows.map((row) => row.cells)

describe('a table', () => {
  it.each([
    ['commas', 'acronym,name\nDOA,"Oceans, Affairs of"'],
    ['semicolons and a byte order mark', '\uFEFFacronym;name\r\nDOA;"Oceans, Affairs of"\r\n'],
    ['tabs', 'acronym\tname\nDOA\tOceans, Affairs of'],
    ['heads in another order', 'Name,ACRONYM\n"Oceans, Affairs of", DOA '],
    ['other heads of the same meaning', 'Code,Name\nDOA,"Oceans, Affairs of"'],
    ['a name over two lines', 'acronym,name\nDOA,"Oceans,\n Affairs of"'],
  ])('is read with %s', (_case, text) => {
    expect(cells(text)).toEqual([{ acronym: 'DOA', name: 'Oceans, Affairs of' }])
  })

  it('keeps what looks like a formula, a number or a truth value as it is', () => {
    const rows = cells('acronym,name,e-mail\n007,=1+1,TRUE\n-5,"@SUM(""A"")",+4')
    expect(rows).toEqual([
      { acronym: '007', name: '=1+1', email: 'TRUE' },
      { acronym: '-5', name: '@SUM("A")', email: '+4' },
    ])
  })

  it('counts rows as a spreadsheet does and passes over empty ones', () => {
    const { rows, ignored } = readTable('acronym,name,budget\n\nDOA,Oceans,12\n,,\nOLA,Lights,3', columns)
    expect(rows.map(({ number, cells: { acronym } }) => [number, acronym])).toEqual([
      [3, 'DOA'],
      [5, 'OLA'],
    ])
    expect(ignored).toEqual(['budget'])
  })

  it('takes a short row for one with empty cells', () => {
    expect(cells('acronym,name,email\nDOA')).toEqual([{ acronym: 'DOA', name: '', email: '' }])
  })

  it.each([
    ['', 'There is nothing in it'],
    ['acronym,name\n', 'only heads in it'],
    ['name\nOceans', 'No column is called “acronym”'],
    ['acronym,code,name\nA,B,C', 'Two columns are called “acronym”'],
    ['acronym,name\nDOA,"Oceans\nOLA,Lights', 'never closed'],
    ['acronym,name\0', 'This is no text'],
    [`acronym,name\n${'A,B\n'.repeat(2001)}`, 'More than 2,000 rows'],
  ])('is refused with a reason: %j', (text, reason) => {
    expect(() => readTable(text, columns)).toThrow(reason)
  })
})

describe('the bytes of a file', () => {
  it('are UTF-8, or UTF-16 with its mark', () => {
    const utf16 = Buffer.from('\uFEFFБюро', 'utf16le')
    expect(decodeTable(utf16)).toBe('Бюро')
    expect(decodeTable(Buffer.from('\uFEFFБюро'))).toBe('Бюро')
    expect(decodeTable(Buffer.from(utf16).swap16())).toBe('Бюро')
  })

  it.each([
    ['another encoding', Buffer.from([0x41, 0xe9, 0x2c]), 'cannot be read'],
    ['a spreadsheet file', Buffer.from('PK\u0003\u0004'), 'This is a spreadsheet file'],
  ])('are refused in %s', (_case, bytes, reason) => {
    expect(() => decodeTable(bytes)).toThrow(reason)
  })
})
