-- Announcements a subscriber could not take: tried again a few times, then put aside so that it goes on.
create table platform.outbox_failure (
  subscriber text not null,
  outbox_id bigint not null,
  event text not null,
  payload jsonb not null,
  at timestamptz not null,
  tries int not null,
  -- The code of the refusal or of the database, never a text: that may hold somebody's data.
  code text not null,
  next_try_at timestamptz not null,
  put_aside_at timestamptz,
  primary key (subscriber, outbox_id)
);
