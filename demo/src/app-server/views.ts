/** What the app server tells the phone: plain data, already cut to what this customer may see. */
export interface Text {
  readonly zh: string;
  readonly en?: string | undefined;
}

export type Family = 'customer' | 'ai' | 'remote' | 'branch';

export interface FieldView {
  readonly value: unknown;
  readonly family: Family;
  readonly by: string;
  readonly at: string;
  readonly verified: boolean;
  readonly failure: { readonly code: string; readonly times: number } | null;
}

export interface FormFieldView {
  readonly key: string;
  readonly label: Text;
  readonly type: string;
  readonly required: boolean;
  readonly help?: Text | undefined;
  readonly options?: readonly { readonly value: string; readonly label: Text }[] | undefined;
  readonly verifiedBy?: string | undefined;
  readonly maxLength?: number | undefined;
}

export interface FormView {
  readonly title: Text;
  readonly sections: readonly { readonly id: string; readonly title: Text; readonly fields: readonly FormFieldView[] }[];
}

export interface SaidView {
  readonly at: string;
  readonly family: Family;
  readonly name: string;
  readonly text: string;
}

/** One piece of business that the customer can go on with, or that has just been finished. */
export interface TouchView {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly title: Text;
  readonly form: FormView;
  readonly fields: Readonly<Record<string, FieldView>>;
  readonly holder: {
    readonly family: Family;
    readonly name: string;
    readonly since: string;
    readonly until: string;
    readonly me: boolean;
  } | null;
  readonly rung: Family;
  readonly breakpoint: { readonly at: string; readonly field: string | null; readonly error: string | null } | null;
  readonly said: readonly SaidView[];
  readonly expiresAt: string;
  readonly outcome: string | null;
}

export interface MessageView {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly at: string;
  readonly read: boolean;
  /** Questions below it; null when there are none, or they were answered. */
  readonly survey: SurveyView | null;
  readonly answered: boolean;
}

/** A few questions that are answered in one go. */
export interface SurveyView {
  readonly title: Text;
  readonly questions: readonly FormFieldView[];
}

export interface CustomerView {
  readonly number: string;
  readonly name: string;
  readonly tier: string;
}

/** Everything the phone's first page needs, in one answer. */
export interface HomeView {
  readonly customer: CustomerView;
  readonly touch: TouchView | null;
  readonly messages: readonly MessageView[];
}

/** A refusal in words that the customer can act on. */
export interface Refusal {
  readonly code: string;
  readonly title: string;
  readonly remedy: string;
  /** Field key → what is wrong with it, when the refusal is about fields. */
  readonly fields: Readonly<Record<string, string>>;
}
