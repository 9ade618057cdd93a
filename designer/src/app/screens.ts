import type { ComponentType } from 'react';

type ScreenModule = Readonly<Record<string, ComponentType>>;

/** Every file named `…-screen.tsx`, loaded only when its route is opened. */
const files = import.meta.glob<ScreenModule>(['../*/*-screen.tsx', '../*/*/*-screen.tsx', '!../**/*.test.tsx']);

/** A screen's route and the component that its file exports under this name. */
export interface ScreenRoute {
  readonly path: string;
  readonly component: string;
  /** Draws no rail: it has a way back instead. */
  readonly bare?: boolean;
}

/** One line a screen: `DesignScreen` is what `design-screen.tsx` exports, in whatever folder it stands. */
export const screenRoutes: readonly ScreenRoute[] = [
  { path: 'journeys', component: 'JourneysScreen' },
  { path: 'journeys/:journeyId/design', component: 'DesignScreen', bare: true },
  { path: 'journeys/:journeyId/try', component: 'TryScreen', bare: true },
  { path: 'journeys/:journeyId/publish', component: 'PublishScreen', bare: true },
  { path: 'journeys/:journeyId/versions', component: 'VersionsScreen', bare: true },
  { path: 'journeys/:journeyId/branch', component: 'BranchScreen', bare: true },
  { path: 'monitor', component: 'MonitorScreen' },
  { path: 'monitor/:journeyId', component: 'JourneyMonitorScreen' },
  { path: 'instances/:instanceId', component: 'InstanceScreen' },
  { path: 'workbench/:taskId?', component: 'WorkbenchScreen' },
  { path: 'customers', component: 'CustomersScreen' },
  { path: 'customers/:customerId', component: 'CustomerScreen' },
  { path: 'content', component: 'ContentScreen' },
  { path: 'channels', component: 'ChannelsScreen' },
  { path: 'admin', component: 'AdminScreen' },
];

function fileOf(component: string): string | undefined {
  const fileName = `${component.replace(/[A-Z]/g, (letter, at: number) => (at === 0 ? letter : `-${letter}`).toLowerCase())}.tsx`;
  return Object.keys(files).find((path) => path.endsWith(`/${fileName}`));
}

/** Whether this build has the screen at a path. */
export function hasScreen(path: string): boolean {
  return screenRoutes.some((route) => route.path.split('/:')[0] === path && fileOf(route.component) !== undefined);
}

/** Loads a screen's component; undefined when this build has no such screen. */
export function screenLoader(component: string): (() => Promise<{ readonly Component: ComponentType }>) | undefined {
  const file = fileOf(component);
  const load = file === undefined ? undefined : files[file];
  if (load === undefined) return undefined;
  return async () => {
    const Component = (await load())[component];
    if (Component === undefined) throw new Error(`${String(file)} does not export ${component}`);
    return { Component };
  };
}
