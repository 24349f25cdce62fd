-- Tokens with which other programmes act for an account through the interface, for a part of it and a time.
create table platform.access_token (
  id uuid primary key,
  account_id uuid not null references platform.account on delete cascade,
  name text not null check (length(name) between 1 and 60),
  -- The token itself is shown once.
  token_hash bytea not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- To the minute.
  used_at timestamptz
);
create index access_token_account on platform.access_token (account_id, created_at);
create index access_token_age on platform.access_token (expires_at);
