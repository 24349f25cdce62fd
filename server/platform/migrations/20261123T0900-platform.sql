-- What any product would need: accounts and sessions, history, outbox, messages, files, rules, idempotency.
create schema platform;

create table platform.account (
  id uuid primary key,
  login text not null,
  name text not null,
  person_id uuid,
  password_hash text,
  totp_secret text,
  state text not null default 'active' check (state in ('active', 'disabled')),
  failed_sign_ins int not null default 0,
  locked_until timestamptz,
  language text not null default 'zh' check (language in ('zh', 'en')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index account_login on platform.account (lower(login));
create unique index account_person on platform.account (person_id) where person_id is not null;

create table platform.session (
  token_hash bytea primary key,
  account_id uuid not null references platform.account on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null default ''
);
create index session_account on platform.session (account_id);

-- Fixed windows; one row a key. Counted before the work, so that guessing costs a place each time.
create table platform.rate_window (
  key text primary key,
  hits int not null,
  resets_at timestamptz not null
);

create table platform.audit_entry (
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  sentence jsonb not null,
  changes jsonb,
  request_id text,
  primary key (id, at)
) partition by range (at);
do $$
begin
  for year in 2017..2040 loop
    execute format('create table platform.audit_entry_%s partition of platform.audit_entry
      for values from (%L) to (%L)', year, make_timestamptz(year, 1, 1, 0, 0, 0, 'Asia/Shanghai'),
      make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai'));
  end loop;
end $$;
create table platform.audit_entry_other partition of platform.audit_entry default;
create index audit_entry_subject on platform.audit_entry (subject_id, at desc);

-- An announcement is written in the transaction that causes it. Readers go by (transaction, id) and stop before
-- the oldest transaction still running, so that none is skipped when commits overtake each other.
create table platform.outbox (
  id bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  event text not null,
  payload jsonb not null,
  at timestamptz not null
);
create index outbox_order on platform.outbox (transaction_id, id);
create table platform.outbox_cursor (
  subscriber text primary key,
  transaction_id xid8 not null,
  id bigint not null
);

create table platform.message (
  id uuid primary key,
  channel text not null check (channel in ('email', 'inbox')),
  recipient_id uuid,
  address text,
  template text not null,
  language text not null check (language in ('zh', 'en')),
  subject text not null,
  body text not null,
  link text,
  state text not null default 'queued' check (state in ('queued', 'kept', 'sent', 'failed')),
  attempts int not null default 0,
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz,
  read_at timestamptz
);
create index message_recipient on platform.message (recipient_id, created_at desc);
create index message_queue on platform.message (created_at) where state = 'queued';

create table platform.file (
  id uuid primary key,
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null,
  created_by uuid,
  created_at timestamptz not null
);

create table platform.rule_set (
  id uuid primary key,
  name text not null,
  version int not null,
  place_code text not null default '000000',
  valid_from date not null,
  valid_to date,
  body jsonb not null,
  reason text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  unique (name, place_code, version),
  check (valid_to is null or valid_to > valid_from)
);

create table platform.idempotency_key (
  account_id uuid not null,
  key text not null,
  operation text not null,
  request_hash text not null,
  status int not null,
  response jsonb not null,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index idempotency_key_age on platform.idempotency_key (created_at);

-- Numbers people quote on the telephone: one gapless-enough series for each prefix and year.
create table platform.number_series (
  prefix text not null,
  year int not null,
  last int not null,
  primary key (prefix, year)
);
