import type { DataClass, Text } from './graph.js';

/** How a field is filled and shown. `photo` and `signature` hold a reference, never the picture itself; a rating is a whole number on its scale. */
export type FieldType =
  | 'text'
  | 'number'
  | 'date'
  | 'choice'
  | 'boolean'
  | 'phone'
  | 'id-number'
  | 'email'
  | 'address'
  | 'photo'
  | 'signature'
  | 'rating-csat'
  | 'rating-nps'
  | 'rating-effort';

export interface FieldOption {
  readonly value: string;
  readonly label: Text;
}

/** One field of a form. */
export interface FormField {
  readonly key: string;
  readonly label: Text;
  readonly type: FieldType;
  readonly required: boolean;
  readonly dataClass: DataClass;
  readonly help?: Text;
  readonly options?: readonly FieldOption[];
  /** Only the customer may fill it; staff see it masked and locked. */
  readonly customerOnly?: boolean;
  /** Longest text, in characters; 200 when absent. */
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Verified by an outside service (an operation the channel performs and reports with the save), for example `identity`. */
  readonly verifiedBy?: string;
}

export interface FormSection {
  readonly id: string;
  readonly title: Text;
  readonly fields: readonly FormField[];
}

/** A form that a touchpoint or a task carries. Field keys are unique in the whole form. */
export interface Form {
  readonly id: string;
  readonly title: Text;
  readonly sections: readonly FormSection[];
}
