import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { importFiles } from '../../server/cli/import.ts'
import type { DocumentsServer } from '../support/documentsServer.ts'
import { openSymbolServer, refusedSymbols, symbolLimits } from '../support/symbolAnswers.ts'

describe('the command line, given a symbol,', () => {
  let server: DocumentsServer
  let folder: string
  const said: string[] = []
  beforeAll(async () => {
    server = await openSymbolServer()
    folder = mkdtempSync(join(tmpdir(), 'operative-symbols-'))
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(() => {
    said.length = 0
    vi.stubEnv('BASE_URL', undefined)
    vi.stubEnv('DATA_DIR', join(folder, 'data'))
    vi.stubEnv('MAX_FILE_MB', '1')
    vi.stubEnv('DOCUMENTS_URL', `${server.address}/api/symbol/access`)
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    vi.spyOn(console, 'log').mockImplementation((words: unknown) => void said.push(String(words)))
    vi.spyOn(console, 'error').mockImplementation((words: unknown) => void said.push(String(words)))
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  })
  const run = (...symbol: string[]) =>
    importFiles([], { symbol, language: 'en' }, { network: server.network, limits: symbolLimits })

  it('fetches the resolution, stores it, and ends well', async () => {
    expect(await run('a/res/98/951')).toBe(0)
    expect(said.join('\n')).toMatch(/^A_RES_98_951\.en\.pdf +A\/RES\/98\/951 +en +2$/mu)
    expect(said.join('\n')).toContain('1 imported with 2 mandates proposed, 0 unchanged, 0 refused.')
    expect(server.asked).toEqual(['/api/symbol/access?s=A%2FRES%2F98%2F951&l=en&t=pdf'])
    expect(await run('A/RES/98/951')).toBe(0)
    expect(said.join('\n')).toContain('Imported before; nothing changed.')
  })

  it.each(refusedSymbols)('says for $what why nothing came, and fails', async ({ symbol, reason }) => {
    expect(await run(symbol)).toBe(1)
    expect(said.join('\n')).toMatch(new RegExp(`Refused: .*${reason.source}`, 'u'))
    expect(said.join('\n')).toContain('0 imported with 0 mandates proposed, 0 unchanged, 1 refused.')
  })

  it('stores what is there and names what is not, and ends well', async () => {
    expect(await run('A/RES/98/404', 'A/RES/98/951')).toBe(0)
    expect(said.join('\n')).toMatch(/0 imported with 0 mandates proposed, 1 unchanged, 1 refused\./u)
  })

  it('fetches nothing where that is switched off', async () => {
    vi.stubEnv('DOCUMENTS_FETCH', 'off')
    const before = server.asked.length
    expect(await run('A/RES/98/951')).toBe(1)
    expect(said.join('\n')).toMatch(/Refused: Fetching from the documents service is switched off here\./u)
    expect(server.asked.length).toBe(before)
  })
})
