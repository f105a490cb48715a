/** The original of a resolution: where a sheet is wider than the window, shows its text first, not its margin. */

/** The part of the width of a sheet that its margin takes. */
const margin = 0.2

for (const region of document.querySelectorAll('.sheet-region')) {
  const paper = region.querySelector('.sheet-paper')
  const clause = region.querySelector('.sheet-clause rect')
  const start = clause
    ? Number(clause.getAttribute('x')) / clause.ownerSVGElement.viewBox.baseVal.width
    : margin
  region.scrollLeft = Math.min(start, margin) * paper.offsetWidth - 4
}
