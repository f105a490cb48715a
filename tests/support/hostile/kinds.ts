/** Every kind of hostile file that we know, by format. */
import { archiveKinds } from './archiveKinds.ts'
import type { HostileKind } from './kind.ts'
import { oldWordKinds } from './oldWordFiles.ts'
import { pdfKinds } from './pdfs.ts'
import { textKinds } from './texts.ts'
import { webPageKinds } from './webPages.ts'
import { wordKinds } from './wordFiles.ts'

export const hostileKinds: readonly HostileKind[] = [
  ...pdfKinds,
  ...wordKinds,
  ...oldWordKinds,
  ...webPageKinds,
  ...textKinds,
  ...archiveKinds,
]
