/** Where drizzle-kit finds the tables and writes the migrations. `push` is never used: it would drop the search tables. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema.ts',
  out: './migrations',
  casing: 'snake_case',
})
