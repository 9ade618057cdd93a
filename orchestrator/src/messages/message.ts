import {
  CHANNEL_TRAITS,
  CONTACT_CLASSES,
  type ContactClass,
  isObject,
  type Json,
  type JsonObject,
  type MessageChannel,
  type Text,
} from '@tongtu/workflows/graph';

/** The text of a message in one channel, with places for what was computed (`您好 {{p1}}`). */
export interface Content {
  readonly channel: MessageChannel;
  readonly title: Text | null;
  readonly body: Text;
}

/** A message as the drawing fixes it. */
export interface Message {
  /** In the order in which they are drawn. */
  readonly channels: readonly Content[];
  readonly class: ContactClass;
  readonly consent: string | null;
  readonly prefers: 'drawn' | 'preferred';
  readonly inQuietHours: 'suppress' | 'wait';
  readonly whileActive: 'send' | 'suppress' | 'wait';
  /** Calls of one gateway before the next channel is tried. */
  readonly tries: number;
  readonly journeyClass: ContactClass | null;
  /** The form that is answered below it. */
  readonly survey: JsonObject | null;
}

/** Tries of plans that do not say. */
const USUAL_TRIES = 5;

/** Reads the settings of `message.send`. Plans of earlier versions name one channel with its text beside it; instances on their way still have them. */
export function readMessage(settings: JsonObject): Message {
  const listed = settings['channels'];
  const channels = Array.isArray(listed) ? (listed as readonly JsonObject[]) : [settings];
  const { order, quiet, active, tries, survey, journeyClass, consent } = settings;
  return {
    channels: channels.flatMap(readContent),
    class: classOf(settings['class']) ?? 'service',
    consent: typeof consent === 'string' ? consent : null,
    prefers: order === 'preferred' ? 'preferred' : 'drawn',
    inQuietHours: quiet === 'wait' ? 'wait' : 'suppress',
    whileActive: active === 'wait' || active === 'suppress' ? active : 'send',
    tries: typeof tries === 'number' ? tries : USUAL_TRIES,
    journeyClass: classOf(journeyClass),
    survey: isObject(survey) ? survey : null,
  };
}

function readContent({ channel, title, body }: JsonObject): readonly Content[] {
  if (!isChannel(channel)) return [];
  return [{ channel, title: isObject(title) ? textOf(title) : null, body: textOf(body) }];
}

function textOf(value: Json | undefined): Text {
  const { zh, en } = isObject(value) ? value : {};
  return { zh: typeof zh === 'string' ? zh : '', ...(typeof en === 'string' ? { en } : {}) };
}

function classOf(value: Json | undefined): ContactClass | null {
  return CONTACT_CLASSES.find((kind) => kind === value) ?? null;
}

function isChannel(value: Json | undefined): value is MessageChannel {
  return typeof value === 'string' && Object.hasOwn(CHANNEL_TRAITS, value);
}
