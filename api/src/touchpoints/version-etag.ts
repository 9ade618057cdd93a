import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { etagOf } from '../http/etag.js';

interface Versioned {
  readonly version?: unknown;
  readonly work?: { readonly version?: unknown };
}

/** Gives an answer the ETag of the work it shows. */
@Injectable()
export class VersionEtag implements NestInterceptor<Versioned> {
  intercept(context: ExecutionContext, next: CallHandler<Versioned>): Observable<Versioned> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer) => {
        const version = answer.work?.version ?? answer.version;
        if (typeof version === 'number') void reply.header('etag', etagOf(version));
      }),
    );
  }
}
