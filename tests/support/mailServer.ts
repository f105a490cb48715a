/** A mail server of our own that keeps what it is given, or refuses it. */
import { SMTPServer } from 'smtp-server'

export interface TestMailServer {
  readonly url: string
  /** Mails as they came in, headers and all. */
  readonly received: readonly string[]
  /** From now on mail is refused with this sentence; null takes it again. */
  refuse: (sentence: string | null) => void
  close: () => Promise<void>
}

export async function startMailServer(): Promise<TestMailServer> {
  const received: string[] = []
  let refusal: string | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusal !== null) return done(Object.assign(new Error(refusal), { responseCode: 451 }))
        received.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(address !== null && typeof address === 'object' ? address.port : 0)
    })
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (sentence) => {
      refusal = sentence
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
