/** `npm run build`: the web pages as the server serves them, so that `npm start` need not build them first. */
import { buildWeb } from '../server/web-build.ts'

await buildWeb()
