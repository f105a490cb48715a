import { describe, expect, it } from 'vitest'
import { readDate } from '../../server/languages/dates.ts'
import { detect } from '../../server/languages/detect.ts'

describe('the language of a text', () => {
  it.each([
    ['en', 'Requests the Secretary-General to report on the lighting of harbours to the General Assembly'],
    ['fr', "Prie le Secrétaire général de lui présenter un rapport sur l'éclairage des ports"],
    ['es', 'Solicita al Secretario General que le presente un informe sobre la iluminación de los puertos'],
    ['ru', 'просит Генерального секретаря представить доклад об освещении портов'],
    ['zh', '请秘书长就港口照明问题向大会提交报告'],
    ['ar', 'تطلب إلى الأمين العام أن يقدم تقريرا عن إضاءة المرافئ'],
  ])('is %s', (code, text) => {
    expect(detect(text)).toBe(code)
  })

  it('is not English for the Latin names in a Chinese text', () => {
    expect(detect('请秘书长(A/90/L.129 and Add.1)就 COVID-19 的影响提交报告')).toBe('zh')
  })

  it('is unknown where no small word tells', () => {
    expect(detect('12 345 67-890')).toBeNull()
    expect(detect('Generalversammlung Hafen Beleuchtung')).toBeNull()
  })
})

describe('a date', () => {
  it.each([
    ['en', 'on 6 September 2024', '2024-09-06'],
    ['fr', 'le 1er août 2018', '2018-08-01'],
    ['es', 'el 23 de diciembre de 2005', '2005-12-23'],
    ['ru', '22 ноября 2004 года', '2004-11-22'],
    ['zh', '2021年10月12日', '2021-10-12'],
    ['ar', '10 تموز/ يوليه 2015', '2015-07-10'],
  ] as const)('is read in %s', (code, words, iso) => {
    expect(readDate(words, code)).toBe(iso)
  })

  it('that is not in the calendar is none', () => {
    expect(readDate('31 February 2024', 'en')).toBeNull()
  })
})
