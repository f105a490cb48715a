/** Import pages: shows what was chosen, takes drops anywhere on the drop area, and follows the reading. Without it both pages work. */

const area = document.querySelector('[data-drop-area]')
const input = area?.querySelector('input[type=file]')
const chosen = area?.querySelector('[data-drop-chosen]')

if (area && input && chosen) {
  const name = () => {
    const files = [...input.files]
    chosen.textContent =
      files.length === 0 ? '' : files.length === 1 ? files[0].name : `${files.length} files chosen`
  }
  input.addEventListener('change', name)
  for (const event of ['dragenter', 'dragover']) {
    area.addEventListener(event, (drag) => {
      drag.preventDefault()
      area.classList.add('drop-over')
    })
  }
  for (const event of ['dragleave', 'drop'])
    area.addEventListener(event, () => area.classList.remove('drop-over'))
  area.addEventListener('drop', (drop) => {
    drop.preventDefault()
    if (drop.dataTransfer) input.files = drop.dataTransfer.files
    name()
  })
}

/** Looks again every half second while files are being read, and puts the new state in place of the old. */
async function follow() {
  while (document.querySelector('#import')?.dataset.live === 'on') {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('#import')
    if (!fresh) return
    document.querySelector('#import').replaceWith(document.importNode(fresh, true))
  }
}
follow().catch(() => undefined)
