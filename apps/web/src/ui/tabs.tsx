import { Link } from 'react-router';

interface Props {
  label: string;
  current: string;
  tabs: { to: string; label: string }[];
}

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, current, tabs }: Props) {
  return (
    <nav className="tabs no-print" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.to === current ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
