export type { ValueType } from '../graph/graph.js';
export { checkExpression } from './check.js';
export { type CompiledExpression, compileExpression, readNames } from './compile.js';
export { type ConditionResult, evaluate, evaluateCondition, type Values } from './evaluate.js';
export { LIMITS as EXPRESSION_LIMITS } from './limits.js';
export { EvaluationError, type EvaluationErrorCode, type ExpressionProblem, type ExpressionProblemCode } from './problem.js';
export type { Scope, ScopeEntry } from './scope.js';
export { checkTemplate, readTemplateNames, renderTemplate, type TemplatePart, templateParts } from './template.js';
