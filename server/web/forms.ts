/** A form as it was typed, with a message beside each field that is wrong. */
import type { z } from 'zod'

/** `values` hold what was typed, as it was typed; `errors` one sentence per field. */
export interface Form<T> {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Partial<Record<string, string>>>
  /** The parsed fields; null while there are errors. */
  readonly data: T | null
}

/** The page before anything was typed. */
export const blankForm = <T>(values: Record<string, string> = {}): Form<T> => ({
  values,
  errors: {},
  data: null,
})

/** Reads a posted body with a schema whose messages are sentences for the person. A missing field counts as empty. */
export function readForm<S extends z.ZodType>(schema: S, body: unknown): Form<z.output<S>> {
  const values = typed(body)
  const result = schema.safeParse(withMissing(schema, values))
  if (result.success) return { values, errors: {}, data: result.data }
  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return { values, errors, data: null }
}

/** Fields that the schema asks for and nobody sent, as empty ones: "expected string" is no sentence for a person. */
function withMissing(schema: z.ZodType, values: Record<string, string>): Record<string, string> {
  const issues = schema.safeParse(values).error?.issues ?? []
  const missing = issues.filter(
    ({ path, code }) => code.startsWith('invalid_') && !(String(path[0]) in values),
  )
  return { ...Object.fromEntries(missing.map(({ path }) => [String(path[0]), ''])), ...values }
}

/** The same form with one more message, for what only the database knows ("that address is taken"). */
export const withError = <T>(form: Form<T>, field: string, message: string): Form<T> => ({
  ...form,
  data: null,
  errors: { ...form.errors, [field]: message },
})

/** Only text fields count; a repeated field counts once, with its last value. */
function typed(body: unknown): Record<string, string> {
  if (body === null || typeof body !== 'object') return {}
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value
      return [key, typeof last === 'string' ? last : '']
    }),
  )
}
