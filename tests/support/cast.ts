/** The small cast of every test: one person of each role, and nobody else. */
import type { Role } from '../../db/schema.ts'

/** A person of the cast; all have the same password. */
export interface Actor {
  readonly name: string
  readonly email: string
  readonly position: string
  readonly role: Role
}

export const password = 'seven grey herons at noon'

export const amina: Actor = {
  name: 'Amina Diallo',
  email: 'amina.diallo@example.org',
  position: 'Chief of Section',
  role: 'administrator',
}

export const boris: Actor = {
  name: 'Boris Petrov',
  email: 'boris.petrov@example.org',
  position: 'Oversight Officer',
  role: 'officer',
}

export const chen: Actor = {
  name: 'Chen Li',
  email: 'chen.li@example.org',
  position: 'Programme Officer',
  role: 'focal point',
}

export const dolores: Actor = {
  name: 'Dolores Vega',
  email: 'dolores.vega@example.org',
  position: 'External Auditor',
  role: 'viewer',
}

export const cast: readonly Actor[] = [amina, boris, chen, dolores]
