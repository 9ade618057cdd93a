/** A problem's message as a heading and the sentence that follows: cut at the first colon or full stop; a message without one is the heading. */
export function splitMessage(message: string): { readonly title: string; readonly body: string } {
  const cut = /^(.{4,60}?)(?:[：。]|[:.] )(.+)$/s.exec(message);
  if (cut === null) return { title: message.replace(/[。.]$/, ''), body: '' };
  const body = cut[2]?.trim() ?? '';
  return { title: cut[1] ?? message, body: body === '' ? '' : body[0]?.toUpperCase() + body.slice(1) };
}
