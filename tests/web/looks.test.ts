/** Every status, due state and confidence has an icon and a word. */
import { describe, expect, it } from 'vitest'
import { confidences, statuses } from '../../db/schema.ts'
import { iconSvg } from '../../server/web/icons.ts'
import { confidenceLook, dueLook, dueStates, statusLook } from '../../server/web/looks.ts'

const looks = [...statuses.map(statusLook), ...dueStates.map(dueLook), ...confidences.map(confidenceLook)]

describe('a look', () => {
  it.each(looks)('has a drawing and a word: $word', ({ glyph, word }) => {
    expect(iconSvg(glyph)).toMatch(/^<svg class="icon" [^>]*aria-hidden="true"/u)
    expect(word).toMatch(/^\p{Lu}/u)
  })

  it('of a status is told from every other by its icon and word, not by colour alone', () => {
    const told = statuses.map(statusLook).map(({ glyph, word }) => `${glyph} ${word}`)
    expect(new Set(told).size).toBe(statuses.length)
  })

  it('of something unknown is an error', () => {
    expect(() => confidenceLook('certain')).toThrow('Nothing says how "certain" looks.')
  })
})
