import { LoggerModule } from 'nestjs-pino';
import type { DynamicModule } from '@nestjs/common';
import type { ApiSettings } from '../world/api-settings.js';

interface Request {
  readonly id: unknown;
  readonly method: string;
  readonly url: string;
}

/** The address as it came: Nest's middleware sees the request with a shorter one. */
function addressOf(request: { readonly url?: string; readonly originalUrl?: string }): string | undefined {
  return request.originalUrl ?? request.url;
}

/** One line of JSON a request and a log entry. Neither bodies, nor headers, nor queries are in it: they hold secrets and people's names. */
export function loggingOf({ logLevel }: ApiSettings): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: logLevel,
      messageKey: 'msg',
      customLogLevel: (_, reply, error) => (error || reply.statusCode >= 500 ? 'error' : 'debug'),
      quietReqLogger: true,
      // Asked every second by whoever watches; a part that is not well says so itself.
      autoLogging: { ignore: (request) => addressOf(request) === '/api/health' },
      serializers: {
        req: ({ id, method, url }: Request) => ({ id, method, path: url.split('?')[0] }),
        res: ({ statusCode }: { readonly statusCode: number }) => ({ status: statusCode }),
      },
      redact: ['req.headers', 'res.headers', '*.password', '*.secret'],
    },
  });
}
