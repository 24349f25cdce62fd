-- The course of a deal from its terms to its closing, and the registration of its technical contract.
alter table exchange.deal drop constraint deal_state_check;
alter table exchange.deal add constraint deal_state_check
  check (state in ('negotiating', 'signed', 'performing', 'accepted', 'closed', 'disputed', 'terminated'));
alter table exchange.deal
  add column payment_mode text not null default 'instalments'
    check (payment_mode in ('lump_sum', 'instalments', 'commission', 'use_first')),
  -- Use first, pay later: what must have happened, and how many days after it the payment is due.
  add column trigger_condition text,
  add column pay_within_days int check (pay_within_days between 1 and 3650),
  add column triggered_on date,
  add column trigger_note text,
  add column payment_due_on date,
  -- When each side confirmed the signing on the platform; null where the broker recorded a contract on paper.
  add column need_signed_at timestamptz,
  add column offer_signed_at timestamptz,
  add column accepted_on date,
  add column acceptance_remarks text,
  add column closed_at timestamptz,
  -- Why a deal was closed though less was paid than agreed.
  add column unpaid_reason text,
  add constraint deal_signed_day check (state in ('negotiating', 'terminated') or signed_on is not null),
  add constraint deal_use_first
    check (payment_mode <> 'use_first' or (trigger_condition is not null and pay_within_days is not null)),
  add constraint deal_triggered check ((triggered_on is null) = (payment_due_on is null)),
  add constraint deal_closed check ((state = 'closed') = (closed_at is not null));

create table exchange.deal_milestone (
  id uuid primary key,
  deal_id uuid not null references exchange.deal,
  position int not null check (position >= 1),
  title text not null check (length(title) between 1 and 200),
  -- Written before the signing, so that nobody argues afterwards about what done means.
  criteria text not null check (length(btrim(criteria)) > 0),
  due_on date not null,
  amount_fen bigint not null default 0 check (amount_fen >= 0),
  state text not null check (state in ('planned', 'submitted', 'accepted', 'refused')),
  state_reason text,
  submission text not null default '',
  file_id uuid references platform.file,
  submitted_at timestamptz,
  remarks text not null default '',
  decided_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  unique (deal_id, position),
  check (state <> 'submitted' or submitted_at is not null),
  check (state not in ('accepted', 'refused') or decided_at is not null)
);

create table exchange.deal_dispute (
  id uuid primary key,
  deal_id uuid not null references exchange.deal,
  raised_by text not null check (raised_by in ('need', 'offer', 'staff')),
  claim text not null,
  settlement text,
  opened_at timestamptz not null,
  settled_at timestamptz,
  check ((settlement is null) = (settled_at is null))
);
-- One open dispute for a deal.
create unique index deal_dispute_open on exchange.deal_dispute (deal_id) where settled_at is null;
create index deal_dispute_deal on exchange.deal_dispute (deal_id, opened_at);

create table exchange.dispute_evidence (
  id uuid primary key,
  dispute_id uuid not null references exchange.deal_dispute,
  given_by text not null check (given_by in ('need', 'offer', 'staff')),
  statement text not null,
  file_id uuid references platform.file,
  created_by uuid,
  created_at timestamptz not null
);
create index dispute_evidence_dispute on exchange.dispute_evidence (dispute_id, created_at);

create table exchange.deal_rating (
  deal_id uuid not null references exchange.deal,
  side text not null check (side in ('need', 'offer')),
  score int not null check (score between 1 and 5),
  words text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  primary key (deal_id, side)
);

create table exchange.contract_registration (
  id uuid primary key,
  number text not null unique,
  deal_id uuid not null references exchange.deal,
  -- Where the seller is: the registry there decides.
  place_code text not null references register.place,
  state text not null
    check (state in ('drafted', 'filed', 'accepted', 'returned', 'registered', 'changed', 'cancelled')),
  state_reason text,
  form jsonb not null default '{}',
  file_id uuid references platform.file,
  filed_on date,
  -- The last working day for the registry's decision, as its rules were on the day of filing.
  due_on date,
  working_days int,
  needs_experts boolean not null default false,
  certificate_number text unique,
  registered_on date,
  recognised_total_fen bigint,
  recognised_technical_fen bigint,
  amendments jsonb not null default '[]',
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  check (recognised_technical_fen between 0 and recognised_total_fen),
  check (state in ('drafted', 'cancelled') or (filed_on is not null and due_on is not null)),
  check (state not in ('registered', 'changed')
    or (certificate_number is not null and registered_on is not null and recognised_total_fen is not null
      and recognised_technical_fen is not null))
);
-- A contract is registered once.
create unique index contract_registration_deal on exchange.contract_registration (deal_id) where state <> 'cancelled';
create index contract_registration_queue on exchange.contract_registration (due_on) where state in ('filed', 'accepted');
create index contract_registration_order on exchange.contract_registration (created_at desc, id desc);
create index contract_registration_place on exchange.contract_registration (place_code);
