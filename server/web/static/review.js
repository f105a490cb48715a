/** The keys of the review: each presses the button, link or fold that names it; none while somebody types. */

const typing = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))

/** The words that are selected in the paragraph, in one line; empty where nothing is. */
function selectedWords() {
  const passage = document.querySelector('[data-passage]')
  const selection = window.getSelection()
  if (!passage || !selection || selection.isCollapsed || !passage.contains(selection.anchorNode)) return ''
  return selection.toString().replace(/\s+/gu, ' ').trim()
}

/** Opens a fold and goes to its first field; selected words become the wording of an edit or an addition. */
function unfold(summary) {
  const fold = summary.parentElement
  const words = selectedWords()
  fold.open = true
  const wording = fold.querySelector('textarea[name="wording"]')
  if (wording && words) wording.value = words
  const field = fold.querySelector('input:not([type="hidden"]), textarea, select, button')
  field?.focus()
}

/** Shows the keys and takes the focus there, so that a screen reader says them. */
function showKeys() {
  const keys = document.getElementById('keys')
  keys?.scrollIntoView({ block: 'nearest' })
  keys?.focus()
}

/** Does what a key stands for; false where it stands for nothing here. */
function press(key) {
  const target = /^[a-z]$/u.test(key) ? document.querySelector(`[data-key="${key}"]`) : null
  if (target?.tagName === 'SUMMARY') unfold(target)
  else target?.click()
  return target !== null
}

document.addEventListener('keydown', (event) => {
  const isTyping = typing(event.target)
  if (event.key === 'Escape' && isTyping) event.target.blur()
  const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.repeat
  if (isTyping || !isOurs) return
  if (event.key === '?') showKeys()
  else if (press(event.key)) event.preventDefault()
})
