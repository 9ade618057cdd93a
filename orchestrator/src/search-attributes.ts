import { Connection } from '@temporalio/client';
import { searchAttributes } from '@tongtu/workflows/temporal';

type OperatorService = Connection['operatorService'];

/** Numbers of Temporal's `IndexedValueType`. A development server has room for ten keywords and three of each other type. */
const keyword = 2;
const bool = 5;

const wanted: Readonly<Record<string, number>> = {
  [searchAttributes.journey]: keyword,
  [searchAttributes.instance]: keyword,
  [searchAttributes.incident]: bool,
};

/**
 * Makes the namespace's search attributes that are missing, and looks whether they are what they should be: adding one of the same name with
 * another type says OK and does nothing, and an upsert of an attribute that is not there retries for ever. Throws with what is wrong.
 */
export async function ensureSearchAttributes(operatorService: OperatorService, namespace: string): Promise<void> {
  const before = await typesIn(operatorService, namespace);
  const missing = Object.entries(wanted).filter(([name]) => before[name] === undefined);
  if (missing.length > 0) {
    await operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) }).catch(unlessThere);
  }
  const after = missing.length > 0 ? await typesIn(operatorService, namespace) : before;
  const wrong = Object.entries(wanted).filter(([name, type]) => after[name] !== type);
  if (wrong.length > 0) {
    throw new Error(
      `Search attributes of the namespace ${namespace} are missing or of another type: ${wrong.map(([name]) => name).join(', ')}.`,
    );
  }
}

async function typesIn(operatorService: OperatorService, namespace: string): Promise<Readonly<Record<string, number>>> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  return customAttributes;
}

/** Another process may have made them at the same moment. */
function unlessThere(error: unknown): void {
  if (!(error instanceof Error) || !/already exist/i.test(error.message)) throw error;
}
