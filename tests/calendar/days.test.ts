import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  lastDayOfMonth,
} from '../../server/calendar/days.ts'

describe('days', () => {
  it('run on over months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2023-03-01', -1)).toBe('2023-02-28')
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29')
    expect(daysBetween('2024-12-31', '2025-01-31')).toBe(31)
  })

  it('a month later is the same day, or the last where there is none', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2024-11-15', 3)).toBe('2025-02-15')
  })

  it('working days skip Saturday and Sunday', () => {
    expect(addWorkingDays('2024-09-06', 1)).toBe('2024-09-09')
    expect(addWorkingDays('2024-09-06', 5)).toBe('2024-09-13')
  })
})
