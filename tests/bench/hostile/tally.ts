/** Counts what became of the files of a hostile run, and says what falls short. */
import type { Case } from './cases.ts'
import type { Fate } from './house.ts'

export interface Answer {
  readonly path: string
  readonly status: number
  readonly milliseconds: number
}

/** Longest time that a page may keep somebody waiting while hostile files are read and stored. */
const slowestAnswer = 5000
/** Two workers at the limit of their memory, and the application. */
const mostMegabytes = 2500

export interface Tally {
  readonly addFate: (fate: Fate, of: Case) => void
  readonly addAnswer: (answer: Answer) => void
  readonly addPeak: (megabytes: number) => void
  /** Lines to print, and those of them that are failures. */
  readonly summary: () => { readonly lines: readonly string[]; readonly failures: readonly string[] }
}

export function newTally(): Tally {
  const outcomes = new Map<string, number>()
  const failures: string[] = []
  const slow: { readonly what: string; readonly milliseconds: number }[] = []
  const answers: Answer[] = []
  let peak = 0
  const addFate = (fate: Fate, { number, what, isEndless }: Case): void => {
    outcomes.set(fate.outcome, (outcomes.get(fate.outcome) ?? 0) + 1)
    const name = `case ${number}, ${what} (${fate.fileName})`
    slow.push({ what: `${name}: ${fate.outcome}`, milliseconds: fate.milliseconds ?? 0 })
    slow.sort((a, b) => b.milliseconds - a.milliseconds).splice(10)
    if (
      fate.outcome === 'failed' ||
      fate.outcome === 'no reason' ||
      fate.outcome.startsWith('It was read but')
    )
      failures.push(`no named error: ${name}: ${fate.unnamed ?? fate.outcome}`)
    if (fate.outcome === 'waiting' || fate.outcome === 'reading') failures.push(`never ended: ${name}`)
    if (fate.outcome === 'too-slow' && !isEndless) failures.push(`hung: ${name}`)
  }
  const summary = () => {
    const slowest = answers.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0)
    const broken = answers.filter(({ status }) => status !== 200).length
    const shortfalls = [
      ...failures,
      ...(broken > 0 ? [`${broken} pages were not answered`] : []),
      ...(slowest > slowestAnswer ? [`a page took ${Math.round(slowest)} ms`] : []),
      ...(peak > mostMegabytes ? [`peak memory ${Math.round(peak)} MB`] : []),
    ]
    const lines = [
      ...[...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `  ${outcome}: ${count}`),
      'slowest files:',
      ...slow.map(({ what, milliseconds }) => `  ${(milliseconds / 1000).toFixed(1)} s, ${what}`),
      `peak memory of the application ${Math.round(peak)} MB`,
      `pages asked for meanwhile: ${answers.length}, slowest ${Math.round(slowest)} ms, median ${Math.round(median(answers))} ms, unanswered ${broken}`,
      `unnamed errors ${failures.filter((line) => line.startsWith('no named')).length}, hangs ${failures.filter((line) => /^(?:hung|never)/u.test(line)).length}`,
    ]
    return { lines, failures: shortfalls }
  }
  return {
    addFate,
    addAnswer: (answer) => void answers.push(answer),
    addPeak: (megabytes) => void (peak = Math.max(peak, megabytes)),
    summary,
  }
}

function median(answers: readonly Answer[]): number {
  const sorted = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
