/** The print button of a report, there only where script can print; and the whole address of a report, to hand on. */

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// The bare address shows everybody what they chose last: what is handed on must say that nothing is chosen.
const report = document.querySelector('[data-address]')
if (report && location.search === '') history.replaceState(null, '', report.dataset.address + location.hash)
