/** A worker thread that does what files can make a real one do, by the name of the file; it reads files ending in `.txt`. */
export default async function badThread(task) {
  const { fileName } = task
  if (fileName === 'hangs') for (;;);
  if (fileName === 'dies') await dying()
  if (fileName === 'leaves') process.exit(3)
  if (fileName === 'eats')
    for (const kept = []; ;) kept.push(Array.from({ length: 100_000 }, () => kept.length))
  if (fileName.endsWith('.txt')) return (await import('../../server/readingWorker.ts')).default(task)
  return { refused: { code: 'fine', message: `${fileName} was looked at.` } }
}

/** An error that nobody catches ends the thread. */
const dying = () =>
  new Promise(() => {
    setTimeout(() => {
      throw new Error('the thread dies')
    })
  })
