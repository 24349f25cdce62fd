-- Trouble that administrators should know of, such as a database that was away; written as soon as it can be.
create table platform.alert (
  id uuid primary key,
  kind text not null,
  began_at timestamptz not null,
  ended_at timestamptz not null check (ended_at >= began_at)
);
create index alert_age on platform.alert (began_at desc);
