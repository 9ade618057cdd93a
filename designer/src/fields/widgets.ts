import type { FieldHint } from '@tongtu/workflows/steps';
import type { ComponentType } from 'react';
import { AssignmentField } from './assignment-input.js';
import { TextBothField } from './both-input.js';
import { EventsField, ReentryField, ResultsField } from './choice-fields.js';
import { DurationField } from './duration-field.js';
import { ConditionField, ExpressionField, TemplateField } from './expression-field.js';
import type { FieldProps } from './field.js';
import { ItemsField } from './items-field.js';
import { JourneyField } from './journey-field.js';
import { LadderField } from './ladder/ladder-field.js';
import { AssignmentsField, CasesField, CodesField, InputsField, IntentsField, MappingField } from './list-fields.js';
import {
  ChoicesField,
  ClearableSelectField,
  NumberField,
  SelectField,
  SwitchField,
  TagsField,
  TextareaField,
  TextField,
} from './plain-fields.js';
import { ChannelsField, EventField, FormField, QueueField, ScriptKitField } from './reference-fields.js';
import { MessageChannelsField } from './message-channels-field.js';
import { ChannelField, FormFieldField, OwnOutcomeField } from './own-fields.js';
import { ForkingStepField, UndoableStepsField } from './step-reference-fields.js';
import { CalendarField, ZoneField } from './time/calendar-field.js';
import { LengthField } from './time/length-field.js';
import { TimeOfDayField, WindowsField } from './time/windows-field.js';
import { ScheduleField } from './schedule-field.js';
import { SegmentField } from './segment-field.js';
import { SegmentsField } from './segments-field.js';
import { DecisionTableField } from './table/decision-table-field.js';
import { VariableField } from './variable-field.js';
import { WordListField } from './word-list-field.js';

type Widget = FieldHint['widget'];

/** How each kind of setting is edited; a kind without a widget does not compile. */
export const widgets: { readonly [W in Widget]: ComponentType<FieldProps> } = {
  text: TextField,
  textarea: TextareaField,
  number: NumberField,
  switch: SwitchField,
  select: SelectField,
  duration: DurationField,
  expression: ExpressionField,
  condition: ConditionField,
  template: TemplateField,
  'text-both': TextBothField,
  event: EventField,
  variable: VariableField,
  form: FormField,
  queue: QueueField,
  channels: ChannelsField,
  'script-kit': ScriptKitField,
  ladder: LadderField,
  cases: CasesField,
  assignments: AssignmentsField,
  mapping: MappingField,
  events: EventsField,
  assignment: AssignmentField,
  completions: CodesField,
  reentry: ReentryField,
  schema: InputsField,
  outcomes: CodesField,
  choices: ChoicesField,
  results: ResultsField,
  intents: IntentsField,
  tags: TagsField,
  'message-channels': MessageChannelsField,
  consent: ClearableSelectField,
  items: ItemsField,
  'forking-step': ForkingStepField,
  'undoable-steps': UndoableStepsField,
  'word-list': WordListField,
  'form-field': FormFieldField,
  'own-outcome': OwnOutcomeField,
  channel: ChannelField,
  'decision-table': DecisionTableField,
  segments: SegmentsField,
  length: LengthField,
  'time-of-day': TimeOfDayField,
  windows: WindowsField,
  calendar: CalendarField,
  zone: ZoneField,
  journey: JourneyField,
  segment: SegmentField,
  schedule: ScheduleField,
};

/** Widgets that fit beside their label; the others stand below it. */
export const besideLabel: ReadonlySet<Widget> = new Set([
  'text',
  'number',
  'switch',
  'select',
  'duration',
  'event',
  'variable',
  'form',
  'queue',
  'script-kit',
  'consent',
  'forking-step',
  'word-list',
  'form-field',
  'own-outcome',
  'channel',
  'length',
  'time-of-day',
  'calendar',
  'zone',
]);
