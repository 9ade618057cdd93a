import { test } from '@jest/globals';
import { applyEdit } from '../../graph/edits/index.js';
import type { Graph } from '../../graph/graph.js';
import { draw, faultRows } from '../../testing/index.js';
import { messageWithoutConsentClass } from './message-without-consent-class.js';

const without = (graph: Graph): Graph => applyEdit(graph, { kind: 'set-config', step: 'message', path: 'consent', value: null }).graph;

const rows = faultRows(messageWithoutConsentClass, {
  accepts: {
    'a service message by the service consent': draw('start > message > end'),
    'a sales message by the sales consent': draw('start > message(sales) > end'),
    'a regulatory message, which needs none': draw('start > message(regulatory) > end'),
  },
  rejects: {
    'a sales message without one': {
      drawing: without(draw('start > message(sales) > end')),
      at: ['message consent'],
      says: '法规不允许发',
      fixes: ['选“营销同意”'],
    },
    'a sales message by the service consent': {
      drawing: draw('start > message(sales) > end', { configs: { message: { consent: 'service' } } }),
      at: ['message consent'],
    },
    'a service message without one': { drawing: without(draw('start > message > end')), at: ['message consent'], fixes: ['选“服务同意”'] },
  },
});

test.each(rows)('%s', (_, prove) => prove());
