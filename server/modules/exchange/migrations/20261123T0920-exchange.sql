-- The exchange's main path: postings, conferences, service orders, introductions, deals.
create schema exchange;

create table exchange.posting (
  id uuid primary key,
  kind text not null check (kind in ('need', 'capability', 'achievement', 'undertaking')),
  title text not null check (length(title) between 1 and 200),
  abstract text not null default '',
  body text not null default '',
  owner_organisation_id uuid references register.organisation,
  owner_person_id uuid references register.person,
  place_code text not null references register.place,
  industry_code text,
  subject_code text,
  details jsonb not null default '{}',
  source text not null check (source in ('self', 'broker', 'import', 'conference')),
  source_ref text,
  state text not null check (state in ('draft', 'submitted', 'returned', 'published', 'contracted', 'withdrawn')),
  state_reason text,
  submitted_at timestamptz,
  published_at timestamptz,
  withdrawn_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  check (state not in ('published', 'contracted') or published_at is not null)
);
create index posting_published on exchange.posting (published_at desc, id desc) where state in ('published', 'contracted');
create index posting_order on exchange.posting (created_at desc, id desc);
create index posting_queue on exchange.posting (submitted_at, id) where state = 'submitted';
create index posting_place on exchange.posting (place_code, kind);
create index posting_organisation on exchange.posting (owner_organisation_id);
create index posting_person on exchange.posting (owner_person_id);
create unique index posting_source_ref on exchange.posting (source_ref) where source_ref is not null;

create table exchange.conference (
  id uuid primary key,
  name text not null,
  edition int not null check (edition >= 1),
  place_code text not null references register.place,
  held_from date not null,
  held_to date not null,
  created_at timestamptz not null,
  check (held_to >= held_from)
);
create table exchange.conference_listing (
  conference_id uuid not null references exchange.conference,
  posting_id uuid not null references exchange.posting,
  released_at timestamptz not null,
  primary key (conference_id, posting_id)
);
create index conference_listing_posting on exchange.conference_listing (posting_id);

create table exchange.service_order (
  id uuid primary key,
  number text not null unique,
  need_id uuid not null references exchange.posting,
  place_code text not null references register.place,
  broker_id uuid not null references platform.account,
  state text not null check (state in ('opened', 'plan_issued', 'introduced', 'negotiating', 'won', 'lost', 'parked')),
  state_reason text,
  diagnosis text not null default '',
  steps jsonb not null default '[]',
  due_on date,
  opened_at timestamptz not null,
  plan_issued_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1
);
-- One open order for a need: two brokers never work on the same one unknowingly.
create unique index service_order_open on exchange.service_order (need_id) where state not in ('won', 'lost');
create index service_order_queue on exchange.service_order (broker_id, due_on);
create index service_order_order on exchange.service_order (created_at desc, id desc);

create table exchange.introduction (
  id uuid primary key,
  order_id uuid not null references exchange.service_order,
  need_id uuid not null references exchange.posting,
  offer_id uuid not null references exchange.posting,
  state text not null check (state in ('invited', 'accepted', 'declined', 'deal')),
  message text not null default '',
  match_score double precision,
  match_signals jsonb not null default '[]',
  need_answer text check (need_answer in ('accepted', 'declined')),
  need_answer_reason text,
  need_answered_at timestamptz,
  offer_answer text check (offer_answer in ('accepted', 'declined')),
  offer_answer_reason text,
  offer_answered_at timestamptz,
  invited_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1
);
create unique index introduction_open on exchange.introduction (need_id, offer_id) where state <> 'declined';
create index introduction_order on exchange.introduction (order_id);
create index introduction_offer on exchange.introduction (offer_id);

create table exchange.deal (
  id uuid primary key,
  number text not null unique,
  title text not null,
  introduction_id uuid references exchange.introduction,
  order_id uuid references exchange.service_order,
  need_id uuid not null references exchange.posting,
  offer_id uuid not null references exchange.posting,
  conference_id uuid references exchange.conference,
  place_code text not null references register.place,
  contract_kind text not null check (contract_kind in ('development', 'transfer', 'licence', 'consulting', 'service')),
  amount_total_fen bigint not null check (amount_total_fen > 0),
  amount_technical_fen bigint not null check (amount_technical_fen >= 0),
  amount_paid_fen bigint not null default 0 check (amount_paid_fen >= 0),
  state text not null check (state in ('negotiating', 'signed', 'terminated')),
  state_reason text,
  signed_on date,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  check (amount_technical_fen <= amount_total_fen),
  check (amount_paid_fen <= amount_total_fen),
  check (state <> 'signed' or signed_on is not null)
);
create unique index deal_introduction on exchange.deal (introduction_id) where state <> 'terminated';
create index deal_signed on exchange.deal (signed_on);
create index deal_order on exchange.deal (created_at desc, id desc);
create index deal_conference on exchange.deal (conference_id);
