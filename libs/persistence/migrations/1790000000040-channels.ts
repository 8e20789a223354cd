import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways out: channels of units, what each person wants of them, deliveries that know their channel. */
export class Channels1790000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table channel (
        id uuid primary key,
        kind text not null check (kind in ('mail', 'sms', 'webhook', 'wecom', 'dingtalk', 'feishu')),
        name text not null,
        -- Of whose people it tells: those at and below this unit.
        unit_id uuid not null references unit,
        unit_path text not null,
        host text,
        -- Address and secret, sealed with the installation's key; the database alone does not know them.
        sealed bytea,
        notice_kinds text[] not null default '{}',
        paused_at timestamptz,
        removed_at timestamptz,
        -- Failures in a row, and until when it is left alone because of them.
        failures int not null default 0,
        rest_until timestamptz,
        created_at timestamptz not null default app_now(),
        check ((kind in ('mail', 'sms')) = (sealed is null))
      );
      create unique index channel_built_in on channel (kind) where kind in ('mail', 'sms');
      create index channel_unit on channel (unit_path) where removed_at is null;
      select wall('channel', $$starts_with(unit_path, (select app_scope()))$$);
      grant select, insert, update on channel to xiaohao_app;
      grant select on channel to xiaohao_sweeper;
      grant update (failures, rest_until) on channel to xiaohao_sweeper;

      -- Mail and short messages belong to the county: its administrators pause and resume them.
      create function add_built_in_channels() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        insert into channel (id, kind, name, unit_id, unit_path)
        select gen_random_uuid(), kind, name, new.id, new.path
          from (values ('mail', '电子邮件'), ('sms', '短信')) built_in (kind, name)
        on conflict do nothing;
        return null;
      end $$;
      create trigger unit_channels after insert on unit for each row when (new.parent_id is null)
        execute function add_built_in_channels();
      insert into channel (id, kind, name, unit_id, unit_path)
      select gen_random_uuid(), kind, name, county.id, county.path
        from (values ('mail', '电子邮件'), ('sms', '短信')) built_in (kind, name)
        join (select id, path from unit where parent_id is null order by path limit 1) county on true;

      -- What a person wants. Without a row: everything by mail, nothing by short message, at any hour.
      create table person_setting (
        person_id uuid primary key references person,
        -- The same list as OPTIONAL_NOTICE_KINDS: what must arrive cannot be muted, whoever writes here.
        muted_mail text[] not null default '{}' check (muted_mail <@ array['reminder', 'digest', 'decision', 'lookBack']),
        sms_kinds text[] not null default '{}',
        mobile text check (mobile ~ '^1[0-9]{10}$'),
        quiet_from time,
        quiet_to time,
        -- An address asked for and not yet confirmed; the code in its mail is made from the delivery's id.
        pending_email text,
        confirmation_id uuid,
        confirmation_tries int not null default 0,
        confirmation_ends_at timestamptz,
        check ((quiet_from is null) = (quiet_to is null))
      );
      select wall('person_setting', $$person_id = (select app_person())$$);
      grant select, insert, update on person_setting to xiaohao_app;
      grant select on person_setting to xiaohao_sweeper;

      -- The first instant at or after 'at' that lies outside the quiet hours of Asia/Shanghai; they may pass midnight.
      create function after_quiet(at timestamptz, quiet_from time, quiet_to time) returns timestamptz
        language sql immutable as $$
        select case
          when quiet_from is null or quiet_to is null or quiet_from = quiet_to then at
          when quiet_from < quiet_to and clock >= quiet_from and clock < quiet_to then (day + quiet_to) at time zone 'Asia/Shanghai'
          when quiet_from > quiet_to and clock >= quiet_from then (day + 1 + quiet_to) at time zone 'Asia/Shanghai'
          when quiet_from > quiet_to and clock < quiet_to then (day + quiet_to) at time zone 'Asia/Shanghai'
          else at end
          from (select (at at time zone 'Asia/Shanghai')::date as day, (at at time zone 'Asia/Shanghai')::time as clock) here
      $$;

      alter table delivery
        add column channel_id uuid references channel,
        -- Whom it is for; null for a message to a group.
        add column person_id uuid references person,
        add column purpose text not null default 'notice' check (purpose in ('notice', 'test', 'confirmation')),
        -- How often a person sent it anew by hand.
        add column resends int not null default 0;
      update delivery set person_id = notice.person_id from notice where notice.id = delivery.notice_id;
      create index delivery_waiting on delivery (channel, next_try_at) where state = 'intent';
      create index delivery_log on delivery (created_at desc, id desc);
      create index delivery_channel on delivery (channel_id, created_at desc);
      -- An administrator sees the fate of what went to his people and channels, also of notices that are none of his business.
      create policy by_person on delivery to xiaohao_app using (exists (
        select 1 from person where person.id = delivery.person_id and starts_with(person.unit_path, (select app_scope()))));
      create policy by_channel on delivery to xiaohao_app using (exists (
        select 1 from channel where channel.id = delivery.channel_id));
      grant insert on delivery to xiaohao_app;
      grant update (state, attempts, resends, next_try_at, last_error, settled_at, enqueued_at) on delivery to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
