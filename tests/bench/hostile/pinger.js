/** A thread that asks the application for a page ten times a second and tells how long each answer took. */
import { parentPort, workerData } from 'node:worker_threads'

for (let number = 0; ; number++) {
  const path = number % 2 === 0 ? '/health' : '/sign-in'
  const started = performance.now()
  // Asked again as browsers do: an idle connection may be closed just when it is used.
  const status = (await ask(path)) || (await ask(path))
  // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
  parentPort.postMessage({ path, status, milliseconds: performance.now() - started })
  await new Promise((resolve) => setTimeout(resolve, 100))
}

/** The status of the answer, 0 without one. */
async function ask(path) {
  try {
    const answer = await fetch(`http://127.0.0.1:${workerData.port}${path}`)
    await answer.text()
    return answer.status
  } catch {
    return 0
  }
}
