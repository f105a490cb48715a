/** The links with which a report is taken away. */

interface TakeLink {
  readonly label: string
  readonly url: string
}

/**
 * Where each form of a report is, as limited as the page is.
 * @param page address of the page without a query
 * @param only as in the query of the page
 */
export function takeLinks(page: string, only: string | null): TakeLink[] {
  const link = (label: string, form: string, paper?: string): TakeLink => {
    const query = new URLSearchParams({ ...(only === null ? {} : { only }), ...(paper ? { paper } : {}) })
    const address = `${page}.${form}`
    return { label, url: query.size === 0 ? address : `${address}?${query.toString()}` }
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
