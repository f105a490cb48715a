import { describe, expect, it } from 'vitest'
import { hanNumeral, hanValue, romanValue, smallRoman } from '../../server/text/numerals.ts'

describe('numbers in letters', () => {
  it.each([
    [1, 'i'],
    [4, 'iv'],
    [9, 'ix'],
    [29, 'xxix'],
    [44, 'xliv'],
    [90, 'xc'],
    [1994, 'mcmxciv'],
  ])('%i is Roman %s and back', (number, letters) => {
    expect(smallRoman(number)).toBe(letters)
    expect(romanValue(letters.toUpperCase())).toBe(number)
  })

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
  ])('%i is Chinese %s and back', (number, sign) => {
    expect(hanNumeral(number)).toBe(sign)
    expect(hanValue(sign)).toBe(number)
  })

  it('go on in digits where the signs end', () => {
    expect([smallRoman(0), smallRoman(4000), hanNumeral(100)]).toEqual(['0', '4000', '100'])
  })

  it('are none where the signs do not make a number', () => {
    expect(['', '一二', '条', '十十'].map(hanValue)).toEqual([null, null, null, null])
  })
})
