import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { etagOf } from './etag.js';

interface Versioned {
  readonly version?: unknown;
  readonly revision?: unknown;
  readonly work?: { readonly version?: unknown };
}

/** Gives an answer the ETag of what it shows: the version of a work, the revision of a draft. */
@Injectable()
export class VersionEtag implements NestInterceptor<Versioned> {
  intercept(context: ExecutionContext, next: CallHandler<Versioned>): Observable<Versioned> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer) => {
        const version = answer.work?.version ?? answer.revision ?? answer.version;
        if (typeof version === 'number') void reply.header('etag', etagOf(version));
      }),
    );
  }
}
