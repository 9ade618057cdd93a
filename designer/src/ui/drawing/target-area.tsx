import { Handle, Position } from '@xyflow/react';

/** Where links arrive. While one is being pulled the whole card is where it can be let go. */
export function TargetArea({ editable }: { readonly editable: boolean }) {
  if (!editable) return <span className="tt-target target" data-handleid="in" data-handlepos="top" />;
  return <Handle type="target" id="in" position={Position.Top} className="tt-target" isConnectableStart={false} />;
}
