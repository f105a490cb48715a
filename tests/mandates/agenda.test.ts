import { describe, expect, it } from 'vitest'
import { extractMandates } from '../../server/mandates/extract.ts'
import { resolutionOf } from './plain.ts'

const anchorsIn = (text: string) => extractMandates(resolutionOf(text)).anchors

describe('agenda decisions', () => {
  it('name paragraph, session and item', () => {
    expect(
      anchorsIn(
        '1. Thanks the Board;\n2. Decides to include in the provisional agenda of its ninety-first session the item entitled “Maps”.',
      ),
    ).toEqual([{ paragraph: '2', session: 91, item: 'Maps' }])
  })

  it('join item and sub-item', () => {
    expect(
      anchorsIn(
        '1. Decides to include in the provisional agenda of its ninety-first session, under the item entitled “Maps”, the sub-item entitled “Wells”.',
      ),
    ).toEqual([{ paragraph: '1', session: 91, item: 'Maps: Wells' }])
  })

  it('are not confused by a session in the title of the item', () => {
    expect(
      anchorsIn(
        '1. Decides to include in the provisional agenda of its ninety-first session the item entitled “Review of the Twelfth Special Session”.',
      )[0]?.session,
    ).toBe(91)
  })

  it('what is included elsewhere is no agenda decision', () => {
    expect(
      anchorsIn(
        '1. Decides to include in the calendar of conferences the meetings of its ninety-first session.',
      ),
    ).toEqual([])
  })
})
