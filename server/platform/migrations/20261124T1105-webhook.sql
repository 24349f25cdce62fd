-- Addresses of other programmes that are told what happened, for an account and with what it may see.
create table platform.webhook (
  id uuid primary key,
  account_id uuid not null references platform.account on delete cascade,
  url text not null check (length(url) <= 500),
  -- Kinds of records, such as exchange.deal.
  topics text[] not null check (cardinality(topics) > 0),
  -- Sealed: every message is signed with it.
  secret text not null,
  state text not null check (state in ('active', 'paused')),
  created_at timestamptz not null,
  delivered_at timestamptz
);
create index webhook_account on platform.webhook (account_id, created_at);

create table platform.webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references platform.webhook on delete cascade,
  event text not null,
  subject_id uuid not null,
  happened_at timestamptz not null,
  created_at timestamptz not null,
  state text not null check (state in ('queued', 'delivered', 'failed')),
  attempts int not null default 0,
  next_try_at timestamptz not null,
  -- Code of what went wrong with the last try.
  failure text
);
create index webhook_delivery_due on platform.webhook_delivery (next_try_at, id) where state = 'queued';
create index webhook_delivery_webhook on platform.webhook_delivery (webhook_id, created_at desc, id desc);
