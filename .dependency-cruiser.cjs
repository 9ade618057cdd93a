/** The import table of the architecture: who may import whom. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(workflows|store|orchestrator|api|designer|demo|tests)/', pathNot: `^(${[from, ...allowed].join('|')})/` },
});
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    only('workflows-imports-nothing-of-ours', 'workflows', []),
    only('store-imports-workflows', 'store', ['workflows']),
    only('orchestrator-imports-store-and-workflows', 'orchestrator', ['store', 'workflows']),
    only('api-imports-store-and-workflows', 'api', ['store', 'workflows']),
    only('designer-imports-workflows', 'designer', ['workflows']),
    only('demo-imports-the-channel-client', 'demo', ['api/src/client', 'api/dist/client']),
    {
      name: 'workflows-stays-pure',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '(\\.test\\.ts$|^workflows/bin/)' }, // the command line is a process of its own: its edge is Node's
      to: { path: '(^|node_modules/)(@nestjs|typeorm|react|antd|node:|fs$|path$|http$|crypto$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-temporal-adapter-imports-temporal',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '^workflows/src/temporal/' },
      to: { path: '@temporalio/' },
    },
    {
      name: 'workflow-bundle-stays-small',
      severity: 'error',
      from: { path: '^workflows/src/(temporal|engine|plan)/' },
      to: { path: '(^workflows/src/(steps|compiler|simulator|testing)/|node_modules/zod)', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|\\.tongtu/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { conditionNames: ['tongtu-source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
