/** `npm run arrows`: prints what breaks the arrows of the house, and fails where something does. */
import { arrows, violations } from './arrows.ts'

const broken = violations(process.cwd())
for (const sentence of broken) console.error(sentence)
console.log(`${Object.keys(arrows).length} rooms, ${broken.length} violations`)
process.exitCode = broken.length > 0 ? 1 : 0
