-- What people look after themselves: password, two-step sign-in, sessions, mail address, language.
alter table platform.account
  -- Set only when its owner opened the link that was sent to it.
  add column email text,
  -- Sealed like totp_secret; becomes it when its owner shows a code made with it.
  add column totp_pending text,
  -- The newest 30-second step whose code was used: none up to it is right again.
  add column totp_last_step bigint,
  -- Null until somebody chooses; nobody could before.
  alter column language drop not null,
  alter column language drop default;
update platform.account set language = null;
create extension if not exists pg_trgm;
create unique index account_email on platform.account (lower(email)) where email is not null;
create index account_order on platform.account (created_at desc, id desc);
create index account_name on platform.account using gin (name gin_trgm_ops);

alter table platform.session add column id uuid not null default gen_random_uuid();

-- Keyed hashes; the codes themselves are shown once.
create table platform.recovery_code (
  account_id uuid not null references platform.account on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- Links that prove something once: `password` sets a new one, `email` confirms the address it was sent to.
create table platform.account_link (
  token_hash bytea primary key,
  account_id uuid not null references platform.account on delete cascade,
  purpose text not null check (purpose in ('password', 'email')),
  email text check ((purpose = 'email') = (email is not null)),
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index account_link_account on platform.account_link (account_id, purpose);
create index account_link_age on platform.account_link (expires_at);
