import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { FaultSwitch } from './fault-switch.js';

const kinds = ['none', 'slow', 'hang', 'error-500', 'busy-429', 'drop', 'accept-then-drop', 'half-answer'] as const;
const setting = z.object({ service: z.string(), kind: z.enum(kinds), times: z.coerce.number().int().min(1).nullable().default(null) });

const labels: Readonly<Record<(typeof kinds)[number], string>> = {
  none: '正常 · well',
  slow: '慢 4 秒 · slow',
  hang: '没有应答 · hangs',
  'error-500': '出错 · errors',
  'busy-429': '太忙 · too busy',
  drop: '断线 · drops the line',
  'accept-then-drop': '办成后断线 · accepts, then drops',
  'half-answer': '办成后答一半 · accepts, answers by halves',
};

/** A page and two routes to make the services of the pretend bank fail on purpose: `GET/PUT /settings`. */
export function faultsPage(app: FastifyInstance, faults: FaultSwitch): void {
  app.get('/settings', () => faults.list());
  app.put('/settings', (request, reply) => {
    const asked = setting.safeParse(request.body);
    if (!asked.success || !faults.list().some((one) => one.service === asked.data.service))
      return reply.code(400).send({ code: 'bad-request' });
    faults.set(asked.data.service, { kind: asked.data.kind, times: asked.data.times });
    return reply.code(200).send(faults.list());
  });
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(page(faults)));
}

function page(faults: FaultSwitch): string {
  const rows = faults.list().map(({ service, setting: now }) => {
    const options = kinds.map((kind) => `<option value="${kind}"${kind === now.kind ? ' selected' : ''}>${labels[kind]}</option>`).join('');
    return `<label><b>${service}</b><select data-service="${service}">${options}</select></label>`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>故障开关 · Fault switches</title>
<style>body{font:15px/22px system-ui,"Noto Sans CJK SC",sans-serif;max-width:520px;margin:48px auto;padding:0 20px;color:#132022;background:#f3f5f5}label{display:flex;justify-content:space-between;align-items:center;padding:14px 18px;background:#fff;border:1px solid #e0e6e7;border-radius:12px;margin-bottom:10px}select{font:inherit;padding:6px 10px;border:1px solid #85949a;border-radius:6px;background:#fff}p{color:#435357}</style>
<h1>故障开关</h1><p>让演示银行的系统按需出错，看旅程怎么应对。<br>Make the services around Tongtu fail on purpose.</p>${rows.join('')}
<script>document.addEventListener('change',e=>fetch('/faults/settings',{method:'PUT',headers:{'content-type':'application/json'},body:JSON.stringify({service:e.target.dataset.service,kind:e.target.value})}))</script></html>`;
}
