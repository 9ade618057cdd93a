import { useEffect, useState, type ReactNode } from 'react';

const clock = () => new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' });

/** The device around a page: a frame on a wide screen, the whole screen on a real phone. */
export function PhoneFrame({ children, offline = null }: { readonly children: ReactNode; readonly offline?: string | null }) {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="stage">
      <div className="device">
        <div className="status-bar" aria-hidden="true">
          <span>{now}</span>
          <svg width="18" height="12" viewBox="0 0 18 12">
            <path d="M1 9h2v2H1zM5.500 6.500h2V11h-2zM10 4h2v7h-2zM14.500 1h2v10h-2z" fill="currentColor" />
          </svg>
          <i className="battery" />
        </div>
        {offline !== null && (
          <p className="offline" role="status">
            {offline}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
