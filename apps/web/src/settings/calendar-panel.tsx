import { Button } from 'antd';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { type Settings, useEndCalendar, useRenewCalendar } from './use-settings';

/** 日历订阅: the address is shown once; a new one ends the old. */
export function CalendarPanel({ settings }: { settings: Settings }) {
  const renew = useRenewCalendar();
  const end = useEndCalendar();
  const failed = renew.error ?? end.error;
  return (
    <Panel title="日历订阅">
      <p>
        在手机或电脑的日历中订阅本人事项的整改时限和各份公文的回复期限；核查员另有回头看，督察办另有公示期满。凭地址即可查看，请勿转给他人。
      </p>
      {failed && <Failure error={failed} />}
      {renew.data && settings.hasCalendar && (
        <p className="settings-address" role="status">
          地址只显示这一次：{new URL(renew.data.path, window.location.origin).href}
        </p>
      )}
      <div className="settings-line">
        <Button loading={renew.isPending} onClick={() => renew.mutate(undefined)}>
          {settings.hasCalendar ? '换新地址（旧地址作废）' : '取得地址'}
        </Button>
        {settings.hasCalendar && (
          <Button loading={end.isPending} onClick={() => end.mutate(undefined)}>
            关闭订阅
          </Button>
        )}
      </div>
    </Panel>
  );
}
