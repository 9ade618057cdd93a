import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/**
 * `manager.insert` for tables with drawings and plans in them: TypeORM's own types look into every column, and do not end on
 * recursive JSON. Columns are written as they are.
 */
export async function insertRow<Row extends ObjectLiteral>(
  manager: EntityManager,
  table: EntityTarget<Row>,
  values: Partial<Row>,
): Promise<void> {
  await manager.insert(table, values as QueryDeepPartialEntity<Row>);
}
