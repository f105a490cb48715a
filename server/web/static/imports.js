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

/** Asks every moment while files are being read what changed since, and puts that alone in place of the old. */
async function follow() {
  let state = document.querySelector('#import-state')
  const live = state?.dataset.live === 'on'
  while (state?.dataset.live === 'on') {
    await new Promise((resolve) => setTimeout(resolve, Number(state.dataset.pause)))
    const page = await pageAt(state.dataset.changes)
    const fresh = page?.querySelector('#import-state')
    if (!fresh) return
    for (const row of page.querySelectorAll('[data-rows] > tr')) putRow(row)
    state = putState(state, fresh)
  }
  if (live) await putPager()
}

/** Once all is read, the pages of a list by outcome may be others. */
async function putPager() {
  const fresh = (await pageAt(location.href))?.querySelector('#import > .pager')
  document.querySelector('#import > .pager')?.remove()
  if (fresh) document.querySelector('#import').append(document.importNode(fresh, true))
}

async function pageAt(address) {
  const answer = await fetch(address, { headers: { accept: 'text/html' } })
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
}

/** In place of the row of the same file; at the end where the page does not have it yet. */
function putRow(row) {
  const old = document.getElementById(row.id)
  if (old?.outerHTML === row.outerHTML) return
  if (old) old.replaceWith(document.importNode(row, true))
  else document.querySelector('#import [data-rows]').append(document.importNode(row, true))
  document.getElementById('file-none')?.remove()
}

/** Whoever stands on one of its links stays there. */
function putState(old, fresh) {
  if (old.outerHTML === fresh.outerHTML) return old
  const state = document.importNode(fresh, true)
  const address = old.contains(document.activeElement) && document.activeElement.getAttribute('href')
  old.replaceWith(state)
  const link = [...state.querySelectorAll('a')].find((other) => other.getAttribute('href') === address)
  link?.focus({ preventScroll: true })
  return state
}

follow().catch(() => undefined)
