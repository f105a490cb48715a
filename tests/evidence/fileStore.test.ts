import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileStore } from '../../server/evidence/fileStore.ts'
import { hashOf } from '../../server/evidence/received.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operative-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const kept = (): string => join(folder, 'evidence')
const store = () => createFileStore(kept())
const onDisk = (): string[] =>
  readdirSync(kept(), { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 2)

function waiting(words: string) {
  const path = join(folder, words)
  writeFileSync(path, words)
  return { sha256: hashOf(Buffer.from(words)), path }
}

const nothing = async (): Promise<void> => undefined
const failing = async (): Promise<never> => {
  throw new Error('not noted')
}

describe('the store of evidence', () => {
  it('keeps a file under the hash of its content, and the same content once', async () => {
    const file = waiting('logbook')
    await store().keep([file], nothing)
    await store().keep([{ ...waiting('again'), ...file }], nothing)
    expect(onDisk()).toEqual([join(file.sha256.slice(0, 2), file.sha256)])
    expect((await store().read(file.sha256))?.toString()).toBe('logbook')
  })

  it('keeps nothing of what was not noted, and all that was there before', async () => {
    const [old, fresh] = [waiting('old'), waiting('fresh')]
    await store().keep([old], nothing)
    await expect(store().keep([old, fresh], failing)).rejects.toThrow('not noted')
    expect(onDisk()).toHaveLength(1)
    expect(await store().read(old.sha256)).not.toBeNull()
  })

  it('notes nothing where a file cannot be kept, and leaves no piece of it', async () => {
    let noted = false
    const missing = { sha256: hashOf(Buffer.from('x')), path: join(folder, 'gone') }
    const note = async (): Promise<void> => {
      noted = true
    }
    await expect(store().keep([waiting('first'), missing], note)).rejects.toThrow('ENOENT')
    expect([noted, onDisk()]).toEqual([false, []])
  })

  it('does not let one failure take the file of somebody who sent the same meanwhile', async () => {
    const file = waiting('shared')
    const one = store()
    const [failed, saved] = await Promise.allSettled([one.keep([file], failing), one.keep([file], nothing)])
    expect([failed.status, saved.status]).toEqual(['rejected', 'fulfilled'])
    expect(await one.read(file.sha256)).not.toBeNull()
  })

  it('gives out nothing that was changed, and puts it right when it is sent again', async () => {
    const file = waiting('logbook')
    await store().keep([file], nothing)
    writeFileSync(join(kept(), file.sha256.slice(0, 2), file.sha256), 'forged')
    expect(await store().read(file.sha256)).toBeNull()
    await store().keep([file], nothing)
    expect((await store().read(file.sha256))?.toString()).toBe('logbook')
  })

  it('names what is missing, changed and orphaned, and nothing else', async () => {
    const [good, changed] = [waiting('good'), waiting('changed')]
    expect(await store().faults([])).toEqual([])
    await store().keep([good, changed], nothing)
    writeFileSync(join(kept(), changed.sha256.slice(0, 2), changed.sha256), 'forged')
    mkdirSync(join(kept(), 'zz'))
    writeFileSync(join(kept(), 'zz', 'stray.part'), '')
    const known = ['good', 'changed', 'gone'].map((words) => ({
      sha256: hashOf(Buffer.from(words)),
      label: words,
    }))
    expect(await store().faults(known)).toEqual([
      `Changed: ${changed.sha256} (changed)`,
      `Missing: ${hashOf(Buffer.from('gone'))} (gone)`,
      'Orphaned: zz/stray.part',
    ])
  })
})
