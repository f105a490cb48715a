/** The application: every middleware, in order. */
import express from 'express'
import { guarded } from './web/access.ts'
import { assets } from './web/assets.ts'
import { answerError, nothingThere } from './web/errorPages.ts'
import { requestLog } from './web/requestLog.ts'
import { routes } from './web/routes.ts'
import { sameOrigin } from './web/sameOrigin.ts'
import { secureHeaders } from './web/secureHeaders.ts'
import { signedInFromCookie } from './web/session.ts'
import type { House } from './web/visit.ts'

export interface AppOptions {
  /** Number of proxies before the application. */
  readonly trustProxy?: number
}

/** Builds the application over a house; it neither listens nor opens anything. */
export function createApp(house: House, options: AppOptions = {}): express.Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', options.trustProxy ?? 0)
  app.set('query parser', 'simple')
  app.disable('etag')

  app.use(requestLog(house))
  app.use(secureHeaders(house.settings))
  app.use('/static', assets())
  app.use(sameOrigin(house.settings))
  app.use(express.urlencoded({ extended: false, limit: '256kb', parameterLimit: 2000 }))
  app.use(signedInFromCookie(house))

  for (const route of routes) {
    const [method, url] = route
    app[method](url, guarded(house, routes, route))
  }

  app.use(nothingThere)
  app.use(answerError(house))
  return app
}
