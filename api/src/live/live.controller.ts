import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { readLiveCursor } from './live-cursor.js';
import { topicNotAllowed } from './live-problems.js';
import { LiveRights } from './live-rights.js';
import { LiveStream } from './live-stream.js';
import { LiveStreams } from './live-streams.js';
import { liveQuery, type LiveQuery } from './live.schema.js';

@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(
    private readonly streams: LiveStreams,
    private readonly rights: LiveRights,
  ) {}

  /** Events `change` with `{ topic, key }`: ids only, what it is now is asked for. The event id is the cursor to come back with. */
  @Get()
  @Staff()
  @ApiProduces('text/event-stream')
  async follow(
    @CurrentStaff() staff: StaffCaller,
    @Query({ schema: liveQuery }) query: LiveQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { topics, cursor } = query;
    this.streams.requireRoom(staff.sessionId);
    if (!(await this.rights.mayFollow(staff, topics))) throw topicNotAllowed({});
    const lastHeard = reply.request.headers['last-event-id'];
    const after = readLiveCursor(typeof lastHeard === 'string' ? lastHeard : cursor);
    const headers = Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
    reply.hijack();
    await this.streams.join((onClose) => {
      const stream = new LiveStream({ sessionId: staff.sessionId, staff, topics }, reply.raw, onClose);
      stream.begin(headers);
      return stream;
    }, after);
  }
}
