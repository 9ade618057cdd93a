import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject } from '@tongtu/workflows/graph';
import { languageOf } from '../language.js';
import { databaseProblem } from './database-problem.js';
import { bodyTooLarge, internalError, mediaTypeRefused, notFound, requestUnreadable, tooManyRequests } from './http-problems.js';
import { ProblemException } from './problem.js';

/** Turns whatever was thrown into a problem document (RFC 9457) in the caller's language. Only a fault of ours is a 500, and only that is logged as an error. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const problem = problemOf(error, String(request.id));
    if (problem.getStatus() === 500)
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error), { request: request.id });
    if (problem.occurrence.extras.retryAfter !== undefined) void reply.header('retry-after', String(problem.occurrence.extras.retryAfter));
    void reply
      .status(problem.getStatus())
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problemDocument(problem, request)));
  }
}

/** The document itself, as sent. */
function problemDocument(problem: ProblemException, request: Pick<FastifyRequest, 'headers'>): JsonObject {
  const { code, status, extras, say } = problem.occurrence;
  return {
    type: `urn:tongtu:problem:${code}`,
    status,
    code,
    ...say(languageOf(request)),
    ...(extras.field === undefined ? {} : { field: extras.field }),
    ...extras.members,
  };
}

function problemOf(error: unknown, requestId: string): ProblemException {
  if (error instanceof ProblemException) return error;
  const ofDatabase = databaseProblem(error);
  if (ofDatabase) return ofDatabase;
  if (error instanceof HttpException && error.getStatus() < 500) return problemOfStatus(error.getStatus());
  return internalError({ id: requestId });
}

function problemOfStatus(status: number): ProblemException {
  if (status === 404 || status === 405) return notFound({ what: 'route' });
  if (status === 413) return bodyTooLarge({});
  if (status === 415) return mediaTypeRefused({});
  if (status === 429) return tooManyRequests({ seconds: 60 }, { retryAfter: 60 });
  return requestUnreadable({ status });
}
