import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icons/icon.js';
import { Logo } from './icons/logo.js';
import './top-bar.css';

interface TopBarProps {
  readonly title: ReactNode;
  /** Beside the title: a tag, a status. */
  readonly beside?: ReactNode;
  /** Under the title, small. */
  readonly under?: ReactNode;
  /** Where the back arrow leads, and what it says; a bar with it is 48 high and carries the mark instead of the rail. */
  readonly back?: { readonly to: string; readonly label: string };
  /** At the right. */
  readonly children?: ReactNode;
}

/** The bar over a screen. */
export function TopBar({ title, beside, under, back, children }: TopBarProps) {
  return (
    <header className="tt-top" data-bare={back === undefined ? undefined : true}>
      {back !== undefined && (
        <>
          <Link to={back.to}>
            <Button type="text" aria-label={back.label} icon={<Icon name="back" size={18} />} />
          </Link>
          <Logo size={26} />
        </>
      )}
      <div className="tt-top-title">
        <div className="tt-row">
          <h1 className="tt-ellipsis">{title}</h1>
          {beside}
        </div>
        {under !== undefined && <div className="tt-top-under">{under}</div>}
      </div>
      <span className="tt-grow" />
      {children}
    </header>
  );
}

/** A hair line between groups of a bar. */
export function BarLine() {
  return <i className="tt-bar-line" />;
}
