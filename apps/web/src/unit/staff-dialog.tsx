import { lazy, Suspense } from 'react';
import type { StaffDeed } from './staff-deed';
import type { PlacedUnit } from './unit-order';

const UnitForm = lazy(() => import('./forms/unit-form'));
const PersonForm = lazy(() => import('./forms/person-form'));
const ResetForm = lazy(() => import('./forms/reset-form'));
const LeaveForm = lazy(() => import('./forms/leave-form'));
const ComeBackForm = lazy(() => import('./forms/come-back-form'));
const PostForm = lazy(() => import('./forms/post-form'));
const HandOverForm = lazy(() => import('./forms/hand-over-form'));
const FirstPassword = lazy(() => import('./first-password'));

interface Props {
  deed: StaffDeed;
  placed: PlacedUnit[];
  /** The next thing to do, or none. */
  onDeed: (deed: StaffDeed | null) => void;
}

/** The form at the side for what was asked. */
export function StaffDialog(props: Props) {
  return <Suspense fallback={null}>{formFor(props)}</Suspense>;
}

function formFor({ deed, placed, onDeed }: Props) {
  const onClose = () => onDeed(null);
  switch (deed.kind) {
    case 'addUnit':
      return <UnitForm unit={null} parent={deed.parent} placed={placed} onClose={onClose} />;
    case 'editUnit':
      return <UnitForm unit={deed.unit} parent={null} placed={placed} onClose={onClose} />;
    case 'addPerson':
      return <PersonForm person={null} unit={deed.unit} placed={placed} onClose={onClose} onDeed={onDeed} />;
    case 'editPerson':
      return <PersonForm person={deed.person} unit={deed.unit} placed={placed} onClose={onClose} onDeed={onDeed} />;
    case 'resetPassword':
      return <ResetForm person={deed.person} onClose={onClose} onDeed={onDeed} />;
    case 'leave':
      return <LeaveForm person={deed.person} unit={deed.unit} onClose={onClose} onDeed={onDeed} />;
    case 'comeBack':
      return <ComeBackForm person={deed.person} onClose={onClose} />;
    case 'addPost':
      return <PostForm unit={deed.unit} onClose={onClose} />;
    case 'handOver':
      return <HandOverForm post={deed.post} onClose={onClose} />;
    case 'firstPassword':
      return <FirstPassword {...deed} onClose={onClose} />;
  }
}
