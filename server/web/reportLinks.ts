/** The links with which a report is taken away. */

interface TakeLink {
  readonly label: string
  readonly url: string
}

/**
 * Where each form of a report is, as limited as the page is.
 * @param page address of the page without a query
 * @param query as of the page, without its question mark
 */
export function takeLinks(page: string, query: string): TakeLink[] {
  const link = (label: string, form: string, paper?: string): TakeLink => {
    const whole = [query, paper ? `paper=${paper}` : ''].filter(Boolean).join('&')
    return { label, url: `${page}.${form}${whole === '' ? '' : `?${whole}`}` }
  }
  return [
    link('PDF', 'pdf'),
    link('PDF on Letter', 'pdf', 'letter'),
    link('DOCX', 'docx'),
    link('DOCX on Letter', 'docx', 'letter'),
    link('XLSX', 'xlsx'),
    link('CSV', 'csv'),
    link('JSON', 'json'),
  ]
}
