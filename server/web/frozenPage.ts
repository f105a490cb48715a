/** The page of a frozen report, with the form of the next signature under it. */
import { fileOf } from '../../db/connection.ts'
import type { FrozenRow } from '../../db/frozenReports.ts'
import { findPerson } from '../../db/people.ts'
import { signaturesOf } from '../../db/signatures.ts'
import { roleWords } from '../reports/frozen/frozen.ts'
import { nextCapacity, signingRefusal } from '../reports/frozen/signing.ts'
import { NotFound } from './errors.ts'
import { type Form, blankForm } from './forms.ts'
import { frozenUrl } from './frozenAddress.ts'
import { readinessPage } from './readinessPage.ts'
import { mayAs } from './roles.ts'
import type { Visit } from './visit.ts'

/** @param form of a signature, as it was typed */
export async function showFrozen(
  visit: Visit,
  row: FrozenRow,
  form: Form<unknown> | null = null,
  status = 200,
): Promise<void> {
  const report = await visit.reportPages.make({ database: fileOf(visit.db), frozen: row.id })
  if (report === null) throw new NotFound('There is no such frozen report.')
  const url = frozenUrl(row)
  visit.render(
    'sessions/readiness',
    {
      ...readinessPage(report, `${url}/readiness`),
      footer: `${url}/readiness.css`,
      banner: {
        ...report.head.frozen,
        list: `/sessions/${row.session}/frozen`,
        comparison: `${url}/comparison`,
      },
      signing: await signingOf(visit, row, form),
    },
    status,
  )
}

/** What the page of a frozen report shows of signing; null for those who may not sign, and once all have. */
async function signingOf(visit: Visit, row: FrozenRow, typed: Form<unknown> | null) {
  if (!mayAs(visit.person.role, 'officer')) return null
  const given = await signaturesOf(visit.db, [row.id])
  const next = nextCapacity(given)
  if (next === null) return null
  const position = (await findPerson(visit.db, visit.person.id))?.position ?? ''
  return {
    url: `${frozenUrl(row)}/signatures`,
    capacity: next,
    role: roleWords(next),
    name: visit.person.name,
    email: visit.person.email,
    contentHash: row.contentHash,
    refusal: signingRefusal(given, next, visit.person.id),
    form: typed ?? blankForm({ position }),
  }
}
