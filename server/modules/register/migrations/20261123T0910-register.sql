-- People, organisations, places, codes, roles and evidence: kept once, used by every module.
create schema register;
create extension if not exists pg_trgm;

create table register.place (
  code text primary key,
  parent_code text references register.place deferrable initially deferred,
  zh text not null,
  en text,
  level text not null check (level in ('country', 'province', 'city', 'county', 'town', 'village')),
  valid_from date not null,
  valid_to date,
  succeeded_by text references register.place deferrable initially deferred
);
create index place_parent on register.place (parent_code);

-- Every place with each place it lies in, itself included; a code that was replaced lies in what its successor
-- lies in, so that a period across a change of code is counted whole.
create table register.place_within (
  ancestor_code text not null references register.place deferrable initially deferred,
  code text not null references register.place deferrable initially deferred,
  primary key (ancestor_code, code)
);
create index place_within_code on register.place_within (code);

create table register.code_entry (
  scheme text not null,
  code text not null,
  parent_code text,
  zh text not null,
  en text not null default '',
  valid_from date not null default '1980-01-01',
  valid_to date,
  primary key (scheme, code)
);

create table register.organisation (
  id uuid primary key,
  name text not null,
  credit_code text,
  kind text not null check (kind in ('enterprise', 'institution', 'university', 'society', 'cooperative', 'government')),
  place_code text not null references register.place,
  industry_code text,
  address text not null default '',
  introduction text not null default '',
  state text not null check (state in ('registered', 'returned', 'verified', 'merged', 'closed')),
  state_reason text,
  registered_at timestamptz not null,
  verified_at timestamptz,
  closed_at timestamptz,
  merged_into uuid references register.organisation,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  check (state <> 'verified' or verified_at is not null),
  check ((state = 'merged') = (merged_into is not null))
);
create unique index organisation_credit_code on register.organisation (credit_code)
  where credit_code is not null and state not in ('merged', 'closed');
create index organisation_place on register.organisation (place_code, state);
create index organisation_verified on register.organisation (verified_at);
create index organisation_order on register.organisation (created_at desc, id desc);
create index organisation_name on register.organisation using gin (name gin_trgm_ops);

create table register.person (
  id uuid primary key,
  name text not null,
  phone_sealed text,
  phone_index text,
  id_number_sealed text,
  id_number_index text,
  email text,
  place_code text not null references register.place,
  employer text not null default '',
  title text not null default '',
  subject_code text,
  introduction text not null default '',
  is_worker boolean not null default false,
  state text not null check (state in ('registered', 'returned', 'verified', 'merged', 'closed')),
  state_reason text,
  registered_at timestamptz not null,
  verified_at timestamptz,
  closed_at timestamptz,
  merged_into uuid references register.person,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  check (state <> 'verified' or verified_at is not null),
  check ((state = 'merged') = (merged_into is not null))
);
create unique index person_phone on register.person (phone_index)
  where phone_index is not null and state not in ('merged', 'closed');
create unique index person_id_number on register.person (id_number_index)
  where id_number_index is not null and state not in ('merged', 'closed');
create index person_place on register.person (place_code, state);
create index person_verified on register.person (verified_at) where is_worker;
create index person_order on register.person (created_at desc, id desc);
create index person_name on register.person using gin (name gin_trgm_ops);

create table register.membership (
  id uuid primary key,
  person_id uuid not null references register.person,
  organisation_id uuid not null references register.organisation,
  role text not null check (role in ('member', 'representative')),
  valid_from date not null,
  valid_to date,
  created_at timestamptz not null
);
create unique index membership_current on register.membership (person_id, organisation_id) where valid_to is null;
create index membership_organisation on register.membership (organisation_id);

create table register.role_grant (
  id uuid primary key,
  person_id uuid not null references register.person,
  role text not null check (role in ('broker', 'officer', 'auditor', 'administrator')),
  place_code text not null references register.place,
  granted_by uuid,
  granted_at timestamptz not null,
  revoked_at timestamptz
);
create unique index role_grant_current on register.role_grant (person_id, role, place_code) where revoked_at is null;

create table register.evidence (
  id uuid primary key,
  subject_type text not null,
  subject_id uuid not null,
  file_id uuid not null references platform.file,
  kind text not null,
  note text not null default '',
  created_by uuid,
  created_at timestamptz not null
);
create index evidence_subject on register.evidence (subject_id, created_at);
