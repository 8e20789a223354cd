import { DelegationsPanel } from '../delegation/delegations-panel';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Waiting } from '../ui/waiting';
import { CalendarPanel } from './calendar-panel';
import { EmailPanel } from './email-panel';
import './settings.css';
import { useSettings } from './use-settings';
import { WishesForm } from './wishes-form';

/** 我的设置: what reaches me, by which way, and when. */
export default function SettingsPage() {
  const { data, error, isPending, refetch } = useSettings();
  return (
    <Page title="我的设置">
      {isPending && <Waiting />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <WishesForm settings={data} />
          <EmailPanel settings={data} />
          <CalendarPanel settings={data} />
          <DelegationsPanel />
        </>
      )}
    </Page>
  );
}
