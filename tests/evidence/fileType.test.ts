import { describe, expect, it } from 'vitest'
import { recognise, safeName } from '../../server/evidence/fileType.ts'
import { compound, docx, officePackage, pdf, png, pptx, xlsx } from '../support/evidenceFiles.ts'

const text = (words: string): Buffer => Buffer.from(words)
const mail = 'From: archive@example.org\r\nSubject: Logbooks\r\n\r\n<html>Sent.</html>'

const nameFor = async (bytes: Buffer, given: string): Promise<string> => {
  const found = await recognise(bytes, given)
  return 'is' in found ? `refused: ${found.is}` : safeName(given, found)
}

describe('a file given as evidence', () => {
  it.each([
    ['a PDF', pdf(), 'report.pdf'],
    ['a Word document', docx(), 'report.docx'],
    ['a workbook', xlsx(), 'figures.xlsx'],
    ['a presentation', pptx(), 'slides.pptx'],
    ['an old Word document', compound('Root Entry', 'WordDocument'), 'report.doc'],
    ['an old workbook', compound('Root Entry', 'Workbook'), 'figures.xls'],
    ['a message of Outlook', compound('__properties_version1.0'), 'message.msg'],
    ['a picture', png(), 'page.png'],
    ['a plain text', text('The register is open.'), 'note.txt'],
    ['a text in the Western code page', Buffer.from('R\u00E9gistre', 'latin1'), 'note.txt'],
    ['a text in UTF-16', Buffer.from('\uFEFFРегистр', 'utf16le'), 'note.txt'],
    ['a table', text('a,b\n1,2\n'), 'table.csv'],
    ['an e-mail', text(mail), 'answer.eml'],
  ])('may be %s', async (_name, bytes, name) => {
    expect(await nameFor(bytes, name)).toBe(name)
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'empty.pdf', 'is empty'],
    ['a program of Windows', Buffer.concat([text('MZ'), Buffer.alloc(200)]), 'report.pdf', 'is a program'],
    ['a program of Unix', Buffer.from('7f454c4602010100', 'hex'), 'report.pdf', 'is a program'],
    ['a web page', text('\n <!DOCTYPE html><p>x'), 'page.txt', 'a web page'],
    ['a drawing', text('<svg xmlns="x"><script/></svg>'), 'x.png', 'a drawing (SVG)'],
    ['a drawing as XML', text('<?xml version="1.0"?><svg/>'), 'x.txt', 'a drawing (SVG)'],
    ['a script', text('#!/bin/sh\nrm x'), 'x.txt', 'is a script'],
    ['a batch file', text('@echo off'), 'x.txt', 'is a script'],
    ['a script by its name', text('alert(1)'), 'x.js', 'name ends in .js'],
    ['a web page by its name', text('hello'), 'x.html', 'name ends in .html'],
    ['an archive', officePackage('text/plain'), 'x.docx', 'is an archive'],
    ['a damaged archive', Buffer.from('504b030400', 'hex'), 'x.docx', 'is damaged'],
    ['a document with macros', docx({ 'word/vbaProject.bin': text('x') }), 'x.docx', 'macros'],
    [
      'a template with macros',
      officePackage('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'x.docx',
      'macros',
    ],
    ['an old document with macros', compound('WordDocument', '_VBA_PROJECT'), 'x.doc', 'macros'],
    ['another compound file', compound('Setup'), 'x.doc', 'not taken'],
    ['bytes', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), 'x.txt', 'neither a document nor a text'],
  ])('is refused where it is %s', async (_name, bytes, name, why) => {
    expect(await nameFor(bytes, name)).toContain(why)
    expect(await nameFor(bytes, name)).toMatch(/^refused: /u)
  })

  it.each([
    ['invoice.exe', 'invoice.exe.pdf'],
    ['../../etc/passwd', 'etcpasswd.pdf'],
    ['..\\a"b\r\n.pdf', 'ab.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe.pdf'],
    ['', 'evidence.pdf'],
    ['تقرير.PDF', 'تقرير.pdf'],
    [`${'é'.repeat(400)}.pdf`, `${'é'.repeat(150)}.pdf`],
  ])('that is called %j is given out as %j', async (given, name) => {
    expect(await nameFor(pdf(), given)).toBe(name)
  })
})
