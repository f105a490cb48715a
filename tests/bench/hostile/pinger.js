/** A thread that asks the application for a page ten times a second and tells how long each answer took. */
import { parentPort, workerData } from 'node:worker_threads'

for (let number = 0; ; number++) {
  const path = number % 2 === 0 ? '/health' : '/sign-in'
  const started = performance.now()
  const status = await fetch(`http://127.0.0.1:${workerData.port}${path}`).then(
    async (answer) => {
      await answer.text()
      return answer.status
    },
    () => 0,
  )
  parentPort.postMessage({ path, status, milliseconds: performance.now() - started })
  await new Promise((resolve) => setTimeout(resolve, 100))
}
