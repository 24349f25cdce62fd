-- Service centres of city and counties: hours, staff, the checklist with its evidence, acceptance, funding.
create table exchange.service_centre (
  id uuid primary key,
  name text not null check (length(btrim(name)) between 2 and 100),
  level text not null check (level in ('city', 'county')),
  -- Who runs it.
  organisation_id uuid not null references register.organisation,
  -- A place has one centre.
  place_code text not null unique references register.place,
  address text not null default '',
  telephone text not null default '',
  services jsonb not null default '[]',
  hours jsonb not null default '[]',
  -- Days that differ from the week, with a note people read.
  special_days jsonb not null default '[]',
  founded_on date not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted', 'withdrawn')),
  state_reason text,
  submitted_by uuid,
  submitted_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  check (state not in ('submitted', 'accepted') or submitted_at is not null)
);
create index service_centre_organisation on exchange.service_centre (organisation_id);

create table exchange.centre_item (
  centre_id uuid not null references exchange.service_centre,
  -- The item's code in the rule set exchange.centre-checklist.
  item text not null check (length(item) between 1 and 40),
  fulfilled_on date not null,
  valid_to date check (valid_to >= fulfilled_on),
  lapsed_on date check (lapsed_on >= fulfilled_on),
  lapse_reason text,
  note text not null default '',
  updated_at timestamptz not null,
  primary key (centre_id, item),
  check ((lapsed_on is null) = (lapse_reason is null))
);

create table exchange.centre_evidence (
  id uuid primary key,
  centre_id uuid not null references exchange.service_centre,
  item text not null check (length(item) between 1 and 40),
  file_id uuid not null references platform.file,
  note text not null default '',
  -- Taken out again by mistake or for a better one; what was accepted on it stays readable.
  removed_at timestamptz,
  created_by uuid,
  created_at timestamptz not null
);
create index centre_evidence_centre on exchange.centre_evidence (centre_id, item, created_at);

create table exchange.centre_acceptance (
  id uuid primary key,
  centre_id uuid not null references exchange.service_centre,
  accepted_on date not null,
  accepted_by uuid,
  remarks text not null default '',
  withdrawn_on date check (withdrawn_on >= accepted_on),
  withdrawn_reason text,
  check ((withdrawn_on is null) = (withdrawn_reason is null))
);
-- One standing acceptance of a centre.
create unique index centre_acceptance_standing on exchange.centre_acceptance (centre_id) where withdrawn_on is null;
create index centre_acceptance_centre on exchange.centre_acceptance (centre_id, accepted_on);

-- What the checklist was when a centre was accepted by it.
create table exchange.centre_acceptance_item (
  id uuid primary key,
  acceptance_id uuid not null references exchange.centre_acceptance,
  item text not null,
  position int not null,
  zh text not null,
  en text not null,
  unique (acceptance_id, item)
);

create table exchange.centre_staff (
  id uuid primary key,
  centre_id uuid not null references exchange.service_centre,
  person_id uuid not null references register.person,
  duty text not null check (duty in ('head', 'broker', 'reception', 'technology', 'other')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  created_by uuid,
  created_at timestamptz not null
);
-- Nobody has two open duties at one centre.
create unique index centre_staff_open on exchange.centre_staff (centre_id, person_id) where to_on is null;
create index centre_staff_centre on exchange.centre_staff (centre_id, from_on);
create index centre_staff_person on exchange.centre_staff (person_id);

create table exchange.centre_funding (
  id uuid primary key,
  centre_id uuid not null references exchange.service_centre,
  year int not null check (year between 2000 and 2100),
  source text not null check (source in ('central', 'province', 'city', 'county', 'own', 'other')),
  granted_on date not null,
  amount_fen bigint not null check (amount_fen > 0),
  used_fen bigint not null default 0 check (used_fen between 0 and amount_fen),
  note text not null default '',
  file_id uuid references platform.file,
  cancelled_at timestamptz,
  cancel_reason text,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((cancelled_at is null) = (cancel_reason is null))
);
create index centre_funding_centre on exchange.centre_funding (centre_id, granted_on);
