/** What the browser is told not to do on our pages. */
import helmet from 'helmet'
import type { RequestHandler } from 'express'
import type { WebSettings } from './visit.ts'

/** Only our own files, no inline script or style, in no frame; pages are kept by no cache. */
export function secureHeaders(settings: WebSettings): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      frameguard: { action: 'deny' },
      // The address of a one-time link must not travel to anybody.
      referrerPolicy: { policy: 'same-origin' },
      // A promise of HTTPS can only be kept where there is HTTPS.
      strictTransportSecurity: settings.secureCookies,
    }),
    (_request, response, next) => {
      response.set('Cache-Control', 'no-store')
      next()
    },
  ]
}
