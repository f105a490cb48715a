/** Which role includes which. */
import type { Role } from '../../db/schema.ts'

/** From the least right to the most; each may what those before it may. */
export const ranks: readonly Role[] = ['viewer', 'focal point', 'officer', 'administrator']

/** Whether a person of role `has` may what `needs` may. */
export const mayAs = (has: Role, needs: Role): boolean => ranks.indexOf(has) >= ranks.indexOf(needs)
