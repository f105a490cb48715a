/** Runs the command `tesseract`, here or, for a worker thread, in the thread that outlives the worker. */
import { execFile } from 'node:child_process'
import type { MessagePort } from 'node:worker_threads'

/** What the command wrote; rejects where it is absent, fails or takes too long (`seconds`). */
export type RunCommand = (args: readonly string[], input?: Uint8Array) => Promise<string>

export interface CommandSettings {
  /** Name or path of the command. */
  readonly command: string
  /** Longest time for one run. */
  readonly milliseconds: number
  /** Stops the run and its process. */
  readonly signal?: AbortSignal
}

export class CommandFailed extends Error {
  /** The time that it had and overran; null where it failed otherwise. */
  readonly seconds: number | null
  constructor(seconds: number | null) {
    super(seconds === null ? 'The command is absent or failed.' : 'The command took too long.')
    this.name = 'CommandFailed'
    this.seconds = seconds
  }
}

/** Runs the command as a child of this thread. Arguments never pass a shell. */
export const runHere =
  ({ command, milliseconds, signal }: CommandSettings): RunCommand =>
  (args, input) =>
    new Promise((resolve, reject) => {
      const limits = { timeout: milliseconds, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const
      const options = { ...limits, ...(signal === undefined ? {} : { signal }) }
      const child = execFile(command, args, options, (error, output) => {
        if (error) reject(new CommandFailed(error.killed === true ? milliseconds / 1000 : null))
        else resolve(output)
      })
      // A command that is absent or ends early closes its input; the callback above tells.
      child.stdin?.on('error', () => undefined)
      child.stdin?.end(input)
    })

interface Asked {
  readonly args: readonly string[]
  readonly input: Uint8Array | undefined
}

type Answer = { readonly output: string } | { readonly seconds: number | null }

/** Runs the command on the other side of a port, one run at a time. */
export const runOver =
  (port: MessagePort): RunCommand =>
  (args, input) =>
    new Promise((resolve, reject) => {
      port.once('message', (answer: Answer) => {
        port.unref()
        if ('output' in answer) resolve(answer.output)
        else reject(new CommandFailed(answer.seconds))
      })
      port.postMessage({ args, input } satisfies Asked)
    })

/** Answers what `runOver` asks. */
export function answerRuns(port: MessagePort, run: RunCommand): void {
  port.on('message', ({ args, input }: Asked) => {
    run(args, input).then(
      (output) => port.postMessage({ output } satisfies Answer),
      (error: unknown) =>
        port.postMessage({ seconds: error instanceof CommandFailed ? error.seconds : null } satisfies Answer),
    )
  })
}
